import type { Measured } from "./measure-lines.ts";

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

/** How much a line speaks for the article being here, above 0, or elsewhere, below. */
function weighLine(line: Measured): number {
  if (isFurniture(line)) return END_CUES.has(line.cue ?? "media") ? -4 : -0.8;
  if (line.hasCredit) return 0;
  if (line.bullet !== undefined) return isSentence(line) && line.size >= 60 ? 0.5 : -0.6;
  if (isSentence(line)) return line.size >= 60 ? 0.3 + Math.min(line.size, 500) / 100 : 0.3;
  return line.size >= 160 && !line.isGlued ? 1 : -0.4;
}

/** Below these the page is no more about the article. */
const END_CUES: ReadonlySet<string> = new Set(["comments"]);

/** Whether a line names the page's furniture and is no sentence of the article that happens to begin alike. */
function isFurniture(line: Measured): boolean {
  return (
    line.cue !== undefined &&
    (line.size <= 45 || !line.endsSentence || line.cue === "newsletter" || line.cue === "legal")
  );
}

function isSentence(line: Measured): boolean {
  return line.endsSentence && line.size >= 12 && line.digits < 0.4;
}
