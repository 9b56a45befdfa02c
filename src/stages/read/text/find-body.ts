import { judgeLine, judgeTypedLine, type Label, weighLine } from "./judge-line.ts";
import type { Measured } from "./measure-lines.ts";

export type Judged = Measured & { readonly label: Label };

/** The lines from `start` to before `end`. */
export type Span = { readonly start: number; readonly end: number };

/** The stretch of lines that is most likely the article: the one with the greatest sum of weights (Kadane's algorithm). */
export function findSpan(lines: readonly Measured[]): Span {
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  for (const [index, weight] of easeGaps(lines.map(weighLine)).entries()) {
    if (sum <= 0) {
      start = index;
      sum = 0;
    }
    sum += weight;
    if (sum > best.sum) best = { start, end: index + 1, sum };
  }
  return best;
}

/** An advertisement and a teaser between two paragraphs are no end of the article, however short that is. */
const SHORT_GAP = 4;
const SHORT_GAP_COST = 1.4;
/** One line that weighs so much against it is one, as the heading of the comments. */
const END_WEIGHT = -4;

/** Weights in which a short run of lines against the article costs no more than SHORT_GAP_COST. */
function easeGaps(weights: readonly number[]): readonly number[] {
  const eased = [...weights];
  let first = 0;
  for (let index = 0; index <= weights.length; index++) {
    if ((weights[index] ?? 1) <= 0) continue;
    const gap = weights.slice(first, index);
    const cost = -gap.reduce((sum, weight) => sum + weight, 0);
    if (gap.length <= SHORT_GAP && cost > SHORT_GAP_COST && !gap.some((weight) => weight <= END_WEIGHT)) {
      for (let at = first; at < index; at++) eased[at] = ((weights[at] ?? 0) * SHORT_GAP_COST) / cost;
    }
    first = index + 1;
  }
  return eased;
}

/** Judges each line by itself and what stands around it. */
export function judgeLines(lines: readonly Measured[], isTyped: boolean): readonly Judged[] {
  const bullets = measureBullets(lines);
  const judge = isTyped ? judgeTypedLine : judgeLine;
  return lines.map((line, index) => ({
    ...line,
    label: judge(line, {
      previous: lines[index - 1],
      next: lines[index + 1],
      bullets: bullets[index] ?? { count: 0, meanSize: 0 },
    }),
  }));
}

type Bullets = { readonly count: number; readonly meanSize: number };

/** For each line the run of bulleted lines that it stands in. */
function measureBullets(lines: readonly Measured[]): readonly Bullets[] {
  const runs: Bullets[] = [];
  while (runs.length < lines.length) {
    const first = runs.length;
    let end = first;
    let size = 0;
    while (lines[end]?.bullet !== undefined) size += lines[end++]?.size ?? 0;
    const run = { count: end - first, meanSize: size / Math.max(1, end - first) };
    for (let at = 0; at < Math.max(1, run.count); at++) runs.push(run);
  }
  return runs;
}
