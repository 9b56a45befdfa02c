import { isTerm } from "./list-words.ts";
import { findLexicon, type Measured } from "./measure-lines.ts";

/** By each word's number: 1 where a stretch of lines says it. */
export type Vocabulary = Int32Array;

/** The words of those lines that are long enough to tell what they are about. */
export function toVocabulary(lines: readonly Measured[]): Vocabulary {
  const lexicon = findLexicon(lines);
  const vocabulary = new Int32Array(lexicon.length);
  let length = 0;
  for (const { size, text, words } of lines) {
    if (length > ENOUGH) break;
    if (size < 80) continue;
    length += text.length + 1;
    for (let at = 0; at < words.length; at++) vocabulary[words[at] ?? 0] = 1;
  }
  return vocabulary;
}

/** The share of a line's terms that are in the vocabulary. */
export function toOverlap(line: Measured, vocabulary: Vocabulary): number {
  const { terms, marked } = countTerms(line, vocabulary, 1);
  // Of two words one is easily there by chance.
  return marked / Math.max(3, terms);
}

/** How many terms a line has, and how many of them `marks` has, by their numbers, with `least` or more. */
export function countTerms({ words, lexicon }: Measured, marks: Int32Array, least: number) {
  let terms = 0;
  let marked = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const isLong = Number(isTerm(lexicon[word] ?? 0));
    terms += isLong;
    marked += isLong & Number((marks[word] ?? 0) >= least);
  }
  return { terms, marked };
}

/** Signs of a body that suffice to know what it is about. */
const ENOUGH = 30_000;
