import { extendAdoptedSpan } from "./adopted-span.ts";
import type { Facts } from "./article-row.ts";
import type { Database } from "./database.ts";
import { toUniqueSlug } from "./identity.ts";
import { writeSetting } from "./settings.ts";
import type { ForeignItem } from "./store.ts";

/** The moment of the last adoption: what is dated later is no article of that feed. */
export const ADOPTED_AT = "adopted";

const INSERT = `INSERT INTO articles
  (key, path, id, stated_id, slug, sequence, state, shown, published, updated, seed_hash, body_hash, view_hash, facts)
  VALUES ('', '', ?, 0, ?, ?, 'withdrawn', 0, ?, ?, '', '', '', ?)`;

/**
 * Remembers items of another feed as withdrawn articles, numbered by date and id, until a seed is recognised as one of them. Their ids are kept to the
 * letter, whatever they are: a reader knows the item by nothing else. Says how many were not known yet.
 */
export async function adoptItems(db: Database, items: readonly ForeignItem[], now: number): Promise<number> {
  return db.transact(async () => {
    let sequence = Number(db.get("SELECT max(sequence) AS last FROM articles")?.last ?? 0);
    let adopted = 0;
    for (const item of items.toSorted(compareByDate)) {
      if (db.get("SELECT 1 FROM articles WHERE id = ?", item.id) !== undefined) continue;
      sequence += 1;
      adopted += 1;
      const isFree = (wish: string) =>
        db.get("SELECT 1 FROM articles WHERE slug = ? AND sequence IS NOT NULL", wish) === undefined;
      const slug = toUniqueSlug(item.slug, isFree);
      const published = item.published ?? 0;
      db.run(INSERT, item.id, slug, sequence, published, Math.max(item.updated ?? published, published), toFacts(item));
    }
    writeSetting(db, ADOPTED_AT, String(now));
    extendAdoptedSpan(
      db,
      items.flatMap(({ published }) => published ?? []),
      sequence,
    );
    // The numbers reach further now, and with them the archive: the next run is to write every page of it, although it may be the first.
    db.exec("DELETE FROM settings WHERE name = 'emitted'; INSERT OR REPLACE INTO settings VALUES ('begun', 'yes')");
    return adopted;
  });
}

function compareByDate(a: ForeignItem, b: ForeignItem): number {
  return (a.published ?? 0) - (b.published ?? 0) || (a.id < b.id ? -1 : 1);
}

/** What the article is recognised by; the rest comes from its seed. */
function toFacts({ title, link }: ForeignItem): string {
  const facts: Facts = {
    title,
    ...(link !== undefined && { url: link }),
    authors: [],
    agencies: [],
    tags: [],
    language: "und",
    summary: "",
    wordCount: 0,
    readingMinutes: 0,
    keywords: [],
  };
  return JSON.stringify(facts);
}
