import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../model/article.ts";
import { isMissing } from "./disk-error.ts";

/** A seed's bytes, and those of its side file where it has one; throws what the disk says. */
export function readSource(
  folder: string,
  { path, side }: { readonly path: string; readonly side?: { readonly path: string } },
): Source {
  const source = { path, place: { file: path }, bytes: readFileSync(join(folder, path)) };
  const bytes = side === undefined ? undefined : readIfThere(join(folder, side.path));
  return side === undefined || bytes === undefined
    ? source
    : { ...source, side: { place: { file: side.path }, bytes } };
}

/** One that went since it was listed was taken away, which the seed is told by. */
function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
