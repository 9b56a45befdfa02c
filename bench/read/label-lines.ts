import type { LineClass } from "../../src/stages/read/text/classify/classify-lines.ts";
import type { Measured } from "../../src/stages/read/text/lines/measure-lines.ts";
import { splitCaption } from "../../src/stages/read/text/lines/split-caption.ts";
import type { Truth } from "./corpus.ts";

/** What a line is in truth, and how much a mistake about it would cost. */
export type Labelled = { readonly label: LineClass; readonly weight: number };

/** Labels each line by the page's truth: what stands in the article's body, its headings, its pictures' captions, and all else. */
export function labelLines(lines: readonly Measured[], truth: Truth): readonly Labelled[] {
  const headings = toCounts(truth.sections.map(({ heading }) => toPlain(heading ?? "")));
  const captions = truth.images.map(({ caption }) => toPlain(caption ?? "")).filter((caption) => caption !== "");
  const words = toTokens(truth.articleBody);
  const body = countRuns(words);
  // Each page counts alike in the score, so a line of a short article counts for more.
  const scale = Math.min(3, Math.max(0.6, TYPICAL_WORDS / Math.max(1, words.length)));
  const bodyLines = toCounts(truth.articleBody.split(/\n+/).map(toPlain));
  return lines.map((line): Labelled => {
    const plain = toPlain(line.text);
    const tokens = toTokens(line.text);
    if (take(headings, plain)) {
      takeRuns(body, tokens);
      return { label: "heading", weight: HEADING_WEIGHT };
    }
    const found = tokens.length < RUN ? Number(take(bodyLines, plain)) : takeRuns(body, tokens);
    if (found < 0.5 && isCaption(line.text, plain, captions)) return { label: "caption", weight: CAPTION_WEIGHT };
    const certainty = Math.abs(found - 0.5) * 2;
    const weight = scale * (BASE_WEIGHT + Math.min(tokens.length, 150) / 30) * Math.max(0.1, certainty);
    return { label: found >= 0.5 ? "body" : "noise", weight };
  });
}

const HEADING_WEIGHT = 2;
const CAPTION_WEIGHT = 2;
const BASE_WEIGHT = 0.6;
const TYPICAL_WORDS = 500;
const RUN = 4;

function isCaption(text: string, plain: string, captions: readonly string[]): boolean {
  if (plain === "" || captions.length === 0) return false;
  const bare = toPlain(splitCaption(text).text);
  return captions.some(
    (caption) => caption === plain || caption === bare || (bare.length > 25 && isMostlyWithin(bare, caption)),
  );
}

/** Whether one is the beginning or the end of the other, or nearly. */
function isMostlyWithin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 0.6 * long.length && long.includes(short);
}

type Counts = Map<string, number>;

function toCounts(texts: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Takes one of them away, if it is there: what is said twice counts as often as the truth says it. */
function take(counts: Counts, text: string): boolean {
  const left = counts.get(text) ?? 0;
  if (left > 0) counts.set(text, left - 1);
  return left > 0;
}

function toTokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function toRuns(tokens: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(1, tokens.length - RUN + 1) }, (_, at) => tokens.slice(at, at + RUN).join(" "));
}

function countRuns(tokens: readonly string[]): Counts {
  return toCounts(toRuns(tokens));
}

/** Takes the runs of these words that the body has away from it; gives their share. */
function takeRuns(body: Counts, tokens: readonly string[]): number {
  const runs = toRuns(tokens);
  const there = runs.filter((run) => (body.get(run) ?? 0) > 0);
  if (there.length >= runs.length / 2) for (const run of there) take(body, run);
  return there.length / runs.length;
}

export function toPlain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
