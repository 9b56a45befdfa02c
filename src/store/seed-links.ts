import type { Config } from "../model/config.ts";
import { ARTICLE_COLUMNS } from "./article-row.ts";
import type { Database } from "./database.ts";
import { toEntry } from "./entries.ts";
import { markArticle, writeMarks } from "./marks.ts";
import { replaceRows } from "./replace-rows.ts";
import type { EntryLinks, Target } from "./store.ts";

/** The shown articles whose whole seeds lie at these paths: one of several in a seed has no path of its own. */
export function findTargets(db: Database, paths: readonly string[], config: Config): ReadonlyMap<string, Target> {
  const sql = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE path = ? AND key = path AND shown = 1`;
  return new Map(
    paths.flatMap((path) => {
      const row = db.get(sql, path);
      return row === undefined ? [] : [[path, toEntry(row, config)] as const];
    }),
  );
}

/** All seeds that articles link to now. */
export function keepLinks(db: Database, entries: readonly EntryLinks[]): void {
  for (const { number, links } of entries) {
    replaceRows(db, "seed_links", { number, values: links.map(({ path, target }) => [path, target ?? null]) });
  }
}

// From the links on, which are fewer than the articles.
const LINKERS = `SELECT DISTINCT a.number, a.sequence FROM seed_links AS l
  CROSS JOIN articles AS a ON a.number = l.number AND a.shown = 1
  LEFT JOIN articles AS t ON t.path = l.path AND t.key = l.path AND t.shown = 1
  WHERE t.number IS NOT l.target`;

/** Marks every file that shows an article one of whose links leads elsewhere now. */
export function markLinkers(db: Database, config: Config): void {
  const marks = new Set<string>();
  for (const { number, sequence } of db.all(LINKERS)) {
    markArticle(db, { config, marks }, { number: Number(number), sequence: Number(sequence) });
  }
  writeMarks(db, config, marks);
}
