import { performance } from "node:perf_hooks";
import type { Draft } from "../../src/model/article.ts";
import type { Outcome } from "../../src/model/problem.ts";
import { median } from "../compare/table.ts";
import type { Page } from "./corpus.ts";
import { toDifferenceCell, toMarkdownHead, toMarkdownRow, toShare } from "./markdown.ts";
import { NOTHING_READ, type Reading, toReading } from "./readings.ts";
import { type Readings, type Score, type Scored, type Scorer, scoreAll } from "./score-readings.ts";
import { toErrorOfDifference, toStandardError } from "./standard-error.ts";

/** One line of the table: pages, and how each is read; undefined where the corpus has no such text of it. */
export type Contest = {
  readonly name: string;
  /** Whose visible titles and dates count. */
  readonly variant?: string;
  readonly pages: readonly Page[];
  readonly toText: (page: Page) => string | undefined;
  readonly read: (page: Page, text: string) => Outcome<Draft>;
};

/** What came of a contest. */
export type Result = Scored & { readonly name: string; readonly readings: Readings; readonly perSecond: number };

type Figure = readonly [name: string, of: (score: Score) => number | null | undefined];

const BODY: Figure = ["body F1", (score) => score.body.f1];
const SHARES: readonly Figure[] = [
  BODY,
  ["P", (score) => score.body.precision],
  ["R", (score) => score.body.recall],
  ["title", (score) => score.title_any],
  ["of visible", (score) => score.title_any_where_visible_as_line],
  ["date", (score) => score.date_same_day],
  ["of visible", (score) => score.date_where_visible],
  ["wrong", (score) => score.date_wrong],
  ["authors F1", (score) => score.authors?.f1],
  ["headings F1", (score) => score.headings?.f1],
  ["captions F1", (score) => score.captions?.f1],
];

/** The table's head, in Markdown. */
export function toHead(): string {
  return toMarkdownHead(["", "pages", ...SHARES.map(([name]) => name), "body F1 ±", "articles/s"]);
}

/** The head of the table of differences. */
export function toDifferenceHead(): string {
  return toMarkdownHead(["", ...SHARES.map(([name]) => name)]);
}

/** Reads all pages of a contest, scores what was understood, and takes the time. */
export function readContest(contest: Contest, score: Scorer): Result {
  const texts = contest.pages.flatMap((page) => {
    const text = contest.toText(page);
    return text === undefined ? [] : [{ page, text }];
  });
  const readings = new Map(texts.map(({ page, text }) => [page.id, readOne(contest.read(page, text))] as const));
  const roundsMs: number[] = [];
  const endMs = performance.now() + LONGEST_MS;
  while (roundsMs.length < LEAST_ROUNDS || (roundsMs.length < MOST_ROUNDS && performance.now() < endMs)) {
    const startMs = performance.now();
    for (const { page, text } of texts) contest.read(page, text);
    roundsMs.push(performance.now() - startMs);
  }
  const perSecond = (1000 * texts.length) / median(roundsMs);
  return { name: contest.name, readings, perSecond, ...scoreAll(contest.pages, readings, score, contest.variant) };
}

/** As many as it takes until all code that is used often is compiled for that, and fewer of what is slow. */
const MOST_ROUNDS = 15;
const LEAST_ROUNDS = 3;
const LONGEST_MS = 10_000;

/** What was refused counts as nothing understood. */
function readOne(outcome: Outcome<Draft>): Reading {
  if (outcome.kind === "pass") return toReading(outcome.value);
  return NOTHING_READ;
}

/** The table's line. */
export function toRow({ name, found, without, perSecond }: Result): string {
  const shares = [...SHARES.map(([, of]) => toShare(of(found))), toShare(toError(without, BODY))];
  return toMarkdownRow([name, String(found.n), ...shares, String(Math.round(perSecond))]);
}

/** By how much one result is more than the other, and the standard error of that. */
export function toDifference(name: string, one: Scored, other: Scored): string {
  const cells = SHARES.map((figure) => {
    const [, of] = figure;
    const [a, b] = [of(one.found), of(other.found)];
    if (typeof a !== "number" || typeof b !== "number") return "–";
    const error = toErrorOfDifference(toError(one.without, figure), toError(other.without, figure));
    return toDifferenceCell(a - b, error);
  });
  return toMarkdownRow([name, ...cells]);
}

function toError(without: readonly Score[], [, of]: Figure): number {
  return toStandardError(without.map((score) => of(score) ?? Number.NaN));
}
