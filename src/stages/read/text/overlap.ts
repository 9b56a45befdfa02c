import { isTerm } from "./list-words.ts";
import type { Measured } from "./measure-lines.ts";

/** By each word's number: 1 where it tells what a stretch of lines is about. */
export type Vocabulary = Uint8Array;

/** The words that tell what a stretch of lines is about. */
export function toVocabulary(lines: readonly Measured[]): Vocabulary {
  const lexicon = lines[0]?.lexicon ?? NO_WORDS;
  const vocabulary = new Uint8Array(lexicon.length);
  let length = 0;
  for (const { size, text, words } of lines) {
    if (length > ENOUGH) break;
    if (size < 80) continue;
    length += text.length + 1;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      vocabulary[word] = Number(isTerm(lexicon[word] ?? 0));
    }
  }
  return vocabulary;
}

const NO_WORDS = new Int32Array(0);

/** The share of a line's terms that are in the vocabulary. */
export function toOverlap({ words, lexicon }: Measured, vocabulary: Vocabulary): number {
  let terms = 0;
  let known = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    terms += Number(isTerm(lexicon[word] ?? 0));
    known += vocabulary[word] ?? 0;
  }
  // Of two words one is easily there by chance.
  return known / Math.max(3, terms);
}

/** Signs of a body that suffice to know what it is about. */
const ENOUGH = 30_000;
