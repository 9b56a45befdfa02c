import type { Tally } from "./admit-seed.ts";
import { ADOPTED_AT } from "./adopt-items.ts";
import { ARTICLE_COLUMNS, type ArticleRow, isAdopted, toArticleRow } from "./article-row.ts";
import type { Database } from "./database.ts";
import { type Likeness, listAdoptedLikenesses, MOVED } from "./likeness.ts";
import type { Admitting } from "./marks.ts";
import { readSetting } from "./settings.ts";
import { updateArticle } from "./update-article.ts";

/**
 * Tells moves from removals: an article that lost its seed, now or earlier, comes back as a fresh one, and so does one that was adopted from another
 * feed. It keeps its identity, and the fresh row is forgotten.
 */
export function adoptOrphans(db: Database, change: Admitting, tally: Tally): void {
  if (db.get("SELECT 1 FROM articles WHERE number > ? LIMIT 1", tally.lastNumber) === undefined) return;
  const lost = [...tally.orphans.values(), ...readWithdrawn(db)];
  if (lost.length === 0) return;
  const fresh = readFresh(db, tally);
  const matches = new Map<ArticleRow, ArticleRow>();
  const adopted = lost.filter(isAdopted);
  for (const likeness of MOVED) match(likeness, { lost: lost.filter((row) => !isAdopted(row)), fresh, matches });
  if (adopted.length > 0)
    for (const likeness of listAdoptedLikenesses(change.config, readAdoptedAt(db)))
      match(likeness, { lost: adopted, fresh, matches });
  for (const [row, orphan] of matches) adopt(db, change, { orphan, row, tally });
}

type Matching = {
  readonly lost: readonly ArticleRow[];
  readonly fresh: readonly ArticleRow[];
  /** Fresh → lost, each in one match at most. */
  readonly matches: Map<ArticleRow, ArticleRow>;
};

function match({ ofLost, ofFresh, isUnique }: Likeness, { lost, fresh, matches }: Matching): void {
  const lostByKey = index(lost, ofLost);
  if (lostByKey.size === 0) return;
  const freshByKey = index(fresh, ofFresh);
  const taken = new Set(matches.values());
  for (const [key, rows] of freshByKey) {
    const others = lostByKey.get(key) ?? [];
    if (isUnique && (rows.length > 1 || others.length > 1)) continue;
    for (const row of rows) {
      const orphan = matches.has(row) ? undefined : others.find((other) => !taken.has(other) && mayBe(other, row));
      if (orphan === undefined) continue;
      matches.set(row, orphan);
      taken.add(orphan);
    }
  }
}

function index(rows: readonly ArticleRow[], toKeys: Likeness["ofLost"]): ReadonlyMap<string, readonly ArticleRow[]> {
  const byKey = new Map<string, ArticleRow[]>();
  for (const row of rows)
    for (const key of new Set(toKeys(row))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [row]);
      else known.push(row);
    }
  return byKey;
}

type Adoption = { readonly orphan: ArticleRow; readonly row: ArticleRow; readonly tally: Tally };

function adopt(db: Database, change: Admitting, { orphan, row, tally }: Adoption): void {
  tally.orphans.delete(orphan.number);
  db.run("DELETE FROM articles WHERE number = ?", row.number);
  const isSeen = updateArticle(db, change, { row: orphan, next: { ...row, statedUpdated: row.updated } });
  if (isSeen) tally.updated.add(orphan.number);
}

/** Two that state ids are the same only by these. */
function mayBe(orphan: ArticleRow, row: ArticleRow): boolean {
  return !(orphan.isIdStated && row.isIdStated) || orphan.id === row.id;
}

function readFresh(db: Database, { lastNumber }: Tally): readonly ArticleRow[] {
  const sql = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE number > ? AND state = 'fresh' ORDER BY key`;
  return db.all(sql, lastNumber).map(toArticleRow);
}

function readWithdrawn(db: Database): readonly ArticleRow[] {
  return db
    .all(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE state = 'withdrawn' ORDER BY sequence`)
    .map(toArticleRow);
}

function readAdoptedAt(db: Database): number {
  return Number(readSetting(db, ADOPTED_AT) ?? 0);
}
