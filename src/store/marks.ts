import { type Config, needsArchive, type Past } from "../model/config.ts";
import { isPartial } from "./adopted-span.ts";
import { type ArticleRow, parseFacts } from "./article-row.ts";
import type { Database } from "./database.ts";
import type { Change } from "./store.ts";
import { findFeed, toTopics } from "./topics.ts";

const MARK = "INSERT OR IGNORE INTO dirty (what) VALUES (?)";

/** What must be written again, gathered in memory: most articles mark the same few files. */
export type Marks = Set<string>;
/** A change on its way into the store. */
export type Admitting = Change & { readonly marks: Marks };

/** Marks every file that shows this article: its feeds, its archive page, its reading page. */
export function markArticle(
  db: Database,
  { config, marks }: { readonly config: Config; readonly marks: Marks },
  row: Pick<ArticleRow, "number" | "sequence">,
): void {
  if (row.sequence === null) return;
  marks.add("main").add("site");
  if (config.pages) marks.add(`page:${row.number}`);
  if (config.archiveSize !== undefined) marks.add(`archive:${Math.ceil(row.sequence / config.archiveSize)}`);
  if (Object.keys(config.feeds).length === 0) return;
  for (const { feed } of db.all("SELECT feed FROM members WHERE number = ?", row.number)) marks.add(`feed:${feed}`);
}

/** The first article on a page of the archive is what the page before it links to. */
export function markPageBefore(
  { config: { archiveSize }, marks }: Pick<Admitting, "config" | "marks">,
  sequence: number,
): void {
  if (archiveSize === undefined || sequence === 1 || (sequence - 1) % archiveSize !== 0) return;
  marks.add(`archive:${(sequence - 1) / archiveSize}`);
}

/** Marks every page of the archive, also those that no article is on any more. */
export function markArchive(db: Database, config: Config, marks: Marks): void {
  const past = readPast(db);
  if (!needsArchive(config, past)) return;
  for (let page = 1; page <= Math.ceil(past.lastSequence / config.archiveSize); page += 1) marks.add(`archive:${page}`);
}

export function readPast(db: Database): Past {
  return { lastSequence: readLastSequence(db), isPartial: isPartial(db) };
}

export function readLastSequence(db: Database): number {
  return Number(db.get("SELECT max(sequence) AS last FROM articles WHERE sequence IS NOT NULL")?.last ?? 0);
}

/** Puts the marks into the store; those of an archive that is not there yet are no use. */
export function writeMarks(db: Database, config: Config, marks: Marks): void {
  const hasArchive = needsArchive(config, readPast(db));
  for (const mark of marks) if (hasArchive || !mark.startsWith("archive:")) db.run(MARK, mark);
}

type Member = { readonly number: number; readonly path: string; readonly published: number; readonly facts: string };

/** Puts the article into the topic feeds it belongs in now, and into no other. */
export function joinTopics(db: Database, change: Pick<Change, "config" | "toTopicSlug">, member: Member): void {
  if (Object.keys(change.config.feeds).length === 0) return;
  db.run("DELETE FROM members WHERE number = ?", member.number);
  for (const topic of toTopics(parseFacts(member.facts), member.path, change.config)) {
    const feed = findFeed(db, topic, change.toTopicSlug);
    db.run("INSERT INTO members (feed, published, number) VALUES (?, ?, ?)", feed, member.published, member.number);
  }
}
