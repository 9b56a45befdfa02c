import type { LocalPath } from "../model/values.ts";
import { findBeside } from "./find-beside.ts";

/** A file beside the seed at `path`; `sizeBytes` is null where it was not there, `mtimeMs` where it was too young to tell. */
type Shown = {
  readonly path: string;
  readonly address: LocalPath;
  readonly sizeBytes: number | null;
  readonly mtimeMs: number | null;
};

/** The paths of seeds beside which a file that they show is another now, has come or is gone. */
export function findStale(folder: string, shown: readonly Shown[]): ReadonlySet<string> {
  const changed = shown.filter(({ path, address, sizeBytes, mtimeMs }) => {
    const found = findBeside(folder, path, address);
    return found === undefined ? sizeBytes !== null : found.sizeBytes !== sizeBytes || found.mtimeMs !== mtimeMs;
  });
  return new Set(changed.map(({ path }) => path));
}
