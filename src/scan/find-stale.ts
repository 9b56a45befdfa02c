import type { ShownFile } from "../model/ledger.ts";
import { findBeside } from "./find-beside.ts";

/** The paths of seeds beside which a file that they show is another now, has come or is gone; `path`: the seed's. */
export function findStale(
  folder: string,
  shown: readonly (ShownFile & { readonly path: string })[],
): ReadonlySet<string> {
  const changed = shown.filter(({ path, address, sizeBytes, mtimeMs }) => {
    const found = findBeside(folder, path, address);
    return found === undefined ? sizeBytes !== null : found.sizeBytes !== sizeBytes || found.mtimeMs !== mtimeMs;
  });
  return new Set(changed.map(({ path }) => path));
}
