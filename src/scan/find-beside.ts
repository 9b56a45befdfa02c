import { lstatSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LocalPath } from "../model/values.ts";
import { type Looked, toLooked } from "./look-shared.ts";

/** A file that lies beside a seed or in a folder below it; `path` is the disk's. */
export type FileBeside = Looked & { readonly path: string };

/**
 * Looks for a file at an address beside a seed; `seed` is its path below `folder`. Undefined for what is no file, can't be reached, or lies
 * behind a link, which may lead out of the folder.
 */
export function findBeside(folder: string, seed: string, address: LocalPath): FileBeside | undefined {
  const below = join(folder, dirname(seed));
  const path = join(below, address);
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return undefined;
    const isBehindLink = realpathSync(path) !== join(realpathSync(below), address);
    return isBehindLink ? undefined : { path, ...toLooked(stats) };
  } catch (error) {
    // Denied, a loop of links, a name too long: whatever the system says, it can't be had.
    if (isOfSystem(error)) return undefined;
    throw error;
  }
}

/** Whether an error is the disk's, and not a fault of ours. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && "code" in error;
}
