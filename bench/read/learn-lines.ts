import {
  LINE_CLASSES,
  type LineModel,
  measureColumns,
  measureJudgements,
  toNamed,
} from "../../src/stages/read/text/classify-lines.ts";
import type { Columns } from "../../src/stages/read/text/columns.ts";
import { type AskedForest, evaluateForest, layOut } from "../../src/stages/read/text/forest.ts";
import { type Measured, measureLines } from "../../src/stages/read/text/measure-lines.ts";
import { splitLines } from "../../src/stages/read/text/split-lines.ts";
import { unwrapLines } from "../../src/stages/read/text/unwrap-lines.ts";
import { findFold, type Page, readDump, VARIANTS } from "./corpus.ts";
import { type Growth, growForest } from "./grow-forest.ts";
import { type Labelled, labelLines } from "./label-lines.ts";

/** One dump of one page, measured and labelled. */
export type Sheet = {
  readonly page: Page;
  readonly lines: readonly Measured[];
  readonly columns: Columns;
  readonly labels: readonly Labelled[];
};

/** Every dump of these pages. */
export function readSheets(pages: readonly Page[]): readonly Sheet[] {
  return VARIANTS.flatMap((variant) =>
    pages.map((page) => {
      const lines = measureLines(unwrapLines(splitLines(readDump(variant, page.id))));
      return { page, lines, columns: measureColumns(lines), labels: labelLines(lines, page.truth) };
    }),
  );
}

const FIRST: Growth = { trees: 60, depth: 5, rate: 0.2 };
const SECOND: Growth = { trees: 80, depth: 5, rate: 0.15 };
/** The second forest must learn from judgements as the first makes them of pages that it has not seen. */
const FOLDS = 3;

/** Learns both forests from these sheets. */
export function learnLines(sheets: readonly Sheet[], growths = { first: FIRST, second: SECOND }): LineModel {
  const first = grow(sheets, growths.first);
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const forest = grow(
      sheets.filter(({ page }) => findFold(page, FOLDS) !== fold),
      growths.first,
    );
    return sheets.filter(({ page }) => findFold(page, FOLDS) === fold).map((sheet) => addJudgements(sheet, forest));
  });
  return { first, second: grow(judged.flat(), growths.second) };
}

function addJudgements(sheet: Sheet, forest: AskedForest): Sheet {
  const judged = toNamed(evaluateForest(forest, sheet.columns, sheet.lines.length));
  return { ...sheet, columns: { ...sheet.columns, ...measureJudgements(sheet.lines, judged) } };
}

/** Far from the article nearly all is menus: of those lines every third stands for three. */
const FAR = 10;
const THINNING = 3;

function grow(sheets: readonly Sheet[], growth: Growth): AskedForest {
  const names = Object.keys(sheets[0]?.columns ?? {});
  const kept = sheets.map(({ labels }) => labels.flatMap((_, at) => (isKept(labels, at) ? [at] : [])));
  const pick = <T>(of: (sheet: Sheet, at: number) => T) =>
    sheets.flatMap((sheet, index) => (kept[index] ?? []).map((at) => of(sheet, at)));
  const columns = Object.fromEntries(names.map((name) => [name, pick((sheet, at) => sheet.columns[name]?.[at] ?? 0)]));
  const labels = pick((sheet, at) => LINE_CLASSES.indexOf(sheet.labels[at]?.label ?? "noise"));
  const weights = pick((sheet, at) => (sheet.labels[at]?.weight ?? 0) * (isFar(sheet.labels, at) ? THINNING : 1));
  return layOut(growForest({ columns, labels, weights, classes: LINE_CLASSES.length }, growth));
}

function isKept(labels: readonly Labelled[], at: number): boolean {
  return at % THINNING === 0 || !isFar(labels, at);
}

function isFar(labels: readonly Labelled[], at: number): boolean {
  return labels.slice(Math.max(0, at - FAR), at + FAR + 1).every(({ label }) => label === "noise");
}
