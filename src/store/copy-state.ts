import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openToRead } from "./open-to-read.ts";

/** A copy of a state as it is at this moment, in a temporary folder, for who may read but not write there. `remove` it in the end. */
export function copyState(statePath: string): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "feedmill-"));
  const path = join(folder, "state.db");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const original = openToRead(statePath);
    try {
      original.prepare("VACUUM INTO ?").run(path);
    } finally {
      original.close();
    }
    return { path, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
