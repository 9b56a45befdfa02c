import { openColumn, type Sheet } from "../forest/sheet.ts";
import { isTerm, type Lexicon, toWords } from "../lines/list-words.ts";
import { findLexicon, type Measured } from "../lines/measure-lines.ts";
import { FURNITURE_WORDS } from "../words/furniture.ts";

/** Writes on the sheet what the words of each line tell: how common they are on the page, and whether its prose is about the same. */
export function measureWords(lines: readonly Measured[], sheet: Sheet): void {
  const lexicon = findLexicon(lines);
  const counts = countWords(lines, lexicon.length);
  const traits = findTraits(lexicon, counts);
  const [common, overlap] = [openColumn(sheet, "common"), openColumn(sheet, "overlap")];
  const [furniture, furnitureShare] = [openColumn(sheet, "furniture"), openColumn(sheet, "furnitureShare")];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const { words } = line;
    // Of a line of prose its own words are counted, too.
    const known = isProse(line) ? SAID_AGAIN : SAID;
    let commons = 0;
    let terms = 0;
    let knowns = 0;
    let furnished = 0;
    for (let index = 0; index < words.length; index++) {
      const own = traits[words[index] ?? 0] ?? 0;
      // No branches: a processor guesses badly which words are common.
      commons += Number((own & IS_COMMON) !== 0);
      terms += Number((own & IS_TERM) !== 0);
      knowns += Number((own & known) !== 0);
      furnished += Number((own & IS_FURNITURE) !== 0);
    }
    const all = Math.max(1, words.length);
    common[at] = commons / all;
    overlap[at] = knowns / Math.max(2, terms);
    furniture[at] = furnished;
    furnitureShare[at] = furnished / all;
  }
}

function isProse(line: Measured): boolean {
  return line.size >= 80 && line.endsSentence && line.cue === undefined;
}

/** How often each word stands in the page's prose. */
function countWords(lines: readonly Measured[], different: number): Int32Array {
  const counts = new Int32Array(different);
  for (const line of lines) {
    if (!isProse(line)) continue;
    for (let at = 0; at < line.words.length; at++) increase(counts, line.words[at] ?? 0);
  }
  return counts;
}

const IS_COMMON = 1;
const IS_TERM = 2;
const IS_FURNITURE = 4;
/** Terms that the prose says, and those that it says more than once. */
const SAID = 8;
const SAID_AGAIN = 16;

/** What each word is, by its number, as bits. */
function findTraits(lexicon: Lexicon, counts: Int32Array): Uint8Array {
  const least = findLeastCommon(counts);
  const traits = new Uint8Array(lexicon.length);
  for (let at = 0; at < lexicon.length; at++) {
    const word = lexicon[at] ?? 0;
    const times = counts[at] ?? 0;
    const term = isTerm(word) ? IS_TERM | (times >= 1 ? SAID : 0) | (times >= 2 ? SAID_AGAIN : 0) : 0;
    traits[at] = term | (times >= least ? IS_COMMON : 0) | (isFurniture(word) ? IS_FURNITURE : 0);
  }
  return traits;
}

function increase(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Words so common hold sentences together: a language's small words are the commonest of any prose. */
const COMMON = 40;
const LEAST_COMMON = 3;

/** How often a word must stand in the prose to be one of the commonest. */
function findLeastCommon(counts: Int32Array): number {
  const most = 64;
  const words = new Int32Array(most + 1);
  for (let at = 0; at < counts.length; at++) increase(words, Math.min(most, counts[at] ?? 0));
  let sum = 0;
  for (let least = most; least > LEAST_COMMON; least--) {
    sum += words[least] ?? 0;
    if (sum > COMMON) return least + 1;
  }
  return LEAST_COMMON;
}

const FURNITURE: ReadonlySet<number> = new Set(toWords(FURNITURE_WORDS));
/** By some bits of a word: whether it may be one of them. Most are none, which this tells sooner than the set. */
const MAY_BE_FURNITURE = new Uint8Array(1 << 13);
for (const word of FURNITURE) MAY_BE_FURNITURE[toBits(word)] = 1;

function toBits(word: number): number {
  return (word >>> 8) & (MAY_BE_FURNITURE.length - 1);
}

function isFurniture(word: number): boolean {
  return MAY_BE_FURNITURE[toBits(word)] === 1 && FURNITURE.has(word);
}
