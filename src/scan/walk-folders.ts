import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** A folder below the root ("" for the root itself), its entries in the order of their names with their paths, and the folders in it by theirs; or what the disk says against it. */
export type Walked = {
  readonly below: string;
  readonly entries: readonly Dirent[];
  readonly paths: readonly string[];
  readonly folders: ReadonlyMap<string, Walked>;
  readonly error?: unknown;
};

/** Lists `root` and every folder below it, but hidden ones. Synchronous: it is half as fast again as by promises. */
export function walkFolders(root: string, below = ""): Walked {
  try {
    const entries = readdirSync(join(root, below), { withFileTypes: true }).sort(byName);
    const paths = entries.map(({ name }) => toPath(below, name));
    const folders = new Map<string, Walked>();
    for (const [at, path] of paths.entries()) {
      if (entries[at]?.isDirectory() && !entries[at].name.startsWith(".")) folders.set(path, walkFolders(root, path));
    }
    return { below, entries, paths, folders };
  } catch (error) {
    return { below, entries: [], paths: [], folders: new Map(), error };
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
