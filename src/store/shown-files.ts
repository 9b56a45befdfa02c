import type { ShownFile } from "../model/ledger.ts";
import type { LocalPath } from "../model/values.ts";
import type { Database } from "./database.ts";
import { replaceRows } from "./replace-rows.ts";
import type { EntryFiles } from "./store.ts";

/** Those of all articles that are shown, with the paths of their seeds. */
export function readShownFiles(db: Database): readonly (ShownFile & { readonly path: string })[] {
  // Few articles have any: CROSS JOIN keeps SQLite from looking through the articles instead.
  const rows = db.all(`SELECT a.path, f.address, f.size_bytes, f.mtime_us FROM shown_files AS f
    CROSS JOIN articles AS a ON a.number = f.number WHERE a.shown = 1`);
  return rows.map((row) => ({
    path: String(row.path),
    // Only what was parsed as one is ever kept.
    address: String(row.address) as LocalPath,
    sizeBytes: row.size_bytes === null ? null : Number(row.size_bytes),
    mtimeMs: row.mtime_us === null ? null : Number(row.mtime_us) / 1000,
  }));
}

/** All files that articles show now. */
export function keepShownFiles(db: Database, entries: readonly EntryFiles[]): void {
  for (const { number, files } of entries) {
    const values = files.map(({ address, sizeBytes, mtimeMs }) => [address, sizeBytes, toMicroseconds(mtimeMs)]);
    replaceRows(db, "shown_files", { number, values });
  }
}

function toMicroseconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 1000);
}
