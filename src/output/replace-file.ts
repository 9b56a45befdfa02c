import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Names of the temporary files that `replaceFile` leaves behind if its process is killed, with the process's id. */
export const TEMPORARY = /^\.feedmill-(\d+)\.tmp$/;

/** Puts a file in place in one step: whoever reads `path` sees it whole, old or new. */
export function replaceFile(folder: string, path: string, bytes: Uint8Array): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  // In the same folder tree, so that rename is one step on one file system.
  const temporary = join(folder, `.feedmill-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
