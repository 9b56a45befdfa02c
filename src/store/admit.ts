import { needsArchive } from "../model/config.ts";
import { type Problem, toError } from "../model/problem.ts";
import { admitSeed, type Tally, touchSeed } from "./admit-seed.ts";
import { adoptOrphans } from "./adopt-orphans.ts";
import type { Database } from "./database.ts";
import { openKnown } from "./known-articles.ts";
import { type Admitting, markArchive, markArticle, readPast, writeMarks } from "./marks.ts";
import { release } from "./release.ts";
import { settleContested } from "./settle-contested.ts";
import type { Admission, Change } from "./store.ts";

/** More than this part, and more than so many articles, are not withdrawn without being asked: a folder may not be mounted. */
const MOST_WITHDRAWN = { part: 0.2, articles: 5 };

/** Tells a refusal from a fault, and undoes the transaction on its way out. */
class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** One admission: seeds in order of path, then moves told from removals, then what may be published is, in order of date and id. */
export async function admit(db: Database, change: Change): Promise<Admission> {
  try {
    return await db.transact(() => admitAll(db, { ...change, marks: new Set() }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { added: 0, updated: 0, withdrawn: 0, problems: [error.problem], isRefused: true };
  }
}

async function admitAll(db: Database, change: Admitting): Promise<Admission> {
  const known = openKnown(db, change);
  const shownBefore = countShown(db);
  const lastNumber = Number(db.get("SELECT max(number) AS last FROM articles")?.last ?? 0);
  const orphans = new Map(known.left.map((row) => [row.number, row]));
  const tally: Tally = { known, orphans, updated: new Set(), lastNumber, contested: [], read: new Set() };
  for (const path of change.vanished) db.run("DELETE FROM seeds WHERE path = ?", path);
  for (const seed of change.touched) touchSeed(db, seed);
  for await (const result of change.results) admitSeed(db, change, { result, tally });
  settleMoves(db, change, tally);
  settleContested(db, change, tally);
  adoptOrphans(db, change, tally);
  withdrawOrphans(db, change, { tally, shownBefore });
  const past = readPast(db);
  const added = release(db, change, lastNumber);
  // The first article that the main feed does not hold opens the archive, all pages of it.
  if (!needsArchive(change.config, past)) markArchive(db, change.config, change.marks);
  writeMarks(db, change.config, change.marks);
  return {
    added,
    updated: tally.updated.size,
    withdrawn: [...tally.orphans.values()].filter((row) => row.isShown).length,
    problems: [],
    isRefused: false,
  };
}

/** A moved seed that could not be read after all is known where it was, and the next run finds it; unless another has that place now. */
function settleMoves(db: Database, { moves }: Change, { known, orphans, read }: Tally): void {
  for (const [to, from] of moves) {
    if (read.has(to) && !read.has(from)) db.run("DELETE FROM seeds WHERE path = ?", from);
    if (!read.has(to) && read.has(from)) for (const row of known.of(to)) orphans.set(row.number, row);
  }
}

export function countShown(db: Database): number {
  return Number(db.get("SELECT count(*) AS n FROM articles WHERE shown = 1")?.n);
}

type Loss = { readonly tally: Tally; readonly shownBefore: number };

function withdrawOrphans(db: Database, change: Admitting, { tally, shownBefore }: Loss): void {
  const lost = [...tally.orphans.values()].filter((row) => row.isShown).length;
  const isMass = lost > MOST_WITHDRAWN.articles && lost > shownBefore * MOST_WITHDRAWN.part;
  if (isMass && !change.allowWithdrawals) throw new Refusal(toWithdrawalProblem(lost, shownBefore));
  for (const row of tally.orphans.values()) {
    markArticle(db, change, row);
    // An embargoed article that goes was never seen; its id was never given out.
    if (row.sequence === null) db.run("DELETE FROM articles WHERE number = ?", row.number);
    else db.run("UPDATE articles SET state = 'withdrawn', shown = 0 WHERE number = ?", row.number);
    db.run("DELETE FROM members WHERE number = ?", row.number);
    db.run("DELETE FROM html WHERE number = ?", row.number);
  }
}

function toWithdrawalProblem(lost: number, before: number): Problem {
  const message = `this run would withdraw ${lost} of ${before} published articles, so nothing was changed`;
  const hint = "is the folder whole? if so, go on with --allow-withdrawals";
  return toError("withdrawal-stopped", { file: "" }, message, { hint });
}
