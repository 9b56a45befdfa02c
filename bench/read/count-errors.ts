import { type Analysis, analyseText, measureText } from "../../src/stages/read/text/analyse-text.ts";
import type { LineModel } from "../../src/stages/read/text/classify/classify-lines.ts";
import type { Judged } from "../../src/stages/read/text/lines/judge-line.ts";
import type { Page } from "./corpus.ts";
import { labelLines } from "./label-lines.ts";

/** What goes wrong with the words of an article's body, by its kind: shares of its words, of which more can be taken than there are. */
export const ERROR_KINDS = [
  "in no line",
  "lost above or below",
  "lost within",
  "lost as caption",
  "noise above",
  "noise within",
  "noise below",
  "caption as text",
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];
export type Errors = Readonly<Record<ErrorKind, number>>;

/** The errors of one dump's reading. */
export function countErrors({ truth }: Page, text: string, model: LineModel): Errors {
  const lines = measureText(text);
  const labels = labelLines(lines, truth).map(({ label }) => label);
  const found = analyseText(lines, model);
  const isOwn = labels.map((label) => label === "body" || label === "heading");
  const isTaken = listTaken(found);
  const [own, taken] = [toSpan(isOwn), toSpan(isTaken)];
  const words = countWords(truth.articleBody);
  const errors = Object.fromEntries(ERROR_KINDS.map((kind) => [kind, 0])) as Record<ErrorKind, number>;
  let held = 0;
  for (const [at, line] of found.lines.entries()) {
    const share = countWords(line.text) / Math.max(1, words);
    if (isOwn[at]) held += share;
    if (isOwn[at] && !isTaken[at]) errors[nameLost(line, at, taken)] += share;
    if (!isOwn[at] && isTaken[at]) errors[nameNoise(labels[at] === "caption", at, own)] += share;
  }
  errors["in no line"] = Math.max(0, 1 - held);
  return errors;
}

/** Which lines are read as the article's text. */
function listTaken({ lines, body, standfirst }: Analysis): readonly boolean[] {
  const taken = new Set(
    body.filter(({ label }) => label !== "caption" && label !== "noise").map(({ number }) => number),
  );
  return lines.map(({ number }) => taken.has(number) || number === standfirst?.number);
}

type Stretch = { readonly first: number; readonly last: number };

function toSpan(marks: readonly boolean[]): Stretch {
  return { first: marks.indexOf(true), last: marks.lastIndexOf(true) };
}

function nameLost(line: Judged, at: number, taken: Stretch): ErrorKind {
  if (line.label === "caption") return "lost as caption";
  return at > taken.first && at < taken.last ? "lost within" : "lost above or below";
}

function nameNoise(isCaption: boolean, at: number, own: Stretch): ErrorKind {
  if (isCaption) return "caption as text";
  return at < own.first ? "noise above" : at < own.last ? "noise within" : "noise below";
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}
