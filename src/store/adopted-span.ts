import { EARLIEST } from "../model/values.ts";
import type { Database } from "./database.ts";
import { readSetting, writeSetting } from "./settings.ts";

/** The date of the oldest item that was adopted from another feed, and the number of the last. */
type AdoptedSpan = { readonly oldest: number; readonly last: number };

const NAME = "adopted span";
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What is older than this (by a day, for a seed may state no hour), and numbered later, was not in the adopted feed any more. Its subscribers have
 * seen it, under an id that nobody knows, so the main feed leaves it out. Where nothing was adopted, nothing is.
 */
export function readSeenBefore(db: Database): readonly [oldest: number, last: number] {
  const span = readSpan(db);
  return span === undefined ? [EARLIEST, 0] : [span.oldest - DAY_MS, span.last];
}

/** How many shown articles the main feed leaves out. */
export function countSeenBefore(db: Database): number {
  const sql = "SELECT count(*) AS n FROM articles WHERE shown = 1 AND published < ? AND sequence > ?";
  return Number(db.get(sql, ...readSeenBefore(db))?.n);
}

/** Whether there ever was one that the main feed leaves out. */
export function isPartial(db: Database): boolean {
  const sql = "SELECT 1 FROM articles WHERE published < ? AND sequence > ? LIMIT 1";
  return readSpan(db) !== undefined && db.get(sql, ...readSeenBefore(db)) !== undefined;
}

/** Reaches back to these dates, too; but once something is left out, it stays so: to show it then would be to show it again. */
export function extendAdoptedSpan(db: Database, dates: readonly number[], last: number): void {
  const oldest = [...dates, readSpan(db)?.oldest].reduce(earlier);
  if (oldest === undefined || countSeenBefore(db) > 0) return;
  const span: AdoptedSpan = { oldest, last };
  writeSetting(db, NAME, JSON.stringify(span));
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function readSpan(db: Database): AdoptedSpan | undefined {
  const value = readSetting(db, NAME);
  return value === undefined ? undefined : JSON.parse(value);
}
