import type { Candidate, SeedResult } from "../model/ledger.ts";
import { type Problem, toError, toWarning } from "../model/problem.ts";
import { type Contested, insertFresh, type Tally, toNext, writeSeed } from "./admit-seed.ts";
import { ARTICLE_COLUMNS, type ArticleRow, isAdopted, parseFacts, toArticleRow } from "./article-row.ts";
import type { Database } from "./database.ts";
import { toCanonicalUri, toId } from "./identity.ts";
import { toAddress } from "./likeness.ts";
import type { Admitting } from "./marks.ts";
import { updateArticle } from "./update-article.ts";

/**
 * A stated id goes on where its article was withdrawn, or lost its seed in this admission; else it is another's, and a problem. Feeds number their
 * entries alike: where an id that is no URI is another feed's, the entry's is minted of its key.
 */
export function settleContested(db: Database, change: Admitting, tally: Tally): void {
  const duplicates = new Map<SeedResult, Problem[]>();
  for (const contested of tally.contested) {
    const { candidate, id, result } = contested;
    const found = db.get(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE id = ?`, id);
    const holder = found === undefined ? undefined : toArticleRow(found);
    if (holder !== undefined && isOtherFeeds(holder, contested)) {
      const { id: _, ...nameless } = candidate;
      insertFresh(db, { candidate: nameless, id: toId({ key: candidate.key }, change.config), result });
    } else if (holder?.state === "withdrawn" || (holder !== undefined && tally.orphans.delete(holder.number))) {
      if (updateArticle(db, change, { row: holder, next: toNext(candidate, result) })) tally.updated.add(holder.number);
    } else if (!insertFresh(db, { candidate, id, result })) {
      const problems = duplicates.get(result) ?? [];
      problems.push(toDuplicate(candidate, id, holder));
      duplicates.set(result, problems);
    }
  }
  for (const [result, problems] of duplicates) {
    // Read again by the next run, since the other may be gone then.
    writeSeed(db, { ...result, hash: "", mtimeMs: null, problems: [...result.problems, ...problems] });
  }
}

/** Whether a feed's own id, such as `101`, was given to an entry of another file that is nothing like it. */
function isOtherFeeds(holder: ArticleRow, { candidate, result }: Contested): boolean {
  if (candidate.isOfFeed !== true || candidate.id === undefined || toCanonicalUri(candidate.id) !== undefined)
    return false;
  return holder.path !== result.path && !isAdopted(holder) && !isAlike(holder, candidate);
}

/** By where it is read; by its title where neither says that. */
function isAlike({ facts }: ArticleRow, { url, title }: Candidate): boolean {
  const other = parseFacts(facts);
  if (url === undefined || other.url === undefined) return url === other.url && title === other.title;
  return toAddress(url).join() === toAddress(other.url).join();
}

function toDuplicate(candidate: Candidate, id: string, holder: ArticleRow | undefined): Problem {
  const other = { file: holder?.path ?? "" };
  if (candidate.isOfFeed && holder !== undefined && isAlike(holder, candidate)) {
    const hint = "both lead to the same address, so it is published once";
    return { ...toWarning("id-duplicate", candidate.place, `"${id}" is published already, from`, { hint }), other };
  }
  const hint = "give one of them another id; an id belongs to one article for ever";
  return { ...toError("id-duplicate", candidate.place, `"${id}" is already the id of`, { hint }), other };
}
