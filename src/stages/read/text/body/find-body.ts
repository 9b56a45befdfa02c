import {
  classifyLines,
  LINE_CLASSES,
  type LineClass,
  type LineModel,
  type Probabilities,
} from "../classify/classify-lines.ts";
import type { Span } from "../lines/find-span.ts";
import { type Judged, type Judgement, judgeTypedLines, type Label, mayBeTyped } from "../lines/judge-line.ts";
import type { Measured } from "../lines/measure-lines.ts";
import { reachLede } from "./reach-lede.ts";
import { reachSignOff } from "./reach-signoff.ts";
import { settleCaptions } from "./settle-captions.ts";
import { settleHeadings } from "./settle-headings.ts";

/** The lines of a text judged, and the stretch of them from the article's first to its last. */
export type FoundBody = { readonly lines: readonly Judged[]; readonly span: Span };

/** Judges the lines of a page that was dumped: each by what the classifier makes of it. */
export function judgeDump(lines: readonly Measured[], model: LineModel): FoundBody {
  const probabilities = classifyLines(lines, model);
  const alone = lines.map((line, at): Judged => {
    const { label, confidence } = judge(line, probabilities, at);
    return { ...line, label, confidence };
  });
  const { start, end } = toSpan(alone);
  const judged = reachLede(reachSignOff(alone, end), start);
  const span = toSpan(judged);
  return { lines: settleHeadings(settleCaptions(judged, span)), span };
}

/** Whether the classifier takes nearly all of a text for noise, though somebody may have typed it: it knows little but news. */
export function leavesLittle({ lines, span }: FoundBody): boolean {
  if (span.end === 0) return true;
  if (!mayBeTyped(lines)) return false;
  const toSize = (some: readonly Judged[]) => some.reduce((sum, { size }) => sum + size, 0);
  return toSize(lines.filter(({ label }) => label !== "noise")) < LITTLE * toSize(lines);
}

const LITTLE = 0.4;

function toSpan(lines: readonly Judged[]): Span {
  const isBody = (line: Judged) => line.label === "prose" || line.label === "item";
  const start = lines.findIndex(isBody);
  return start < 0 ? { start: 0, end: 0 } : { start, end: lines.findLastIndex(isBody) + 1 };
}

/** Judges the lines of a text that somebody typed: all of it is the article's. */
export function judgeTyped(lines: readonly Measured[]): FoundBody {
  const judgements = judgeTypedLines(lines);
  const noise: Judgement = { label: "noise", confidence: 0 };
  return {
    lines: lines.map((line, at) => ({ ...line, ...(judgements[at] ?? noise) })),
    span: { start: 0, end: lines.length },
  };
}

/** What the likeliest class means for a line of this form; of two alike the first. */
function judge(line: Measured, probabilities: Probabilities, at: number): Judgement {
  let best: LineClass = "noise";
  let confidence = -1;
  let index = 0;
  for (const name of LINE_CLASSES) {
    const probability = probabilities[index++]?.[at] ?? 0;
    if (probability > confidence) {
      best = name;
      confidence = probability;
    }
  }
  return { label: toLabel(best, line), confidence };
}

function toLabel(name: LineClass, line: Measured): Label {
  if (name !== "body") return name;
  return line.bullet === undefined ? "prose" : "item";
}
