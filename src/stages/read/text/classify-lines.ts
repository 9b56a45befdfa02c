import type { Column, Columns } from "./columns.ts";
import { accumulate, shift, sumAround } from "./columns.ts";
import { findSpan } from "./find-span.ts";
import { type AskedForest, evaluateForest } from "./forest.ts";
import { measureContext } from "./measure-context.ts";
import type { Measured } from "./measure-lines.ts";
import { measureOwn } from "./measure-own.ts";
import { measureWords } from "./measure-words.ts";

/** What the classifier tells apart, in the order of the forests' classes. */
export const LINE_CLASSES = ["noise", "body", "heading", "caption"] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

/** The first forest judges each line by its measures, the second also by what the first said of the lines around. */
export type LineModel = { readonly first: AskedForest; readonly second: AskedForest };

/** For each line and class the probability. */
export type Probabilities = Readonly<Record<LineClass, Column>>;

/** Says of each line how likely it is to be of each class. */
export function classifyLines(lines: readonly Measured[], model: LineModel): Probabilities {
  const columns = measureColumns(lines);
  const first = toNamed(evaluateForest(model.first, columns, lines.length));
  return toNamed(evaluateForest(model.second, { ...columns, ...measureJudgements(lines, first) }, lines.length));
}

/** All that the first forest asks about. */
export function measureColumns(lines: readonly Measured[]): Columns {
  const alone = { ...measureOwn(lines), ...measureWords(lines) };
  return { ...alone, ...measureBeside(alone), ...measureContext(lines, findSpan(lines)) };
}

/** What shows in the lines beside: names, dates and times stand around comments and teasers, seldom around paragraphs. */
function measureBeside({ year = [], time = [], capitals = [], bars = [], echoEarlier = [] }: Columns): Columns {
  const dated = year.map((value, at) => Math.max(value, time[at] ?? 0));
  return {
    datedBefore1: shift(dated, 1, 0),
    datedBefore2: shift(dated, 2, 0),
    datedAfter1: shift(dated, -1, 0),
    datedAfter2: shift(dated, -2, 0),
    datedBefore6: sumAround(dated, -6, -1),
    datedAfter6: sumAround(dated, 1, 6),
    timesBefore8: sumAround(time, -8, -1),
    capitalsBefore: shift(capitals, 1, 0),
    capitalsAfter: shift(capitals, -1, 0),
    capitalsBefore2: shift(capitals, 2, 0),
    barsAround: sumAround(bars, -3, 3),
    echoBefore: shift(echoEarlier, 1, 0),
    echoAround: sumAround(echoEarlier, -4, 4),
  };
}

export function toNamed([noise = [], body = [], heading = [], caption = []]: readonly Column[]): Probabilities {
  return { noise, body, heading, caption };
}

/** What the second forest asks about beside: the first's judgement of the lines around. */
export function measureJudgements(lines: readonly Measured[], judged: Probabilities): Columns {
  const mass = judged.body.map((value, at) => value * Math.min(lines[at]?.size ?? 0, 600));
  const sums = accumulate(mass);
  const total = Math.max(1, sums.at(-1) ?? 0);
  const beside = Object.entries(judged).flatMap(([name, column]) =>
    [-3, -2, -1, 0, 1, 2, 3].map((by) => [`${name}${by}`, shift(column, -by, -1)] as const),
  );
  return {
    ...Object.fromEntries(beside),
    bodyBefore5: sumAround(judged.body, -5, -1),
    bodyAfter5: sumAround(judged.body, 1, 5),
    bodyBefore15: sumAround(judged.body, -15, -1),
    bodyAfter15: sumAround(judged.body, 1, 15),
    captionAround: sumAround(judged.caption, -4, 4),
    headingAround: sumAround(judged.heading, -12, 12),
    noiseBefore5: sumAround(judged.noise, -5, -1),
    noiseAfter5: sumAround(judged.noise, 1, 5),
    massBefore: mass.map((_, at) => Math.log1p(sums[at] ?? 0)),
    massAfter: mass.map((_, at) => Math.log1p(total - (sums[at + 1] ?? 0))),
    massShare: mass.map((_, at) => (sums[at] ?? 0) / total),
  };
}
