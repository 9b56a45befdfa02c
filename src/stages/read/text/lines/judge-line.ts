import type { Measured } from "./measure-lines.ts";
import { saysAgain } from "./says-again.ts";

/** What a line is to the article. */
export type Label = "prose" | "heading" | "item" | "caption" | "noise";

/** A label, and how likely it is to be right: from 0 to 1. */
export type Judgement = { readonly label: Label; readonly confidence: number };

/** A line, what it is to the article, and how sure that is. */
export type Judged = Measured & Judgement;

/** Judges the lines of a text that somebody typed: what nothing speaks against is the article's. */
export function judgeTypedLines(lines: readonly Measured[]): readonly Judgement[] {
  return lines.map((line, at) => {
    const label = judgeTypedLine(line, { previous: lines[at - 1], next: lines[at + 1] });
    return { label, confidence: label === "prose" || label === "item" ? SURE : FAIRLY_SURE };
  });
}

/** There is no model of typed texts: rules that hardly ever fail, and rules that may. */
const SURE = 0.95;
const FAIRLY_SURE = 0.8;

/** The lines beside a line, whatever they are. */
type Surroundings = { readonly previous: Measured | undefined; readonly next: Measured | undefined };

function judgeTypedLine(line: Measured, around: Surroundings): Label {
  if (line.hasCredit || captionsNeighbour(line, around)) return "caption";
  if (isNamedFurniture(line) && !line.endsSentence && line.size <= 45) return "noise";
  if (line.bullet !== undefined) return "item";
  if (isLong(line) || line.size > 100 || !line.isFirstOfGroup) return "prose";
  if (ENDS_STATEMENT.test(line.text)) return "prose";
  const { next } = around;
  return next !== undefined && (isLong(next) || next.bullet !== undefined) ? "heading" : "prose";
}

/** As no heading does; a question may be one. */
const ENDS_STATEMENT = /(?:[.。]["”’»)]*|[,;])$/u;

/** Whether a text was typed, not dumped: nothing in it is a page's furniture; a short text may hold one line that looks so. */
export function isTyped(lines: readonly Measured[]): boolean {
  return countOdd(lines) <= (lines.length < SHORT_TEXT ? 1 : 0);
}

const SHORT_TEXT = 8;

/** Whether a text has so little of a page's furniture that somebody may have typed it. */
export function mayBeTyped(lines: readonly Measured[]): boolean {
  return countOdd(lines) <= Math.min(MOST_ODD, lines.length * MOST_ODD_SHARE);
}

const MOST_ODD = 2;
const MOST_ODD_SHARE = 0.15;

function countOdd(lines: readonly Measured[]): number {
  return lines.filter((line) => isNamedFurniture(line) || line.isRepeat || line.isGlued).length;
}

/** Who types writes dates and figures on lines of their own, too. */
function isNamedFurniture({ cue }: Measured): boolean {
  return cue !== undefined && cue !== "wordless";
}

function isSentence(line: Measured): boolean {
  return line.endsSentence && line.size >= 12 && line.digits < 0.4;
}

function isLong(line: Measured): boolean {
  return isSentence(line) || line.size >= 160;
}

/** Whether a line is the text of a picture whose credit is the next line, or says first what the caption below says again. */
function captionsNeighbour(line: Measured, { previous, next }: Surroundings): boolean {
  if (line.size > 600 || line.bullet !== undefined) return false;
  if (next?.hasCredit && next.text.length > 20 && next.text.startsWith(line.text.slice(0, 60))) return true;
  if (saysAgain(next?.text ?? "", line.text) || saysAgain(line.text, previous?.text ?? "")) return true;
  if (next?.isCredit && !line.isLastOfGroup) return true;
  return previous?.isCredit === true && !line.isFirstOfGroup && line.isLastOfGroup && line.size < 300;
}
