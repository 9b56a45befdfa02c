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

/** Words with the number of the line that says each, from 1, or MANY below; each at its place or the next free one; 0 is none. */
type Sayers = Int32Array;

function findSayers(lines: readonly Measured[]): Sayers {
  const count = lines.reduce((sum, { words }) => sum + words.length, 0);
  // At most half of the places are taken: a small table stays in the processor's cache.
  const sayers = new Int32Array(2 ** Math.ceil(Math.log2(2 * Math.min(count, 1 << BITS) + 2)));
  for (const [at, { words }] of lines.entries()) {
    const own = Math.min(at + 1, MANY - 1);
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0;
      if (!isTerm(word)) continue;
      const place = findPlace(sayers, word);
      const other = (sayers[place] ?? 0) & MANY;
      sayers[place] = (toKey(word) << BITS) | (other === 0 || other === own ? own : MANY);
    }
  }
  return sayers;
}

function measureShare(words: Int32Array, sayers: Sayers, least: number): number {
  let terms = 0;
  let known = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0;
    if (!isTerm(word)) continue;
    terms++;
    known += Number(((sayers[findPlace(sayers, word)] ?? 0) & MANY) >= least);
  }
  // Of one word it would be all or nothing.
  return known / Math.max(2, terms);
}

/** Where a word stands, or would stand. */
function findPlace(sayers: Sayers, word: Word): number {
  const mask = sayers.length - 1;
  const key = toKey(word);
  let place = key & mask;
  while (sayers[place] !== 0 && (sayers[place] ?? 0) >>> BITS !== key) place = (place + 1) & mask;
  return place;
}

function toKey(word: Word): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - BITS);
}
