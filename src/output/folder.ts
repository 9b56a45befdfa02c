import { lstat, readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Problem, toError } from "../model/problem.ts";
import { openManifest } from "./manifest.ts";
import type { Output, Written } from "./output.ts";
import { replaceFile } from "./replace-file.ts";

/** `shownAs` names the folder in messages; a dry run says what it would do and touches nothing. */
export type FolderOptions = { readonly shownAs: string; readonly isDryRun: boolean };

/** Publishes into a folder: temporary file, then rename; only what differs; only what is ours. */
export async function openFolder(folder: string, options: FolderOptions): Promise<Output> {
  const manifest = await openManifest(folder, options.isDryRun);
  const written = new Set<string>();
  return {
    write: async (file) => {
      written.add(file.path);
      const bytes = Buffer.from(file.text);
      const existing = await readExisting(join(folder, file.path));
      if (existing.kind === "file" && existing.bytes.equals(bytes)) {
        await manifest.claim(file.path);
        return { path: file.path, change: "unchanged" };
      }
      const isOurs = existing.kind === "none" || (existing.kind === "file" && manifest.has(file.path));
      if (!isOurs) return toForeign(file.path, options.shownAs);
      await manifest.claim(file.path);
      if (!options.isDryRun) await replaceFile(folder, file.path, bytes);
      return { path: file.path, change: existing.kind === "none" ? "new" : "changed" };
    },
    finish: async () => {
      const removed: Written[] = [];
      for (const path of manifest.paths().filter((candidate) => !written.has(candidate))) {
        // What stands there now may be gone, or somebody else's folder.
        if ((await readExisting(join(folder, path))).kind !== "file") continue;
        if (!options.isDryRun) await removeFile(folder, path);
        removed.push({ path, change: "removed" });
      }
      await manifest.keepOnly(written);
      return removed;
    },
  };
}

type Existing =
  | { readonly kind: "none" }
  | { readonly kind: "file"; readonly bytes: Buffer }
  | { readonly kind: "other" };

async function readExisting(path: string): Promise<Existing> {
  try {
    // A link is not followed: it is not ours, wherever it leads.
    return (await lstat(path)).isFile() ? { kind: "file", bytes: await readFile(path) } : { kind: "other" };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return { kind: "none" };
    // A file stands where a folder of ours should.
    if (hasCode(error, "ENOTDIR")) return { kind: "other" };
    throw error;
  }
}

async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      await rmdir(join(folder, parent));
    } catch (error) {
      // Not empty; gone already; a link; or where a disk is mounted.
      if (["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR", "EBUSY"].some((code) => hasCode(error, code))) return;
      throw error;
    }
  }
}

function toForeign(path: string, shownAs: string): Problem {
  const hint = "move it away, or publish into another folder with --out";
  const place = { file: `${shownAs.replace(/\/$/, "")}/${path}` };
  return toError("out-foreign", place, "this was not written by feedmill, so it is left as it is", { hint });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
