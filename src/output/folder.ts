import { existsSync, lstatSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Problem, toError } from "../model/problem.ts";
import { type Content, toContent, withContentOf } from "./content.ts";
import { hasCode } from "./has-code.ts";
import { openManifest } from "./manifest.ts";
import type { Output, Written } from "./output.ts";
import { createFile, replaceFile } from "./replace-file.ts";

/** `shownAs` names the folder in messages; a dry run says what it would do and touches nothing. */
export type FolderOptions = { readonly shownAs: string; readonly isDryRun: boolean };

/**
 * Publishes into a folder: temporary file, then rename; only what differs; only what is ours. The disk is asked synchronously, which
 * costs a third: whoever writes many files and has other things to do takes a breath between them.
 */
export async function openFolder(folder: string, options: FolderOptions): Promise<Output> {
  const manifest = openManifest(folder, options.isDryRun);
  const wanted = new Set<string>();
  let notes = openNotes();
  const want = (path: string) => {
    wanted.add(path);
    notes.kept.push(path);
  };
  const claim = (path: string) => {
    manifest.claim(path);
    notes.ours.set(path, true);
  };
  const look = (path: string) => findExisting(join(folder, path));
  const remove = (path: string): readonly Written[] => {
    if (!manifest.has(path)) return [];
    manifest.release(path);
    notes.ours.set(path, false);
    // What stands there now may be gone, or somebody else's folder.
    const existing = look(path);
    if (existing.kind !== "file") return [];
    if (!options.isDryRun) removeFile(folder, path);
    return [{ path, change: "removed", bytes: -existing.sizeBytes }];
  };
  const removeUnwanted = (path: string) => (wanted.has(path) ? [] : remove(path));
  const put = (path: string, content: Content): Written | Problem => {
    want(path);
    const existing = look(path);
    if (existing.kind === "file" && existing.sizeBytes === content.sizeBytes && content.isIn(join(folder, path))) {
      claim(path);
      return { path, change: "unchanged", bytes: 0 };
    }
    const isForeign = existing.kind === "other" || (existing.kind === "file" && !manifest.has(path));
    if (isForeign) return toForeign(path, options.shownAs);
    claim(path);
    const isNew = existing.kind === "none";
    if (!options.isDryRun) (isNew ? createFile : replaceFile)(folder, path, content);
    if (isNew) return { path, change: "new", bytes: content.sizeBytes };
    return { path, change: "changed", bytes: content.sizeBytes - existing.sizeBytes };
  };
  return {
    shared: options.isDryRun ? undefined : { folder, shownAs: options.shownAs },
    get isFamiliar() {
      return manifest.isWhole && isStanding(folder, manifest.listTops());
    },
    // A stranger's file must not become ours by being in the way.
    claimAll: async (paths) =>
      manifest.announce(paths.filter((path) => !manifest.has(path) && look(path).kind === "none")),
    write: async ({ path, text }) => put(path, toContent(Buffer.from(text))),
    copy: async ({ path, from }) => withContentOf(from, (content) => put(path, content)),
    remove: async (path) => remove(path),
    keep: (path) => {
      for (const kept of path.endsWith("/") ? manifest.listBelow(path) : [path]) want(kept);
    },
    tidy: async (below) => manifest.listBelow(below).flatMap(removeUnwanted),
    takeNotes: () => {
      const taken = notes;
      notes = openNotes();
      return taken;
    },
    takeOver: ({ ours, kept }) => {
      for (const [path, isOurs] of ours) (isOurs ? manifest.adopt : manifest.release)(path);
      for (const path of kept) wanted.add(path);
    },
    finish: async ({ removeOthers } = { removeOthers: true }) => {
      const removed = removeOthers ? manifest.list().flatMap(removeUnwanted) : [];
      manifest.save();
      return removed;
    },
  };
}

function openNotes() {
  return { ours: new Map<string, boolean>(), kept: [] as string[] };
}

type Existing =
  | { readonly kind: "none" }
  | { readonly kind: "file"; readonly sizeBytes: number }
  | { readonly kind: "other" };

function findExisting(path: string): Existing {
  try {
    // A link is not followed: it is not ours, wherever it leads.
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { kind: "none" };
    return found.isFile() ? { kind: "file", sizeBytes: found.size } : { kind: "other" };
  } catch (error) {
    // A file stands where a folder of ours should.
    if (hasCode(error, "ENOTDIR")) return { kind: "other" };
    throw error;
  }
}

/** The files at the top are few, and every feed reader's way in; those in folders are too many to look at in every run, but not the folders. */
function isStanding(folder: string, tops: readonly string[]): boolean {
  return tops.every((top) =>
    top.endsWith("/") ? existsSync(join(folder, top)) : findExisting(join(folder, top)).kind === "file",
  );
}

function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
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
