import { exit, stderr, stdout } from "node:process";
import { readHtml } from "../../src/stages/read/html/read-html.ts";
import type { LineModel } from "../../src/stages/read/text/classify-lines.ts";
import { LINE_MODEL } from "../../src/stages/read/text/line-model.ts";
import { readTextWith } from "../../src/stages/read/text/read-text.ts";
import { makeContext } from "../../tests/support/make.ts";
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
} from "./corpus.ts";
import { learnLines, readDumps } from "./learn-lines.ts";
import { toHead, toRow } from "./read-table.ts";
import { openScorer } from "./score-readings.ts";

const FOLDS = 4;

if (!hasCorpus()) {
  stderr.write(`there is nothing to read: ${CORPUS} is absent\n`);
  exit(2);
}
const pages = readPages();
const score = await openScorer();
stdout.write(`learning ${FOLDS + 1} times from the corpus, some minutes …\n`);
const dumps = readDumps(pages);
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  learnLines(dumps.filter(({ page }) => findFold(page, FOLDS) !== fold)),
);
const others = learnLines(dumps.filter(({ page }) => !isHeldOut(page)));
const chooseFold = (page: Page) => folds[findFold(page, FOLDS)] ?? LINE_MODEL;

stdout.write(`\n## All pages; lines judged by what was learnt from other publishers, in ${FOLDS} folds\n\n${toHead()}`);
writeRows("", pages, chooseFold);
stdout.write(
  "\n## A third of the publishers, held out, judged by what was learnt from the others; and those, in folds\n\n",
);
stdout.write(toHead());
const isOther = (page: Page) => !isHeldOut(page);
writeRows(", held out", pages.filter(isHeldOut), () => others);
writeRows(", others", pages.filter(isOther), chooseFold);

function writeRows(suffix: string, some: readonly Page[], choose: (page: Page) => LineModel): void {
  for (const variant of VARIANTS) {
    const toText = ({ id }: Page) => readDump(variant, id);
    const read = (page: Page, text: string) =>
      readTextWith(choose(page), { path: `${page.id}.txt`, place: { file: page.id }, text });
    stdout.write(toRow({ name: `${variant}${suffix}`, variant, pages: some, toText, read }, score));
  }
  const context = makeContext();
  const read = ({ id }: Page, text: string) => readHtml({ path: `${id}.html`, place: { file: id }, text }, context);
  stdout.write(toRow({ name: `html${suffix}`, pages: some, toText: ({ id }) => readMarkup(id), read }, score));
}
