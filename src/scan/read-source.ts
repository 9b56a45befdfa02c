import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../model/article.ts";
import { isMissing } from "./disk-error.ts";

type Stated = { readonly path: string; readonly sizeBytes?: number; readonly side?: { readonly path: string } };

/** A seed's bytes, and those of its side file where it has one; throws what the disk says. */
export function readSource(folder: string, { path, sizeBytes, side }: Stated): Source {
  const source = { path, place: { file: path }, bytes: readSized(join(folder, path), sizeBytes) };
  const bytes = side === undefined ? undefined : readIfThere(join(folder, side.path));
  return side === undefined || bytes === undefined
    ? source
    : { ...source, side: { place: { file: side.path }, bytes } };
}

/** A file of known size is read in half the time, for the system is asked for no more than its bytes. */
function readSized(path: string, sizeBytes: number | undefined): Uint8Array {
  if (sizeBytes === undefined) return readFileSync(path);
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafeSlow(sizeBytes + 1);
    const read = readSync(file, bytes, 0, bytes.length, 0);
    // One that grew since is read to its end.
    return read <= sizeBytes ? bytes.subarray(0, read) : readFileSync(path);
  } finally {
    closeSync(file);
  }
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
