import type { LocalPath } from "../model/values.ts";
import type { Database } from "./database.ts";

/** A file beside a seed, which its article shows or links to, as it was when that was published; `sizeBytes` is null where it was not there. */
export type ShownFile = {
  readonly address: LocalPath;
  readonly sizeBytes: number | null;
  readonly mtimeMs: number | null;
};

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

/** All files that an article shows now. */
export function keepShownFiles(db: Database, number: number, files: readonly ShownFile[]): void {
  // Most articles have none, and had none: nothing is to be written.
  const known = db.get("SELECT 1 FROM shown_files WHERE number = ? LIMIT 1", number);
  if (known !== undefined) db.run("DELETE FROM shown_files WHERE number = ?", number);
  for (const { address, sizeBytes, mtimeMs } of files) {
    const mtimeUs = mtimeMs === null ? null : Math.round(mtimeMs * 1000);
    db.run("INSERT INTO shown_files VALUES (?, ?, ?, ?)", number, address, sizeBytes, mtimeUs);
  }
}
