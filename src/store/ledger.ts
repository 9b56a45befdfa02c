import type { Ledger, Stamp } from "../model/ledger.ts";
import type { Database, Row } from "./database.ts";
import { findPaths } from "./find-paths.ts";

/**
 * The ledger of seeds. A column each as one JSON text: SQLite writes and JSON.parse reads a large ledger in a third of the time that its rows
 * take, and most of it is looked at once and never becomes an object.
 */
export function readLedger(db: Database): Ledger {
  const columns = db.get(
    `SELECT json_group_array(path) AS paths, json_group_array(size_bytes) AS sizes, json_group_array(mtime_us) AS times
    FROM (SELECT path, size_bytes, mtime_us FROM seeds ORDER BY path)`,
  );
  const paths: readonly string[] = JSON.parse(String(columns?.paths));
  const sizes: readonly number[] = JSON.parse(String(columns?.sizes));
  const timesUs: readonly (number | null)[] = JSON.parse(String(columns?.times));
  const sides = readSides(db);
  const find = findPaths(paths);
  return {
    get: (path) => {
      const row = find(path);
      if (row === undefined) return undefined;
      const stamp: Stamp = { sizeBytes: sizes[row] ?? 0, mtimeMs: toMilliseconds(timesUs[row] ?? null) };
      const side = sides.size === 0 ? undefined : sides.get(path);
      return side === undefined ? stamp : { ...stamp, side };
    },
    has: (path) => find(path) !== undefined,
    keys: () => paths.values(),
    size: paths.length,
    hashOf: (path) => {
      const row = db.get("SELECT hash FROM seeds WHERE path = ?", path);
      return row && String(row.hash);
    },
  };
}

function readSides(db: Database): ReadonlyMap<string, Stamp> {
  const rows = db.all("SELECT path, side_bytes, side_us FROM seeds WHERE side_bytes IS NOT NULL");
  const toSide = ({ side_bytes: bytes, side_us: us }: Row): Stamp => ({
    sizeBytes: Number(bytes),
    mtimeMs: toMilliseconds(us === null ? null : Number(us)),
  });
  return new Map(rows.map((row) => [String(row.path), toSide(row)]));
}

function toMilliseconds(us: number | null): number | null {
  return us === null ? null : us / 1000;
}
