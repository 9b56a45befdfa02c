import type { Candidate, SeedRecord, SeedResult, Stamp } from "../model/ledger.ts";
import { EARLIEST } from "../model/values.ts";
import { type ArticleRow, toFacts } from "./article-row.ts";
import type { Database } from "./database.ts";
import { toFreeId, toId } from "./identity.ts";
import type { Known } from "./known-articles.ts";
import { type Admitting, joinTopics, markArticle } from "./marks.ts";
import { type NextRow, updateArticle } from "./update-article.ts";

/** What an admission gathers on its way: articles that lost their seed, and those that changed. */
export type Tally = {
  readonly known: Known;
  readonly orphans: Map<number, ArticleRow>;
  readonly updated: Set<number>;
  /** Rows with a higher number are new in this admission. */
  readonly lastNumber: number;
  /** Articles whose stated id was another's when they were met; that one may yet go in the same admission. */
  readonly contested: Contested[];
  /** Paths of the seeds that were read. */
  readonly read: Set<string>;
};
export type Contested = { readonly candidate: Candidate; readonly id: string; readonly result: SeedResult };

/** Takes over what became of one seed: known articles are updated, new ones are fresh, those no longer in it settled. */
export function admitSeed(
  db: Database,
  change: Admitting,
  { result, tally }: { result: SeedResult; tally: Tally },
): void {
  tally.read.add(result.path);
  const rest = new Set(tally.known.of(result.path));
  for (const candidate of result.candidates) {
    const id = toId(candidate, change.config);
    const row = [...rest].find((other) => isSame(other, candidate, { id, path: result.path }));
    if (row !== undefined) {
      rest.delete(row);
      if (updateArticle(db, change, { row, next: toNext(candidate, result) })) tally.updated.add(row.number);
    } else if (!insertFresh(db, { candidate, id, result })) {
      tally.contested.push({ candidate, id, result });
    }
  }
  for (const row of rest) settleMissing(db, change, { row, result, tally });
  writeSeed(db, result);
}

/** By the ids they state; else by their place in the seed. */
function isSame(row: ArticleRow, candidate: Candidate, { id, path }: { id: string; path: string }): boolean {
  if (row.isIdStated && candidate.id !== undefined) return row.id === id;
  return row.key.slice(row.path.length) === candidate.key.slice(path.length);
}

/** What a row becomes where it goes on as this candidate. */
export function toNext(candidate: Candidate, { path, hash }: SeedResult): NextRow {
  return {
    key: candidate.key,
    path,
    slug: candidate.slug,
    published: candidate.published,
    statedUpdated: candidate.updated ?? EARLIEST,
    expires: candidate.expires ?? null,
    seedHash: hash,
    bodyHash: candidate.bodyHash,
    viewHash: candidate.viewHash,
    facts: toFacts(candidate),
  };
}

const INSERT = `INSERT INTO articles
  (key, path, id, stated_id, slug, state, shown, published, updated, expires, seed_hash, body_hash, view_hash, facts)
  VALUES (?, ?, ?, ?, ?, 'fresh', 0, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

/** A new article, without slug and number yet. A minted id that is taken gives way; false where a stated one is. */
export function insertFresh(db: Database, { candidate, id, result }: Contested): boolean {
  const next = toNext(candidate, result);
  const isStated = candidate.id !== undefined;
  const insert = (own: string) =>
    db.run(
      INSERT,
      ...[next.key, next.path, own, isStated ? 1 : 0, next.slug, next.published, next.statedUpdated, next.expires],
      ...[next.seedHash, next.bodyHash, next.viewHash, next.facts],
    ) > 0;
  if (insert(id)) return true;
  const isFree = (wish: string) => db.get("SELECT 1 FROM articles WHERE id = ?", wish) === undefined;
  return !isStated && insert(toFreeId(id, isFree));
}

type Missing = { readonly row: ArticleRow; readonly result: SeedResult; readonly tally: Tally };

/** A seed that turned invalid keeps its last good entry, also where it moved; a draft hides it; else it is gone from the seed. */
function settleMissing(db: Database, change: Admitting, { row, result, tally }: Missing): void {
  const isInvalid = result.problems.some((problem) => problem.severity === "error");
  if (!isInvalid && result.holds.length === 0) {
    tally.orphans.set(row.number, row);
    return;
  }
  // What was never published has no last good entry: its text can't be had any more.
  const isKept = isInvalid && row.sequence !== null;
  if (isKept && row.path === result.path) return;
  if (row.isShown) markArticle(db, change, row);
  const key = result.path + row.key.slice(row.path.length);
  db.run("UPDATE articles SET key = ?, path = ? WHERE number = ?", key, result.path, row.number);
  if (!isKept) db.run("UPDATE articles SET state = 'hidden', shown = 0 WHERE number = ?", row.number);
  else if (row.isShown) {
    joinTopics(db, change, { ...row, path: result.path });
    markArticle(db, change, row);
  }
}

const UPSERT_SEED = `INSERT INTO seeds (path, size_bytes, mtime_us, side_bytes, side_us, hash, holds, problems)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (path) DO UPDATE SET size_bytes = excluded.size_bytes, mtime_us = excluded.mtime_us,
  side_bytes = excluded.side_bytes, side_us = excluded.side_us, hash = excluded.hash,
  holds = excluded.holds, problems = excluded.problems`;

/** Remembers a seed as it was read. */
export function writeSeed(db: Database, seed: SeedResult): void {
  const toJson = (list: readonly unknown[]) => (list.length === 0 ? null : JSON.stringify(list));
  db.run(UPSERT_SEED, seed.path, ...toStampValues(seed), seed.hash, toJson(seed.holds), toJson(seed.problems));
}

/** The same content at another time. */
export function touchSeed(db: Database, seed: SeedRecord): void {
  const sql = "UPDATE seeds SET size_bytes = ?, mtime_us = ?, side_bytes = ?, side_us = ? WHERE path = ?";
  db.run(sql, ...toStampValues(seed), seed.path);
}

function toStampValues({ side, ...own }: SeedRecord): readonly (number | null)[] {
  const toValues = ({ sizeBytes, mtimeMs }: Stamp) => [sizeBytes, toMicroseconds(mtimeMs)];
  return [...toValues(own), ...(side === undefined ? [null, null] : toValues(side))];
}

/** Whole, so that what is read again is the same number. */
function toMicroseconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 1000);
}
