import { closeSync, openSync } from "node:fs";
import { type Problem, toWarning } from "../model/problem.ts";
import type { LocalPath } from "../model/values.ts";
import { findBeside, isOfSystem } from "../scan/find-beside.ts";
import { listAssets } from "./list-assets.ts";
import type { RenderedStoredEntry } from "./render-entries.ts";
import type { Writing } from "./writing.ts";

/** Copies the files that an entry shows or links to from beside its seed into the folder of its reading page; says whether all of them stand there now. */
export async function copyAssets(writing: Writing, entry: RenderedStoredEntry, folder: string): Promise<boolean> {
  let isDone = true;
  for (const address of listAssets(entry)) {
    const file = findBeside(writing.config.seeds, entry.path, address);
    // What is not there is a broken link in the text, which may well be meant for another server.
    if (file === undefined) continue;
    const copied = canRead(file.path)
      ? await writing.output.copy({ path: folder + address, from: file.path })
      : toUnreadable(address, entry);
    if ("code" in copied) {
      isDone = false;
      writing.onProblem(copied);
    } else writing.onWritten([copied]);
  }
  return isDone;
}

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
