import { parseSlug, type Slug } from "../model/values.ts";
import { ARTICLE_COLUMNS, toArticleRow } from "./article-row.ts";
import type { Database } from "./database.ts";
import { toFallbackSlug, toUniqueSlug } from "./identity.ts";
import { type Admitting, joinTopics, markArticle, markPageBefore, readLastSequence } from "./marks.ts";

/** Publishes for the first time all that is due, in order of date and id; takes the expired out. Says how many became visible. */
export function release(db: Database, change: Admitting, lastNumber: number): number {
  const added = releaseDue(db, change, lastNumber);
  db.run("UPDATE articles SET state = 'waiting' WHERE number > ? AND state = 'fresh'", lastNumber);
  expire(db, change);
  return added;
}

const DUE = `SELECT number, slug, published, updated FROM (
    SELECT number, slug, published, updated, id FROM articles WHERE number > ? AND state = 'fresh'
    UNION ALL SELECT number, slug, published, updated, id FROM articles WHERE state = 'waiting'
  ) WHERE published <= ? ORDER BY published, id`;
const RELEASE = "UPDATE articles SET state = 'live', shown = 1, slug = ?, sequence = ?, updated = ? WHERE number = ?";
/** From so many on it is quicker to know all slugs than to ask for each. */
const MANY_ARTICLES = 1_000;

function releaseDue(db: Database, change: Admitting, lastNumber: number): number {
  const due = Number(db.get(`SELECT count(*) AS n FROM (${DUE})`, lastNumber, change.now)?.n);
  const slugs = openSlugs(db, due);
  let sequence = readLastSequence(db);
  const released: Released[] = [];
  for (const row of db.iterate(DUE, lastNumber, change.now)) {
    const [number, published, updated] = [Number(row.number), Number(row.published), Number(row.updated)];
    sequence += 1;
    const wish = parseSlug(String(row.slug)) ?? toFallbackSlug(String(row.slug));
    const slug = toUniqueSlug(wish, slugs.isFree);
    slugs.take(slug);
    released.push({ number, slug, sequence, updated: Math.max(updated, published) });
    joinReleased(db, change, number);
    markArticle(db, change, { number, sequence });
    markPageBefore(change, sequence);
  }
  // As the rows lie on the disk, each page of which is then changed once: half the time where there are many.
  released.sort((a, b) => a.number - b.number);
  for (const { number, slug, sequence, updated } of released) db.run(RELEASE, slug, sequence, updated, number);
  return due;
}

type Released = { readonly number: number; readonly slug: Slug; readonly sequence: number; readonly updated: number };

type Slugs = { readonly isFree: (slug: Slug) => boolean; readonly take: (slug: Slug) => void };

function openSlugs(db: Database, wanted: number): Slugs {
  const taken = new Set<string>();
  const take = (slug: Slug) => void taken.add(slug);
  if (wanted < MANY_ARTICLES) {
    const ask = "SELECT 1 FROM articles WHERE slug = ? AND sequence IS NOT NULL";
    return { isFree: (slug) => !taken.has(slug) && db.get(ask, slug) === undefined, take };
  }
  for (const { slug } of db.iterate("SELECT slug FROM articles WHERE sequence IS NOT NULL")) taken.add(String(slug));
  return { isFree: (slug) => !taken.has(slug), take };
}

function joinReleased(db: Database, change: Admitting, number: number): void {
  if (Object.keys(change.config.feeds).length === 0) return;
  const row = db.get(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE number = ?`, number);
  if (row !== undefined) joinTopics(db, change, toArticleRow(row));
}

function expire(db: Database, change: Admitting): void {
  const expired = db.all(
    "SELECT number, sequence FROM articles WHERE expires IS NOT NULL AND expires <= ? AND shown = 1",
    change.now,
  );
  for (const { number, sequence } of expired) {
    db.run("UPDATE articles SET shown = 0 WHERE number = ?", number ?? null);
    markArticle(db, change, { number: Number(number), sequence: Number(sequence) });
  }
}
