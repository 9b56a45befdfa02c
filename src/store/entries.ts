import type { Config } from "../model/config.ts";
import { toPublished } from "../model/local-path.ts";
import { type Instant, parseInstant, parseSlug } from "../model/values.ts";
import { readSeenBefore } from "./adopted-span.ts";
import { ARTICLE_COLUMNS, parseFacts, toArticleRow } from "./article-row.ts";
import type { Database, Row } from "./database.ts";
import { toEntryUrl, toFallbackSlug } from "./identity.ts";
import type { ChunkEntry, StoredEntry, TopicFeed, Window } from "./store.ts";

const COLUMNS = ARTICLE_COLUMNS.replace(/\w+/g, "a.$&");

/** Rows → entries. An entry's address follows the configuration, which may have changed since it was admitted. */
export function toEntry(row: Row, config: Config): StoredEntry {
  const { number, key, path, id, slug, sequence, isShown, published, updated, expires, seedHash, facts } =
    toArticleRow(row);
  const { url: stated, image, enclosures, ...rest } = parseFacts(facts);
  const ownSlug = parseSlug(slug) ?? toFallbackSlug(id);
  const url = toEntryUrl({ ...(stated !== undefined && { url: stated }) }, ownSlug, config);
  const picture = image && toPublished(image, url);
  return {
    ...rest,
    ...(picture && { image: picture }),
    ...(enclosures && { enclosures: enclosures.flatMap((file) => toPublished(file, url) ?? []) }),
    ...{ number, key, path, id, seedHash, isShown },
    place: { file: path },
    slug: ownSlug,
    sequence: sequence ?? 0,
    url,
    published: toInstant(published),
    updated: toInstant(updated),
    ...(expires !== null && { expires: toInstant(expires) }),
  };
}

function toInstant(epochMs: number): Instant {
  const instant = parseInstant(epochMs);
  if (instant === undefined) throw new Error(`the store holds ${epochMs}, which is no date`);
  return instant;
}

/** The newest shown rows of a feed, in the order in which feeds show them. */
export function readWindowRows(db: Database, feed: TopicFeed | "main", { limit, windowMs }: Window): readonly Row[] {
  const { from, time, values } = feed === "main" ? toMain(db) : { ...TOPIC, values: [feed.feed] };
  const newest = db.get(`SELECT ${time} AS newest FROM ${from} ORDER BY ${time} DESC LIMIT 1`, ...values)?.newest;
  if (typeof newest !== "number") return [];
  const recent = Number(db.get(`SELECT count(*) AS n FROM ${from} AND ${time} > ?`, ...values, newest - windowMs)?.n);
  const sql = `SELECT ${COLUMNS} FROM ${from} ORDER BY ${time} DESC, a.id LIMIT ?`;
  return db.all(sql, ...values, Math.max(limit, recent));
}

function toMain(db: Database) {
  const from = "articles AS a WHERE a.shown = 1 AND (a.published >= ? OR a.sequence <= ?)";
  return { from, time: "a.published", values: readSeenBefore(db) };
}

/** By the members' own copy of the date, which their index follows: only those are looked up that the feed shows. */
const TOPIC = {
  from: "members AS m CROSS JOIN articles AS a USING (number) WHERE m.feed = ? AND a.shown = 1",
  time: "m.published",
};

export function readChunk(
  db: Database,
  [from, to]: readonly [from: number, to: number],
  config: Config,
): readonly ChunkEntry[] {
  const sql = `SELECT ${COLUMNS}, EXISTS (SELECT 1 FROM dirty WHERE what = 'page:' || a.number) AS dirty
    FROM articles AS a WHERE a.sequence BETWEEN ? AND ? ORDER BY a.published DESC, a.id`;
  return db.all(sql, from, to).map((row) => ({ ...toEntry(row, config), isPageDirty: row.dirty === 1 }));
}

/** Runs of `size` entries with a page marked; the ranges are those of the marks "archive:…" and "page:…". */
export function readDirtyChunks(db: Database, size: number): readonly number[] {
  const sql = `SELECT (a.sequence - 1) / CAST(? AS INTEGER) + 1 AS chunk FROM dirty AS d JOIN articles AS a ON a.number = CAST(substr(d.what, 6) AS INTEGER)
      WHERE d.what >= 'page:' AND d.what < 'page;' AND a.sequence IS NOT NULL
    UNION SELECT CAST(substr(what, 9) AS INTEGER) FROM dirty WHERE what >= 'archive:' AND what < 'archive;' ORDER BY 1`;
  return db.all(sql, size).map(({ chunk }) => Number(chunk));
}
