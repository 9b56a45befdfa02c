import { isTerm, toWords } from "./list-words.ts";
import type { Measured } from "./measure-lines.ts";
import { numberAll } from "./number-all.ts";
import { openColumn, type Sheet } from "./sheet.ts";
import { FURNITURE_WORDS } from "./words-furniture.ts";

/** Writes on the sheet what the words of each line tell: how common they are on the page, and whether its prose is about the same. */
export function measureWords(lines: readonly Measured[], sheet: Sheet): void {
  const { numbers, count } = numberAll(joinLists(lines.map((line) => line.words)));
  const counts = countWords(lines, numbers, count);
  const least = findLeastCommon(counts);
  const [common, overlap] = [openColumn(sheet, "common"), openColumn(sheet, "overlap")];
  const [furniture, furnitureShare] = [openColumn(sheet, "furniture"), openColumn(sheet, "furnitureShare")];
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const { words } = line;
    // Of a line of prose its own words are counted, too.
    const others = isProse(line) ? 2 : 1;
    let [commons, terms, known, furnished] = [0, 0, 0, 0];
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0;
      const times = counts[numbers[next++] ?? 0] ?? 0;
      // No branches: a processor guesses badly which words are common.
      const isLong = Number(isTerm(word));
      commons += Number(times >= least);
      terms += isLong;
      known += isLong & Number(times >= others);
      if (isFurniture(word)) furnished++;
    }
    const all = Math.max(1, words.length);
    common[at] = commons / all;
    overlap[at] = known / Math.max(2, terms);
    furniture[at] = furnished;
    furnitureShare[at] = furnished / all;
  }
}

function isProse(line: Measured): boolean {
  return line.size >= 80 && line.endsSentence && line.cue === undefined;
}

/** How often each word stands in the page's prose. */
function countWords(lines: readonly Measured[], numbers: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  let next = 0;
  for (const line of lines) {
    const end = next + line.words.length;
    if (isProse(line)) for (let at = next; at < end; at++) increase(counts, numbers[at] ?? 0);
    next = end;
  }
  return counts;
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

function joinLists(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let next = 0;
  for (const list of lists) for (let at = 0; at < list.length; at++) all[next++] = list[at] ?? 0;
  return all;
}
