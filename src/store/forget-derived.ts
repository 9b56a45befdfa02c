import type { Database } from "./database.ts";

/**
 * Forgets what the seeds give again: rendered texts, who belongs to which feed, and what was written. Identity stays: ids, slugs, numbers, dates,
 * and the folders of topics. So does a text whose seed no longer is what the article was made of: it is nowhere else.
 */
export async function forgetDerived(db: Database): Promise<void> {
  await db.transact(async () => {
    db.exec(`DELETE FROM html WHERE number IN
        (SELECT a.number FROM articles AS a JOIN seeds AS s ON s.path = a.path AND s.hash = a.seed_hash);
      DELETE FROM members;
      DELETE FROM dirty;
      DELETE FROM settings WHERE name = 'emitted'`);
  });
}
