import { ARTICLE_COLUMNS, type ArticleRow, toArticleRow } from "./article-row.ts";
import type { Database } from "./database.ts";
import type { Change } from "./store.ts";

/** The articles that the store knows of each seed of a change. Content goes before place: a moved seed takes its articles along. */
export type Known = {
  /** Articles that a new or changed seed at this path may continue. */
  readonly of: (path: string) => readonly ArticleRow[];
  /** Articles whose seed is gone, or was overwritten by one that moved there. */
  readonly left: readonly ArticleRow[];
};

/** Reads what moves and vanishes before anything is changed. */
export function openKnown(db: Database, { moves, vanished }: Change): Known {
  if (db.get("SELECT 1 FROM articles LIMIT 1") === undefined) return { of: () => [], left: [] };
  const readAt = (path: string): readonly ArticleRow[] =>
    db.all(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE path = ? AND state <> 'withdrawn'`, path).map(toArticleRow);
  const taken = new Set(moves.values());
  const moved = new Map([...moves].map(([to, from]) => [to, readAt(from)]));
  const overwritten = [...moves.keys()].filter((path) => !taken.has(path));
  const left = [...vanished.filter((path) => !taken.has(path)), ...overwritten].flatMap(readAt);
  return { of: (path) => moved.get(path) ?? (taken.has(path) ? [] : readAt(path)), left };
}
