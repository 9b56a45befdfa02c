import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Place, type Problem, toError, toWarning } from "../model/problem.ts";
import { describeDiskError } from "./disk-error.ts";
import { type Ahead, lookAhead } from "./look-ahead.ts";
import { type Looked, look } from "./look-shared.ts";
import { findSides, type SideOptions, type Sides } from "./side-files.ts";
import { byName, toPath, type Walked, walkFolders } from "./walk-folders.ts";

/** A file that may be a seed, and its side file. `path` is relative to the seeds folder, with forward slashes; `mtimeMs` is exact to the microsecond. */
export type FoundFile = Found & { readonly side?: Found };
type Found = Looked & { readonly path: string };

/** `files`: those that are wanted; `present`: every path that stands there, wanted, read or refused; `unreadable`: folders that could not be looked into. */
export type Listing = {
  readonly files: readonly FoundFile[];
  readonly present: readonly string[];
  readonly unreadable: readonly string[];
  readonly problems: readonly Problem[];
};

/** How to look at files. */
export type LookOptions = {
  readonly maxSeedBytes: number;
  readonly refuse: (path: string, place: Place) => Problem | undefined;
  /** Files that are none of the articles, and not worth a word; told whether the file is refused. */
  readonly ignore?: (path: string, isRefused: boolean) => boolean;
};

/** Of most runs' files nearly none is. */
export type IsWanted = (file: FoundFile) => boolean;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Begins to list every file below `root`, in the order of the names of each folder; what is returned goes on and ends it. */
export function listSeedFiles(root: string, options: LookOptions): (isWanted: IsWanted) => Listing {
  const walked = walkFolders(root);
  const finishLooking = lookAhead(root, () => listLikely(walked, options));
  return (isWanted) => {
    const listing: Mutable<Listing> = { files: [], present: [], unreadable: [], problems: [] };
    listFolder({ root, below: "", walked, options: { ...options, isWanted }, ahead: finishLooking() }, listing);
    return listing;
  };
}

/** Files that will have to be looked at, unless there is something against them. */
function listLikely({ entries, paths, folders }: Walked, options: LookOptions): readonly string[] {
  const likely: string[] = [];
  for (const [at, path] of paths.entries()) {
    if (entries[at]?.isFile() && options.refuse(path, { file: path }) === undefined) likely.push(path);
    const inside = folders.size === 0 ? undefined : folders.get(path);
    if (inside !== undefined) for (const deeper of listLikely(inside, options)) likely.push(deeper);
  }
  return likely;
}

type Folder = { readonly root: string; readonly below: string; readonly options: LookOptions; readonly ahead?: Ahead };
type ListedFolder = Folder & {
  readonly walked: Walked;
  readonly options: LookOptions & { readonly isWanted: IsWanted };
};

function listFolder(folder: ListedFolder, listing: Mutable<Listing>): void {
  const { options } = folder;
  const { below, entries, paths, folders, error } = folder.walked;
  if (error !== undefined) {
    listing.unreadable.push(below);
    listing.problems.push(toUnreadable({ file: below }, error));
    return;
  }
  const whole = { ...folder, sides: findSides(entries, toSideOptions(folder)) };
  for (const [at, entry] of entries.entries()) {
    const path = paths[at] ?? "";
    if (!entry.isDirectory()) {
      listing.present.push(path);
      const found = lookAt(entry, path, whole);
      if (found !== undefined && "code" in found) listing.problems.push(found);
      else if (found !== undefined && options.isWanted(found)) listing.files.push(found);
    }
    const inside = folders.size === 0 ? undefined : folders.get(path);
    if (inside !== undefined) listFolder({ ...folder, below: path, walked: inside }, listing);
  }
}

function toSideOptions({ below, options }: Folder): SideOptions {
  return {
    toPath: (name) => toPath(below, name),
    refuse: options.refuse,
    ignore: (path) => options.ignore?.(path, false) === true,
  };
}

type FolderWithSides = Folder & { readonly sides: Sides };

function lookAt(entry: Dirent, path: string, folder: FolderWithSides): FoundFile | Problem | undefined {
  const { root, options, sides } = folder;
  if (sides.all.has(entry.name)) return sides.all.get(entry.name);
  const place = { file: path };
  const refusal = options.refuse(path, place);
  if (options.ignore?.(path, refusal !== undefined) === true) return undefined;
  // A hidden file of no format of ours is the system's or an editor's own.
  if (entry.name.startsWith(".")) return refusal === undefined ? toHidden(place) : undefined;
  if (entry.isSymbolicLink()) return findLinkProblem(root, path);
  if (refusal !== undefined) return refusal;
  if (!entry.isFile()) return toError("seed-unreadable", place, "this is not a file that can be read");
  const found = lookAtFile(folder, path);
  const side = sides.bySeed.get(entry.name);
  return side === undefined || found === undefined || "code" in found ? found : lookAtSide(found, side, folder);
}

/** A seed is not read without a side file that it has: what that states would be lost. */
function lookAtSide(seed: Found, entry: Dirent, folder: Folder): FoundFile | Problem {
  const path = seed.path.slice(0, seed.path.lastIndexOf("/") + 1) + entry.name;
  if (!entry.isFile()) {
    const hint = "put the file itself into the folder";
    return toError("seed-unreadable", { file: path }, "a side file has to be a file, not a link", { hint });
  }
  const side = lookAtFile({ root: folder.root, below: folder.below, options: folder.options }, path);
  if (side === undefined) return seed;
  return "code" in side ? side : { ...seed, side };
}

/** Size and time of a file, or what is wrong with it; undefined where it went in the meantime. */
function lookAtFile({ root, options: { maxSeedBytes }, ahead }: Folder, path: string): Found | Problem | undefined {
  try {
    const looked = ahead?.(path) ?? look(`${root}/${path}`);
    if (looked === undefined) return path.includes("\uFFFD") ? toUnnameable({ file: path }) : undefined;
    if (looked.sizeBytes > maxSeedBytes) return toTooLarge({ file: path }, looked.sizeBytes, maxSeedBytes);
    return { path, ...looked };
  } catch (error) {
    return toUnreadable({ file: path }, error);
  }
}

function findLinkProblem(root: string, path: string): Problem {
  const place = { file: path };
  const hint = "put the file itself into the folder";
  try {
    const target = relative(realpathSync(root), realpathSync(join(root, path)));
    const isOutside = target === ".." || target.startsWith(`..${sep}`);
    if (isOutside) return toError("link-outside", place, "a link out of the seeds folder is not followed", { hint });
    const message = "a link is not followed; what it leads to is read by itself:";
    return { ...toWarning("link-inside", place, message), other: { file: target.split(sep).join("/") } };
  } catch {
    return toError("link-broken", place, "this link leads nowhere", { hint });
  }
}

function toHidden(place: Place): Problem {
  const hint = "take the dot off its name to publish it";
  return toWarning("seed-hidden", place, "a file whose name begins with a dot is not read", { hint });
}

/** Node shows what is not UTF-8 as U+FFFD, and then can't find it by that name. */
function toUnnameable(place: Place): Problem {
  return toError("seed-unreadable", place, "its name is not UTF-8", { hint: "rename the file" });
}

function toTooLarge(place: Place, size: number, most: number): Problem {
  const hint = "shorten it, or allow more with maxSeedBytes in the configuration";
  return toError("seed-too-large", place, `${size} bytes are more than the ${most} allowed`, { hint });
}

/** One seed and its side file, or what is wrong with either; `name` is a file's in the folder `root`, asked for whatever it is called. */
export function lookAtSeed(root: string, name: string, options: LookOptions): FoundFile | Problem | undefined {
  const folder = { root, below: "", options };
  const seed = options.refuse(name, { file: name }) ?? lookAtFile(folder, name);
  if (seed === undefined || "code" in seed) return seed;
  const entries = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.name.startsWith(name));
  const side = findSides(entries.sort(byName), toSideOptions(folder)).bySeed.get(name);
  return side === undefined ? seed : lookAtSide(seed, side, folder);
}

/** A problem of the disk with this file. */
export function toUnreadable(place: Place, error: unknown): Problem {
  return toError("seed-unreadable", place, `can't be read: ${describeDiskError(error)}`, {
    hint: "check its permissions",
  });
}
