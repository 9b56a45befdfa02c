import { exit, stderr, stdout } from "node:process";
import type { Draft, SeedText } from "../../src/model/article.ts";
import type { Outcome } from "../../src/model/problem.ts";
import { readHtml } from "../../src/stages/read/html/read-html.ts";
import type { LineModel } from "../../src/stages/read/text/classify/classify-lines.ts";
import { LINE_MODEL } from "../../src/stages/read/text/classify/line-model.ts";
import { readTextWith } from "../../src/stages/read/text/read-text.ts";
import { makeContext } from "../../tests/support/make.ts";
import { readByReadability } from "../peers/readability.ts";
import {
  CORPUS,
  findFold,
  hasCorpus,
  isHeldOut,
  type Page,
  readDump,
  readMarkup,
  readPages,
  VARIANTS,
  type Variant,
} from "./corpus.ts";
import { toErrorTable, toItemTable } from "./error-table.ts";
import { learnLines, readDumps } from "./learn-lines.ts";
import { readPerfectly } from "./read-perfectly.ts";
import { type Result, readContest, toDifference, toDifferenceHead, toHead, toRow } from "./read-table.ts";
import { openScorer, scoreAll } from "./score-readings.ts";
import { type Compared, toShortfallTable } from "./shortfall-table.ts";

const FOLDS = 4;

if (!hasCorpus()) {
  stderr.write(`there is nothing to read: ${CORPUS} is absent\n`);
  exit(2);
}
const pages = readPages();
const score = await openScorer();
say(`learning ${FOLDS + 1} times from the corpus, some minutes …`);
const dumps = readDumps(pages);
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  learnLines(dumps.filter(({ page }) => findFold(page, FOLDS) !== fold)),
);
const learntFromOthers = learnLines(dumps.filter(({ page }) => !isHeldOut(page)));
const chooseFold = (page: Page) => folds[findFold(page, FOLDS)] ?? LINE_MODEL;

say(`\n## All pages; lines judged by what was learnt from other publishers, in ${FOLDS} folds\n`);
stdout.write(toHead());
const all = readTexts("", pages, chooseFold);
const html = readMarkups("html", pages, (seed) => readHtml(seed, makeContext()));
const peer = readMarkups("html, Readability on linkedom", pages, readByReadability);
say("\nWhile Readability reads one page are read\n");
for (const { name, perSecond } of [...all.values(), html]) say(`- ${name}: ${(perSecond / peer.perSecond).toFixed(1)}`);

say("\n## What goes wrong in the body, as shares of an article's words\n");
say(toErrorTable(pages, chooseFold));
say("## Names, headings and captions\n");
say(toItemTable(pages, (variant) => find(all, variant).readings));

say("## A third of the publishers, held out, judged by what was learnt from the others; and those, in folds\n");
const [heldOutPages, otherPages] = [pages.filter(isHeldOut), pages.filter((page) => !isHeldOut(page))];
stdout.write(toHead());
const heldOut = readTexts(", held out", heldOutPages, () => learntFromOthers);
const heldOutHtml = readMarkups("html, held out", heldOutPages, (seed) => readHtml(seed, makeContext()));
const others = readTexts(", others", otherPages, chooseFold);
const othersHtml = readMarkups("html, others", otherPages, (seed) => readHtml(seed, makeContext()));
say("\nHeld out less others, ± the standard error of that\n");
stdout.write(toDifferenceHead());
for (const variant of VARIANTS) stdout.write(toDifference(variant, find(heldOut, variant), find(others, variant)));
say(toDifference("html", heldOutHtml, othersHtml));

say("## Body F1 if every line were judged rightly, and how much of that is missed\n");
const shortfalls = VARIANTS.map((variant) => ({
  name: variant,
  all: compare(variant, pages, find(all, variant)),
  heldOut: compare(variant, heldOutPages, find(heldOut, variant)),
  others: compare(variant, otherPages, find(others, variant)),
}));
stdout.write(toShortfallTable(shortfalls));

function say(line: string): void {
  stdout.write(`${line}\n`);
}

function find(results: ReadonlyMap<Variant, Result>, variant: Variant): Result {
  const result = results.get(variant);
  if (result === undefined) throw new Error(`no ${variant} was read`);
  return result;
}

/** Reads each kind of dump, and writes its row. */
function readTexts(
  suffix: string,
  some: readonly Page[],
  choose: (page: Page) => LineModel,
): ReadonlyMap<Variant, Result> {
  const results = VARIANTS.map((variant) => {
    const name = `${variant}${suffix}`;
    const toText = ({ id }: Page) => readDump(variant, id);
    const read = (page: Page, text: string) => readTextWith(choose(page), toSeed(page, "txt", text));
    return [variant, writeRow(readContest({ name, variant, pages: some, toText, read }, score))] as const;
  });
  return new Map(results);
}

/** Reads the pages that there are as HTML, and writes a row. */
function readMarkups(name: string, some: readonly Page[], readSeed: (seed: SeedText) => Outcome<Draft>): Result {
  const toText = ({ id }: Page) => readMarkup(id);
  const read = (page: Page, text: string) => readSeed(toSeed(page, "html", text));
  return writeRow(readContest({ name, pages: some, toText, read }, score));
}

function writeRow(result: Result): Result {
  stdout.write(toRow(result));
  return result;
}

function toSeed({ id }: Page, extension: string, text: string): SeedText {
  return { path: `${id}.${extension}`, place: { file: id }, text };
}

function compare(variant: Variant, some: readonly Page[], read: Result): Compared {
  const readings = new Map(some.map((page) => [page.id, readPerfectly(page, readDump(variant, page.id))] as const));
  return { read, perfect: scoreAll(some, readings, score) };
}
