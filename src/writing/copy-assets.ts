import { closeSync, openSync } from "node:fs";
import type { ShownFile } from "../model/ledger.ts";
import { type Problem, toWarning } from "../model/problem.ts";
import type { LocalPath } from "../model/values.ts";
import { findBeside, isOfSystem } from "../scan/find-beside.ts";
import { toStamp } from "../scan/to-stamp.ts";
import { listAssets } from "./list-assets.ts";
import type { RenderedStoredEntry } from "./resolve-links.ts";
import type { Writing } from "./writing.ts";

/** `shown` is what the store is to remember, so that the next run sees where a file is another; `isDone`: whether all of them stand there now. */
export type CopiedAssets = { readonly shown: readonly ShownFile[]; readonly isDone: boolean };

/** Copies the files that an entry shows or links to from beside its seed into the folder of its reading page. */
export async function copyAssets(writing: Writing, entry: RenderedStoredEntry, folder: string): Promise<CopiedAssets> {
  const { config, clockMs, output } = writing;
  const shown: ShownFile[] = [];
  let isDone = true;
  for (const address of listAssets(entry)) {
    const file = findBeside(config.seeds, entry.path, address);
    shown.push({ address, ...(file === undefined ? NOT_THERE : toStamp(file, clockMs)) });
    // A broken link in the text, which may be meant for another server, or a file that is yet to come.
    if (file === undefined) continue;
    const copied = canRead(file.path)
      ? await output.copy({ path: folder + address, from: file.path })
      : toUnreadable(address, entry);
    if ("code" in copied) {
      isDone = false;
      writing.onProblem(copied);
    } else writing.onWritten([copied]);
  }
  return { shown, isDone };
}

const NOT_THERE = { sizeBytes: null, mtimeMs: null };

function canRead(path: string): boolean {
  try {
    closeSync(openSync(path, "r"));
    return true;
  } catch (error) {
    if (isOfSystem(error)) return false;
    throw error;
  }
}

function toUnreadable(address: LocalPath, { place }: RenderedStoredEntry): Problem {
  const hint = "check its permissions";
  return toWarning("file-missing", place, `"${address}" beside the seed can't be read, so it is not published`, {
    hint,
  });
}
