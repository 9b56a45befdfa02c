import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Names of the temporary files that `replaceFile` leaves behind if its process is killed, with the process's id. */
export const TEMPORARY = /^\.feedmill-(\d+)\.tmp$/;

/** Puts a file in place in one step: whoever reads `path` sees it whole, old or new. */
export async function replaceFile(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  // In the same folder tree, so that rename is one step on one file system.
  const temporary = join(folder, `.feedmill-${process.pid}.tmp`);
  try {
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
