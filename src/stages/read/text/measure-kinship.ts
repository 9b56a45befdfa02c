import type { Span } from "./find-span.ts";
import { isLikely } from "./list-runs.ts";
import { isTerm, type Word } from "./list-words.ts";
import type { Measured } from "./measure-lines.ts";
import { openColumn, openSum, type Sheet } from "./sheet.ts";

/** Writes on the sheet which share of each line's longer words the article's core says, too; elsewhere, where the line is of the core itself. */
export function measureKinship(lines: readonly Measured[], core: Span, sheet: Sheet): void {
  const body = openColumn(sheet, "body");
  const isOfCore = (at: number) => at >= core.start && at < core.end && isLikely(body[at]);
  const sayers = findSayers(lines.slice(core.start, core.end).filter((_, at) => isOfCore(core.start + at)));
  const overlap = openColumn(sheet, "coreOverlap");
  for (let at = 0; at < lines.length; at++)
    overlap[at] = measureShare(lines[at]?.words ?? NO_WORDS, sayers, isOfCore(at) ? MANY : 1);
  openSum(sheet, "coreOverlapAround", { of: "coreOverlap", from: -2, to: 2 });
}

const NO_WORDS = new Int32Array(0);
/** Words are told apart by so many bits only, which suffices for those of one article. */
const BITS = 16;
const MANY = 0xff_ff;

/** At each word's place the number of the line that says it, from 1, or MANY. */
function findSayers(lines: readonly Measured[]): Uint16Array {
  const sayers = new Uint16Array(1 << BITS);
  for (const [at, { words }] of lines.entries()) {
    const own = Math.min(at + 1, MANY - 1);
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0;
      if (!isTerm(word)) continue;
      const place = toPlace(word);
      const other = sayers[place] ?? 0;
      sayers[place] = other === 0 || other === own ? own : MANY;
    }
  }
  return sayers;
}

function measureShare(words: Int32Array, sayers: Uint16Array, least: number): number {
  let terms = 0;
  let known = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0;
    if (!isTerm(word)) continue;
    terms++;
    if ((sayers[toPlace(word)] ?? 0) >= least) known++;
  }
  // Of one word it would be all or nothing.
  return known / Math.max(2, terms);
}

function toPlace(word: Word): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - BITS);
}
