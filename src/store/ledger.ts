import type { Ledger, SeedRecord, Stamp } from "../model/ledger.ts";
import type { Database } from "./database.ts";

/**
 * The ledger of seeds. A column each as one JSON text: SQLite writes and JSON.parse reads a large ledger in a third of the time that its rows
 * take, and most of it is looked at once and never becomes an object.
 */
export function readLedger(db: Database): Ledger {
  const columns = db.get(
    `SELECT json_group_array(path) AS paths, json_group_array(size_bytes) AS sizes, json_group_array(mtime_us) AS times
    FROM seeds`,
  );
  const paths: readonly string[] = JSON.parse(String(columns?.paths));
  const sizes: readonly number[] = JSON.parse(String(columns?.sizes));
  const timesUs: readonly (number | null)[] = JSON.parse(String(columns?.times));
  const sides = readSides(db);
  const rows = new Map(paths.map((path, row) => [path, row]));
  const toRecord = (path: string, row: number): SeedRecord => {
    const side = sides.get(path);
    return {
      path,
      ...toStamp(sizes[row] ?? 0, timesUs[row] ?? null),
      ...(side !== undefined && { side }),
      // Asked for only where size and time do not tell.
      get hash() {
        return String(db.get("SELECT hash FROM seeds WHERE path = ?", path)?.hash ?? "");
      },
    };
  };
  return {
    get: (path) => {
      const row = rows.get(path);
      return row === undefined ? undefined : toRecord(path, row);
    },
    has: (path) => rows.has(path),
    keys: () => rows.keys(),
    size: rows.size,
  };
}

function readSides(db: Database): ReadonlyMap<string, Stamp> {
  const rows = db.all("SELECT path, side_bytes, side_us FROM seeds WHERE side_bytes IS NOT NULL");
  const toTime = (value: unknown) => (value === null ? null : Number(value));
  return new Map(rows.map((row) => [String(row.path), toStamp(Number(row.side_bytes), toTime(row.side_us))]));
}

function toStamp(sizeBytes: number, timeUs: number | null): Stamp {
  return { sizeBytes, mtimeMs: timeUs === null ? null : timeUs / 1000 };
}
