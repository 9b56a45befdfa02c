import type { Ledger, Stamp } from "../model/ledger.ts";
import type { Database, Row } from "./database.ts";
import { findPaths } from "./find-paths.ts";

/**
 * The ledger of seeds. A column each as one text, which SQLite writes and we read in a fraction of the time that the rows of a large ledger take;
 * most of it is looked at once and never becomes an object. No path holds two slashes together.
 */
export function readLedger(db: Database): Ledger {
  const columns = db.get(
    `SELECT group_concat(path, '//') AS paths, json_group_array(size_bytes) AS sizes, json_group_array(mtime_us) AS times
    FROM (SELECT path, size_bytes, mtime_us FROM seeds ORDER BY path)`,
  );
  const paths: readonly string[] = columns?.paths == null ? [] : String(columns.paths).split("//");
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
