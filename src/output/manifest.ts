import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { toContent } from "./content.ts";
import { hasCode } from "./has-code.ts";
import { replaceFile, TEMPORARY } from "./replace-file.ts";
import { toSortedPaths } from "./sorted-paths.ts";

/** Which files below a folder are ours. */
export type Manifest = {
  readonly has: (path: string) => boolean;
  readonly list: () => readonly string[];
  /** Those below a folder that were ours before this run; found without looking at all others. */
  readonly listBelow: (folder: string) => readonly string[];
  /** The files at the top, and the folders there with their slashes, that were ours before this run. */
  readonly listTops: () => readonly string[];
  /** Notes that a file is ours before it stands, so that a killed run's files are known to the next. */
  readonly claim: (path: string) => void;
  /** The same for many in one go; each becomes ours when it is claimed, and none that is not. */
  readonly announce: (paths: readonly string[]) => void;
  /** Counts a file as ours that another thread has claimed. */
  readonly adopt: (path: string) => void;
  /** Forgets a file that is gone. */
  readonly release: (path: string) => void;
  readonly save: () => void;
  /** Whether there was a list, undamaged. */
  readonly isWhole: boolean;
};

const FILE = ".feedmill.json";
/** Claims since the manifest was last written, one path a line. */
const JOURNAL = ".feedmill-claims";

/** Reads the list of our files; a dry run writes nothing of it. */
export function openManifest(folder: string, isDryRun: boolean): Manifest {
  const text = readIfThere(join(folder, FILE));
  const listed = parseListed(text).filter(isBelow);
  const claimed = (readIfThere(join(folder, JOURNAL)) ?? "").split("\n").filter(isBelow);
  const ours = toSortedPaths([...listed, ...claimed]);
  const announced = new Set<string>();
  // A new file's temporary lies beside it, and each new file was claimed.
  const suspects = new Set(["", ...claimed.map((path) => dirname(path))]);
  if (!isDryRun) for (const suspect of suspects) removeLeftovers(join(folder, suspect));
  const announce = (paths: readonly string[]): void => {
    const stray = paths.find((path) => !isBelow(path));
    if (stray !== undefined) throw new Error(`${stray} is not below the out folder`);
    const unknown = paths.filter((path) => !ours.has(path) && !announced.has(path));
    for (const path of unknown) announced.add(path);
    if (isDryRun || unknown.length === 0) return;
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, JOURNAL), unknown.map((path) => `${path}\n`).join(""));
  };
  return {
    has: ours.has,
    list: ours.list,
    listBelow: ours.listOld,
    listTops: ours.listTops,
    claim: (path) => {
      if (ours.has(path)) return;
      announce([path]);
      announced.delete(path);
      ours.add(path);
    },
    announce,
    adopt: ours.add,
    release: ours.delete,
    isWhole: listed.length > 0,
    save: () => {
      if (isDryRun) return;
      const next = `${JSON.stringify({ files: ours.list() }, null, 2)}\n`;
      if (next !== text) replaceFile(folder, FILE, toContent(Buffer.from(next)));
      rmSync(join(folder, JOURNAL), { force: true });
    },
  };
}

/** Temporary files of runs that were killed. */
function removeLeftovers(folder: string): void {
  for (const name of listNames(folder)) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error) || hasCode(error, "ENOTDIR")) return [];
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return hasCode(error, "EPERM");
  }
}

function parseListed(text: string | undefined): readonly string[] {
  const parsed = parseJson(text ?? "{}");
  const files = typeof parsed === "object" && parsed !== null && "files" in parsed ? parsed.files : [];
  return Array.isArray(files) ? files.filter((path) => typeof path === "string") : [];
}

/** A list that was damaged, by a merge perhaps, proves nothing to be ours; each file that then stands in the way is named. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Nobody can make us remove a file elsewhere by editing the list. */
function isBelow(path: string): boolean {
  return BELOW.test(path);
}

/** Parts that are not dots alone, and no backslash in them. */
const BELOW = /^(?!\.*(?:\/|$))[^/\\]+(?:\/(?!\.*(?:\/|$))[^/\\]+)*$/;

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT");
}
