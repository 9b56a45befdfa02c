import type { Config } from "../model/config.ts";
import { ARTICLE_COLUMNS, toArticleRow } from "./article-row.ts";
import type { Database, Row } from "./database.ts";
import { toEntry } from "./entries.ts";
import type { KnownArticle, KnownSeed, TopicFeed } from "./store.ts";

/** All that is remembered of the seed at this path; undefined where that is nothing. */
export function readKnownSeed(db: Database, path: string, config: Config): KnownSeed | undefined {
  const seed = db.get("SELECT hash, holds, problems FROM seeds WHERE path = ?", path);
  const rows = db.all(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE path = ? ORDER BY sequence, key`, path);
  if (seed === undefined && rows.length === 0) return undefined;
  return {
    ...(seed !== undefined && { hash: String(seed.hash) }),
    holds: JSON.parse(String(seed?.holds ?? "[]")),
    problems: JSON.parse(String(seed?.problems ?? "[]")),
    articles: rows.map((row) => toKnown(db, row, config)),
  };
}

function toKnown(db: Database, row: Row, config: Config): KnownArticle {
  const { number, state, isIdStated } = toArticleRow(row);
  const topics = db.all(
    "SELECT feed, kind, name, slug FROM members JOIN feeds USING (feed) WHERE number = ? ORDER BY kind, topic",
    number,
  );
  return { ...toEntry(row, config), state, isIdStated, topics: topics.map(toTopicFeed) };
}

/** The schema is STRICT, and only joinTopics writes it. */
export function toTopicFeed({ feed, kind, name, slug }: Row): TopicFeed {
  return { feed: Number(feed), kind: kind as TopicFeed["kind"], name: String(name), slug: String(slug) };
}
