import { isTerm, type Word } from "./list-words.ts";
import type { Measured } from "./measure-lines.ts";
import { scatter } from "./number-all.ts";

/** The longer words of a stretch of lines: each stands at the place where it is looked for, or the next free one; 0 is none. */
export type Vocabulary = Int32Array;

/** The words that tell what a stretch of lines is about. */
export function toVocabulary(lines: readonly Measured[]): Vocabulary {
  const telling: Int32Array[] = [];
  let length = 0;
  let count = 0;
  for (const line of lines) {
    if (length > ENOUGH) break;
    if (line.size < 80) continue;
    telling.push(line.words);
    length += line.text.length + 1;
    count += line.words.length;
  }
  const vocabulary = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  for (const words of telling) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      if (isTerm(word)) vocabulary[findPlace(vocabulary, word)] = word;
    }
  }
  return vocabulary;
}

/** Where a word stands, or would stand. */
function findPlace(vocabulary: Vocabulary, word: Word): number {
  const mask = vocabulary.length - 1;
  let place = scatter(word) & mask;
  while (vocabulary[place] !== 0 && vocabulary[place] !== word) place = (place + 1) & mask;
  return place;
}

/** The share of a line's words that are in the vocabulary. */
export function toOverlap({ words }: Measured, vocabulary: Vocabulary): number {
  let terms = 0;
  let known = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    if (!isTerm(word)) continue;
    terms++;
    if (vocabulary[findPlace(vocabulary, word)] === word) known++;
  }
  // Of two words one is easily there by chance.
  return known / Math.max(3, terms);
}

/** Signs of a body that suffice to know what it is about. */
const ENOUGH = 30_000;
