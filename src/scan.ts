import { constants, type Dirent, type Stats } from "node:fs";
import { access, lstat, readdir, readFile, realpath } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { Source } from "./model/article.ts";
import { type Place, type Problem, toError, toWarning } from "./model/problem.ts";

/** What to look for, and how to name it: `shownAs` stands before a seed's path in messages. */
export type ScanOptions = {
  readonly shownAs: string;
  readonly maxSeedBytes: number;
  /** What is wrong with a file of that name, before it is opened. */
  readonly refuse: (path: string, place: Place) => Problem | undefined;
};

export type Scan = {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** False when the folder itself can't be read: then nothing may be concluded from an article's absence. */
  readonly isComplete: boolean;
};

type Found = { readonly path: string; readonly place: Place; readonly entry: Dirent | Stats };

/** Reads one seed. Nothing of the disk throws: it is a problem. */
export async function scanFile(folder: string, name: string, options: ScanOptions): Promise<Scan> {
  try {
    const found = { path: name, place: toPlace(name, options), entry: await lstat(join(folder, name)) };
    return toScan([await readFound(folder, found, options)], []);
  } catch (error) {
    return toScan([toUnreadable(toPlace(name, options), error)], []);
  }
}

/** Reads every seed below `folder`, in the order of their paths, whatever the disk's order. Nothing of the disk throws: it is a problem. */
export async function scanSeeds(folder: string, options: ScanOptions): Promise<Scan> {
  const missing = await findFolderProblem(folder, options.shownAs);
  if (missing !== undefined) return { sources: [], problems: [missing], isComplete: false };
  const listing = await listFiles(folder, "", options);
  const results: (Source | Problem | undefined)[] = [];
  for (const found of listing.files) results.push(await readFound(folder, found, options));
  return toScan(results, listing.problems);
}

function toScan(results: readonly (Source | Problem | undefined)[], problems: readonly Problem[]): Scan {
  return {
    sources: results.filter((result) => result !== undefined && "bytes" in result),
    problems: [...problems, ...results.filter((result) => result !== undefined && "code" in result)],
    isComplete: true,
  };
}

async function findFolderProblem(folder: string, shownAs: string): Promise<Problem | undefined> {
  try {
    if (!(await lstat(await realpath(folder))).isDirectory()) {
      return toError("seeds-missing", { file: shownAs }, "this is a file, not a folder of seeds");
    }
    await access(folder, constants.R_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const hint = "name the folder of your articles with --seeds, or make it";
    return toError("seeds-missing", { file: shownAs }, `the folder of seeds can't be read: ${describe(error)}`, {
      hint,
    });
  }
}

type Listing = { readonly files: readonly Found[]; readonly problems: readonly Problem[] };

async function listFiles(root: string, below: string, options: ScanOptions): Promise<Listing> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(join(root, below), { withFileTypes: true });
  } catch (error) {
    return { files: [], problems: [toUnreadable(toPlace(below, options), error)] };
  }
  const files: Found[] = [];
  const problems: Problem[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) {
      files.push({ path, place: toPlace(path, options), entry });
    } else if (!entry.name.startsWith(".")) {
      const inner = await listFiles(root, path, options);
      files.push(...inner.files);
      problems.push(...inner.problems);
    }
  }
  return { files, problems };
}

async function readFound(root: string, found: Found, options: ScanOptions): Promise<Source | Problem | undefined> {
  const { path, place, entry } = found;
  const refusal = options.refuse(path, place);
  // A hidden file of no format of ours is the system's or an editor's own.
  if (basename(path).startsWith(".")) return refusal === undefined ? toHidden(place) : undefined;
  if (entry.isSymbolicLink()) return findLinkProblem(root, path, place);
  if (refusal !== undefined) return refusal;
  if (!entry.isFile()) return toError("seed-unreadable", place, "this is not a file that can be read");
  try {
    const { size } = await lstat(join(root, path));
    if (size > options.maxSeedBytes) return toTooLarge(place, size, options.maxSeedBytes);
    return { path, place, bytes: await readFile(join(root, path)) };
  } catch (error) {
    // Gone between listing and reading: the next run sees it so.
    return isMissing(error) ? undefined : toUnreadable(place, error);
  }
}

async function findLinkProblem(root: string, path: string, place: Place): Promise<Problem> {
  const hint = "put the file itself into the folder";
  try {
    const target = relative(await realpath(root), await realpath(join(root, path)));
    const isOutside = target === ".." || target.startsWith(`..${sep}`);
    if (isOutside) return toError("link-outside", place, "a link out of the seeds folder is not followed", { hint });
    return toWarning("link-inside", place, `a link is not followed; ${target.split(sep).join("/")} is read by itself`);
  } catch {
    return toError("link-broken", place, "this link leads nowhere", { hint });
  }
}

function toPlace(path: string, { shownAs }: ScanOptions): Place {
  return { file: path === "" ? shownAs : `${shownAs.replace(/\/$/, "")}/${path}` };
}

function toHidden(place: Place): Problem {
  const hint = "take the dot off its name to publish it";
  return toWarning("seed-hidden", place, "a file whose name begins with a dot is not read", { hint });
}

function toTooLarge(place: Place, size: number, most: number): Problem {
  const hint = "shorten it, or allow more with maxSeedBytes in the configuration";
  return toError("seed-too-large", place, `${size} bytes are more than the ${most} allowed`, { hint });
}

function toUnreadable(place: Place, error: unknown): Problem {
  return toError("seed-unreadable", place, `can't be read: ${describe(error)}`, { hint: "check its permissions" });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** In words: the system's own would repeat the path, as the machine has it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "it does not exist";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  return error.message;
}
