import { measureText } from "../../src/stages/read/text/analyse-text.ts";
import {
  LINE_CLASSES,
  type LineModel,
  measureJudgements,
  measureSheet,
} from "../../src/stages/read/text/classify/classify-lines.ts";
import { type AskedForest, evaluateSheet, layOut } from "../../src/stages/read/text/forest/forest.ts";
import { findStart, parseAsked, type Sheet } from "../../src/stages/read/text/forest/sheet.ts";
import type { Measured } from "../../src/stages/read/text/lines/measure-lines.ts";
import { findFold, type Page, readDump, VARIANTS } from "./corpus.ts";
import { type Growth, growForest } from "./grow-forest.ts";
import { type Labelled, labelLines } from "./label-lines.ts";

/** One dump of one page, measured and labelled. */
export type Dump = {
  readonly page: Page;
  readonly lines: readonly Measured[];
  readonly sheet: Sheet;
  readonly labels: readonly Labelled[];
};

/** Every dump of these pages. */
export function readDumps(pages: readonly Page[]): readonly Dump[] {
  return VARIANTS.flatMap((variant) =>
    pages.map((page) => {
      const lines = measureText(readDump(variant, page.id));
      return { page, lines, sheet: measureSheet(lines), labels: labelLines(lines, page.truth) };
    }),
  );
}

const FIRST: Growth = { trees: 60, depth: 5, rate: 0.2 };
const SECOND: Growth = { trees: 80, depth: 5, rate: 0.15 };
/** The second forest must learn from judgements as the first makes them of pages that it has not seen. */
const FOLDS = 3;

/** Learns both forests from these dumps. */
export function learnLines(dumps: readonly Dump[], growths = { first: FIRST, second: SECOND }): LineModel {
  const first = grow(dumps, growths.first);
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const forest = grow(
      dumps.filter(({ page }) => findFold(page, FOLDS) !== fold),
      growths.first,
    );
    return dumps.filter(({ page }) => findFold(page, FOLDS) === fold).map((dump) => addJudgements(dump, forest));
  });
  return { first, second: grow(judged.flat(), growths.second) };
}

function addJudgements(dump: Dump, forest: AskedForest): Dump {
  const sheet: Sheet = { ...dump.sheet, measures: new Map(dump.sheet.measures), values: dump.sheet.values.slice() };
  measureJudgements(dump.lines, evaluateSheet(forest, sheet), sheet);
  return { ...dump, sheet };
}

/** How far beside a line trees may ask for these measures. */
const BESIDE: Readonly<Record<string, readonly number[]>> = {
  size: [-2, -1, 1, 2],
  sentence: [-2, -1, 1, 2],
  dated: [-2, -1, 1, 2],
  credit: [-2, -1, 1, 2],
  capitals: [-2, -1, 1],
  cue: [-1, 1],
  bullet: [-1, 1],
  overlap: [-1, 1],
  startsNext: [-1],
  ...Object.fromEntries(LINE_CLASSES.map((name) => [name, [-3, -2, -1, 1, 2, 3]])),
};

function listAsked(measures: Iterable<string>): readonly string[] {
  const beside = (measure: string) => (BESIDE[measure] ?? []).map((by) => `${measure}${by < 0 ? by : `+${by}`}`);
  return [...measures].flatMap((measure) => [measure, ...beside(measure)]);
}

/** Far from the article nearly all is menus: of those lines every third stands for three. */
const FAR = 10;
const THINNING = 3;

function grow(dumps: readonly Dump[], growth: Growth): AskedForest {
  const kept = dumps.map(({ labels }) => labels.flatMap((_, at) => (isKept(labels, at) ? [at] : [])));
  const pick = (of: (dump: Dump, at: number) => number) =>
    dumps.flatMap((dump, index) => (kept[index] ?? []).map((at) => of(dump, at)));
  const columns = Object.fromEntries(
    listAsked(dumps[0]?.sheet.measures.keys() ?? []).map((asked) => [asked, pickAsked(dumps, kept, asked)]),
  );
  const labels = pick((dump, at) => LINE_CLASSES.indexOf(dump.labels[at]?.label ?? "noise"));
  const weights = pick((dump, at) => (dump.labels[at]?.weight ?? 0) * (isFar(dump.labels, at) ? THINNING : 1));
  return layOut(growForest({ columns, labels, weights, classes: LINE_CLASSES.length }, growth));
}

/** What is asked of all kept lines of all dumps. */
function pickAsked(dumps: readonly Dump[], kept: readonly (readonly number[])[], text: string): readonly number[] {
  const asked = parseAsked(text);
  return dumps.flatMap(({ sheet }, index) => {
    const start = findStart(sheet, asked);
    return (kept[index] ?? []).map((at) => sheet.values[start + at] ?? 0);
  });
}

function isKept(labels: readonly Labelled[], at: number): boolean {
  return at % THINNING === 0 || !isFar(labels, at);
}

function isFar(labels: readonly Labelled[], at: number): boolean {
  return labels.slice(Math.max(0, at - FAR), at + FAR + 1).every(({ label }) => label === "noise");
}
