import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** A folder below the root ("" for the root itself), its entries in the order of their names, and the folders in it by their names; or what the disk says against it. */
export type Walked = {
  readonly below: string;
  readonly entries: readonly Dirent[];
  readonly folders: ReadonlyMap<string, Walked>;
  readonly error?: unknown;
};

/** Lists `root` and every folder below it, but hidden ones. Synchronous: it is half as fast again as by promises. */
export function walkFolders(root: string, below = ""): Walked {
  try {
    const entries = readdirSync(join(root, below), { withFileTypes: true }).sort(byName);
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    const walked = folders.map(({ name }) => [name, walkFolders(root, toPath(below, name))] as const);
    return { below, entries, folders: new Map(walked) };
  } catch (error) {
    return { below, entries: [], folders: new Map(), error };
  }
}

/** The path of what has this name in a folder. */
export function toPath(below: string, name: string): string {
  return below === "" ? name : `${below}/${name}`;
}

/** Whatever the disk's order is. */
export function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
