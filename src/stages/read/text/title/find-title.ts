import { findDate } from "../../../../model/date.ts";
import type { Measured } from "../lines/measure-lines.ts";
import { toOverlap, toVocabulary, type Vocabulary } from "../lines/overlap.ts";
import { isName } from "../names/find-names.ts";
import { isByline } from "../names/read-byline.ts";
import type { FoundTitle } from "./rank-titles.ts";

/** Index of the title of a text that somebody typed: the first line above the opening, unless another looks far more like it. */
export function findTypedTitle(lines: readonly Measured[], opening: number): FoundTitle {
  const candidates = listCandidates(lines, 0, Math.min(opening, TYPED_REACH) - 1).filter(
    (index) => !isMetadata(lines[index]),
  );
  const [first = -1] = candidates;
  const setting = { opening, vocabulary: toVocabulary(lines.slice(opening)) };
  const lead = first < 0 ? 0 : scoreTraits(measureTitle(lines, first, setting)) + FIRST_LINE;
  const index = Math.max(first, choose(lines, candidates, setting, lead));
  // Who types an article begins it with its title.
  return { index, confidence: index < 0 ? 0 : index === first ? 0.9 : 0.7 };
}

/** The first line that says what is stated above the text, if any does. */
export function findStatedTitle(lines: readonly Measured[], stated: string): FoundTitle {
  const title = stated.trim().toLowerCase();
  const index = lines.findIndex(({ text }) => text.toLowerCase() === title);
  return { index, confidence: index < 0 ? 0 : 1 };
}

function isMetadata(line: Measured | undefined): boolean {
  return (
    line === undefined ||
    line.cue !== undefined ||
    ADDRESS.test(line.text) ||
    isByline(line.text) ||
    findDate(line.text) !== undefined
  );
}

/** Where the text is from. */
const ADDRESS = /^https?:\/\/\S+$/i;

function choose(lines: readonly Measured[], candidates: readonly number[], setting: Setting, least: number): number {
  let best = { index: -1, score: least };
  for (const index of candidates) {
    const score = scoreTraits(measureTitle(lines, index, setting));
    if (score > best.score) best = { index, score };
  }
  return best.index;
}

const MAX_SIZE = 300;
/** In a typed text the title is near the top. */
const TYPED_REACH = 20;
/** How much more a line of a typed text must have than its first. */
const FIRST_LINE = 3;

function listCandidates(lines: readonly Measured[], first: number, last: number): readonly number[] {
  const candidates: number[] = [];
  for (let index = Math.max(0, first); index <= Math.min(lines.length - 1, last); index++) {
    const size = lines[index]?.size ?? 0;
    if (size >= 2 && size <= MAX_SIZE) candidates.push(index);
  }
  return candidates;
}

type Setting = { readonly opening: number; readonly vocabulary: Vocabulary };

/** What speaks for and against a line as title. */
function measureTitle(lines: readonly Measured[], index: number, { opening, vocabulary }: Setting): Traits {
  const line = lines[index];
  if (line === undefined) return [];
  const { text, size } = line;
  const next = lines[index + 1];
  const below = lines.slice(index + 1, index + 7);
  const yes = (condition: boolean | undefined) => (condition ? 1 : 0);
  return [
    ["tiny", yes(size < 18)],
    ["short", yes(size >= 18 && size < 30)],
    ["fitting", yes(size >= 30 && size <= 110)],
    ["long", yes(size > 150)],
    ["overlap", toOverlap(line, vocabulary)],
    ["repeated", yes(line.isRepeated)],
    ["repeatedPart", yes(next?.text.startsWith(text))],
    ["aloneInGroup", yes(line.isFirstOfGroup && line.isLastOfGroup)],
    ["distance", Math.log1p(Math.max(0, opening - index))],
    [
      "below",
      index < opening
        ? 0
        : lines.slice(opening, index).filter((other) => other.size >= 80 && other.endsSentence).length,
    ],
    ["atOpening", yes(index >= opening)],
    ["bullet", yes(line.bullet !== undefined)],
    ["cue", yes(line.cue !== undefined)],
    ["credit", yes(line.hasCredit)],
    ["glued", yes(line.isGlued)],
    ["fullStop", yes(/[.。]["”»]?$/u.test(text))],
    ["digits", yes(line.digits > 0.2)],
    ["byline", yes(isByline(text) || isName(text))],
    ["date", yes(size < 200 && findDate(text) !== undefined)],
    ["dateBelow", yes(below.some((other) => other.size < 120 && findDate(other.text) !== undefined))],
    ["bylineBelow", yes(below.some((other) => isByline(other.text)))],
    ["longBelow", yes(next !== undefined && next.size > size)],
    ["creditBelow", yes(next?.isCredit)],
  ];
}

type Traits = readonly (readonly [name: string, value: number])[];

function scoreTraits(traits: Traits): number {
  return traits.reduce((sum, [name, value]) => sum + (WEIGHTS[name] ?? 0) * value, 0);
}

/** Fitted to pages with known titles (conditional logit), and rounded. */
const WEIGHTS: Readonly<Record<string, number>> = {
  tiny: -1.5,
  short: -1,
  fitting: 1.5,
  long: -0.5,
  overlap: 4.5,
  repeated: 0.5,
  repeatedPart: -1.5,
  aloneInGroup: 4,
  distance: 0.4,
  below: -1.2,
  atOpening: -2,
  bullet: 0.5,
  cue: -1.5,
  credit: -1.5,
  glued: -0.5,
  fullStop: -4,
  digits: -1.5,
  byline: -2,
  date: -1,
  dateBelow: 2,
  bylineBelow: 1,
  longBelow: 1,
  creditBelow: -0.5,
};
