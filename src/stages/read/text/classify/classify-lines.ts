import { sumUp } from "../forest/columns.ts";
import { type AskedForest, evaluateSheet } from "../forest/forest.ts";
import { openColumn, openSheet, openSum, type Sheet } from "../forest/sheet.ts";
import { findSpan } from "../lines/find-span.ts";
import type { Measured } from "../lines/measure-lines.ts";
import { measureContext } from "./measure-context.ts";
import { measureCore } from "./measure-core.ts";
import { measureOwn } from "./measure-own.ts";
import { measureWords } from "./measure-words.ts";

/** What the classifier tells apart, in the order of the forests' classes. */
export const LINE_CLASSES = ["noise", "body", "heading", "caption"] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

/** The first forest judges each line by its measures, the second also by what the first said of the lines around. */
export type LineModel = { readonly first: AskedForest; readonly second: AskedForest };

/** For each class, in their order, the probability of each line. */
export type Probabilities = readonly Float32Array[];

/** Says of each line how likely it is to be of each class. */
export function classifyLines(lines: readonly Measured[], model: LineModel): Probabilities {
  const sheet = measureSheet(lines);
  measureJudgements(lines, evaluateSheet(model.first, sheet), sheet);
  return evaluateSheet(model.second, sheet);
}

/** Room for all measures, with those of the judgements. */
const ROOM = 95;

/** All that the first forest asks about. */
export function measureSheet(lines: readonly Measured[]): Sheet {
  const sheet = openSheet(lines.length, ROOM);
  measureOwn(lines, sheet);
  measureWords(lines, sheet);
  measureContext(lines, findSpan(lines), sheet);
  return sheet;
}

/** Writes on the sheet what the second forest asks about beside: the first's judgement of the lines around. */
export function measureJudgements(lines: readonly Measured[], judged: Probabilities, sheet: Sheet): void {
  for (const [at, name] of LINE_CLASSES.entries()) openColumn(sheet, name).set(judged[at] ?? []);
  openSum(sheet, "bodyBefore5", { of: "body", from: -5, to: -1 });
  openSum(sheet, "bodyAfter5", { of: "body", from: 1, to: 5 });
  openSum(sheet, "bodyBefore15", { of: "body", from: -15, to: -1 });
  openSum(sheet, "bodyAfter15", { of: "body", from: 1, to: 15 });
  openSum(sheet, "captionAround", { of: "caption", from: -4, to: 4 });
  openSum(sheet, "headingAround", { of: "heading", from: -12, to: 12 });
  openSum(sheet, "noiseBefore5", { of: "noise", from: -5, to: -1 });
  openSum(sheet, "noiseAfter5", { of: "noise", from: 1, to: 5 });
  const mass = openColumn(sheet, "body").map((value, at) => value * Math.min(lines[at]?.size ?? 0, 600));
  measureMass(mass, sheet);
  measureCore(lines, mass, sheet);
}

/** How much of the article, as the first forest saw it, stands above and below. */
function measureMass(mass: Float32Array, sheet: Sheet): void {
  const total = sumUp(mass);
  const [before, after] = [openColumn(sheet, "massBefore"), openColumn(sheet, "massAfter")];
  const share = openColumn(sheet, "massShare");
  let sum = 0;
  for (let at = 0; at < mass.length; at++) {
    before[at] = sum;
    share[at] = sum / Math.max(1, total);
    sum += mass[at] ?? 0;
    after[at] = total - sum;
  }
}
