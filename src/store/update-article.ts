import { type ArticleRow, isAdopted, type State } from "./article-row.ts";
import type { Database } from "./database.ts";
import { type Admitting, joinTopics, markArticle } from "./marks.ts";

/** A known article as its seed now has it; `statedUpdated` is EARLIEST where it states none. */
export type NextRow = Pick<
  ArticleRow,
  "key" | "path" | "slug" | "published" | "expires" | "seedHash" | "bodyHash" | "viewHash" | "facts"
> & { readonly statedUpdated: number };

const UPDATE = `UPDATE articles SET key = ?, path = ?, slug = ?, state = ?, shown = ?, published = ?, updated = ?, expires = ?,
  seed_hash = ?, body_hash = ?, view_hash = ?, facts = ? WHERE number = ?`;

/** Keeps what was given for ever (id, slug, number, date of first publication) and takes over the rest; says whether a reader sees it. */
export function updateArticle(
  db: Database,
  change: Admitting,
  { row, next }: { readonly row: ArticleRow; readonly next: NextRow },
): boolean {
  const isPublished = row.sequence !== null;
  // The same bytes understood otherwise are a change of ours, not the author's.
  const isSeen = row.viewHash !== next.viewHash && row.seedHash !== next.seedHash;
  const isShown = isPublished && (next.expires === null || next.expires > change.now);
  const state: State = isPublished ? "live" : "waiting";
  const slug = isPublished ? row.slug : next.slug;
  // An adopted item may have had no date.
  const published = isPublished && row.published !== UNDATED ? row.published : next.published;
  const updated = isPublished
    ? toUpdated({ ...row, published }, next, { isSeen, now: change.now })
    : next.statedUpdated;
  // What it was in before, and what it is in now: both change.
  if (row.isShown) markArticle(db, change, row);
  db.run(
    UPDATE,
    ...[next.key, next.path, slug, state, isShown ? 1 : 0, published, updated, next.expires],
    ...[next.seedHash, next.bodyHash, next.viewHash, next.facts, row.number],
  );
  if (isPublished) {
    joinTopics(db, change, { number: row.number, path: next.path, published, facts: next.facts });
    if (isShown) markArticle(db, change, row);
  }
  return isPublished && (isSeen || isShown !== row.isShown);
}

const UNDATED = 0;

/** Moves only forward, and only when a reader sees a change: to the moment the article states, else to that of the run. */
function toUpdated(row: ArticleRow, next: NextRow, { isSeen, now }: { isSeen: boolean; now: number }): number {
  // What readers saw of an adopted item is not known here; to them it is the same until it changes again.
  if (isAdopted(row)) return Math.max(row.updated, next.statedUpdated, row.published);
  if (!isSeen) return row.updated;
  return next.statedUpdated > row.updated ? next.statedUpdated : Math.max(row.updated, now);
}
