import { appendFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile, TEMPORARY } from "./replace-file.ts";

/** Which files below a folder are ours. */
export type Manifest = {
  readonly has: (path: string) => boolean;
  readonly paths: () => readonly string[];
  /** Notes that a file is ours before it stands, so that a killed run's files are known to the next. */
  readonly claim: (path: string) => Promise<void>;
  readonly keepOnly: (paths: ReadonlySet<string>) => Promise<void>;
};

const FILE = ".feedmill.json";
/** Claims since the manifest was last written, one path a line. */
const JOURNAL = ".feedmill-claims";

/** Reads the list of our files; a dry run writes nothing of it. */
export async function openManifest(folder: string, isDryRun: boolean): Promise<Manifest> {
  const listed = await readIfThere(join(folder, FILE));
  const claimed = (await readIfThere(join(folder, JOURNAL)))?.split("\n") ?? [];
  const ours = new Set([...parseListed(listed), ...claimed].filter(isBelow));
  if (!isDryRun) await removeLeftovers(folder);
  return {
    has: (path) => ours.has(path),
    paths: () => [...ours].toSorted(),
    claim: async (path) => {
      if (ours.has(path)) return;
      if (!isBelow(path)) throw new Error(`${path} is not below the out folder`);
      ours.add(path);
      if (isDryRun) return;
      await mkdir(folder, { recursive: true });
      await appendFile(join(folder, JOURNAL), `${path}\n`);
    },
    keepOnly: async (paths) => {
      if (isDryRun) return;
      const kept = [...ours].filter((path) => paths.has(path)).toSorted();
      const text = `${JSON.stringify({ files: kept }, null, 2)}\n`;
      if (text !== listed) await replaceFile(folder, FILE, Buffer.from(text));
      await rm(join(folder, JOURNAL), { force: true });
    },
  };
}

/** Temporary files of runs that were killed. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const leftovers = names.filter((name) => {
    const pid = TEMPORARY.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  for (const name of leftovers) await rm(join(folder, name), { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
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
  return (
    path !== "" && !path.startsWith("/") && !path.includes("\\") && !path.split("/").some((part) => /^\.*$/.test(part))
  );
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
