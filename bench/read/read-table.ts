import { performance } from "node:perf_hooks";
import type { Draft } from "../../src/model/article.ts";
import type { Outcome } from "../../src/model/problem.ts";
import { median } from "../compare/table.ts";
import type { Page } from "./corpus.ts";
import { NOTHING_READ, type Reading, toReading } from "./readings.ts";
import type { Score, Scorer } from "./score-readings.ts";
import { toStandardError } from "./standard-error.ts";

/** One line of the table: pages, and how each is read; undefined where the corpus has no such text of it. */
export type Contest = {
  readonly name: string;
  /** Whose visible titles and dates count. */
  readonly variant?: string;
  readonly pages: readonly Page[];
  readonly toText: (page: Page) => string | undefined;
  readonly read: (page: Page, text: string) => Outcome<Draft>;
};

const COLUMNS: readonly (readonly [name: string, show: (score: Score) => string])[] = [
  ["pages", (score) => String(score.n)],
  ["body F1", (score) => toShare(score.body.f1)],
  ["P", (score) => toShare(score.body.precision)],
  ["R", (score) => toShare(score.body.recall)],
  ["title", (score) => toShare(score.title_any)],
  ["of visible", (score) => toShare(score.title_any_where_visible_as_line)],
  ["date", (score) => toShare(score.date_same_day)],
  ["of visible", (score) => toShare(score.date_where_visible)],
  ["wrong", (score) => toShare(score.date_wrong)],
  ["authors F1", (score) => toShare(score.authors?.f1)],
  ["headings F1", (score) => toShare(score.headings?.f1)],
  ["captions F1", (score) => toShare(score.captions?.f1)],
];

/** The table's head, in Markdown. */
export function toHead(): string {
  const names = ["", ...COLUMNS.map(([name]) => name), "body F1 ±", "articles/s"];
  return `| ${names.join(" | ")} |\n|${names.map(() => "---").join("|")}|\n`;
}

/** Reads all pages of a contest, scores what was understood, and gives the table's line. */
export function toRow(contest: Contest, score: Scorer): string {
  const texts = contest.pages.flatMap((page) => {
    const text = contest.toText(page);
    return text === undefined ? [] : [{ page, text }];
  });
  const readings = new Map(texts.map(({ page, text }) => [page.id, readOne(contest.read(page, text))] as const));
  const roundsMs = Array.from({ length: ROUNDS }, () => {
    const startMs = performance.now();
    for (const { page, text } of texts) contest.read(page, text);
    return performance.now() - startMs;
  });
  const perSecond = Math.round((1000 * texts.length) / median(roundsMs));
  const found = score(readings, contest.variant);
  // Of each page by itself; a page whose truth has no body has none.
  const hits = [...readings].map((reading) => score(new Map([reading])).body).filter(({ f1 }) => !Number.isNaN(f1));
  const shown = [...COLUMNS.map(([, show]) => show(found)), toShare(toStandardError(hits)), String(perSecond)];
  return `| ${[contest.name, ...shown].join(" | ")} |\n`;
}

/** As many as it takes until all code that is used often is compiled for that. */
const ROUNDS = 15;

/** What was refused counts as nothing understood. */
function readOne(outcome: Outcome<Draft>): Reading {
  if (outcome.kind === "pass") return toReading(outcome.value);
  return NOTHING_READ;
}

function toShare(share: number | null | undefined): string {
  return share === null || share === undefined ? "–" : share.toFixed(3);
}
