import { exit, stderr, stdout } from "node:process";
import { readHtml } from "../../src/stages/read/html/read-html.ts";
import type { LineModel } from "../../src/stages/read/text/classify/classify-lines.ts";
import { LINE_MODEL } from "../../src/stages/read/text/classify/line-model.ts";
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
import { holdsArticle, readPerfectly } from "./read-perfectly.ts";
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

const isOther = (page: Page) => !isHeldOut(page);

stdout.write(`\n## All pages; lines judged by what was learnt from other publishers, in ${FOLDS} folds\n\n${toHead()}`);
writeTexts("", pages, chooseFold);
writePages("", pages);
stdout.write("\nIf every line were judged rightly, body F1 would be\n\n");
for (const variant of VARIANTS) {
  const readings = new Map(pages.map((page) => [page.id, readPerfectly(page, readDump(variant, page.id))] as const));
  stdout.write(`- ${variant}: ${score(readings).body.f1.toFixed(3)}\n`);
}
stdout.write(
  "\n## A third of the publishers, held out, judged by what was learnt from the others; and those, in folds\n\n",
);
stdout.write(toHead());
writeTexts(", held out", pages.filter(isHeldOut), () => others);
writePages(", held out", pages.filter(isHeldOut));
writeTexts(", others", pages.filter(isOther), chooseFold);
writePages(", others", pages.filter(isOther));
stdout.write("\n## The same, of dumps that hold most of the article: of some pages they hold something else\n\n");
stdout.write(toHead());
writeTexts(", held out", pages.filter(isHeldOut), () => others, holdsArticle);
writeTexts(", others", pages.filter(isOther), chooseFold, holdsArticle);

/** A row for each kind of dump, of those that `takes` takes. */
function writeTexts(
  suffix: string,
  some: readonly Page[],
  choose: (page: Page) => LineModel,
  takes: typeof holdsArticle = () => true,
): void {
  for (const variant of VARIANTS) {
    const taken = some.filter((page) => takes(page, readDump(variant, page.id)));
    const toText = ({ id }: Page) => readDump(variant, id);
    const read = (page: Page, text: string) =>
      readTextWith(choose(page), { path: `${page.id}.txt`, place: { file: page.id }, text });
    stdout.write(toRow({ name: `${variant}${suffix}`, variant, pages: taken, toText, read }, score));
  }
}

function writePages(suffix: string, some: readonly Page[]): void {
  const context = makeContext();
  const read = ({ id }: Page, text: string) => readHtml({ path: `${id}.html`, place: { file: id }, text }, context);
  stdout.write(toRow({ name: `html${suffix}`, pages: some, toText: ({ id }) => readMarkup(id), read }, score));
}
