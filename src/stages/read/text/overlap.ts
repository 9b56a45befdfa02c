import { LONGEST_LISTED, listWords, mayBeUnspaced, toPairs } from "./list-words.ts";
import type { Measured } from "./measure-lines.ts";

/** The words that tell what a stretch of lines is about. */
export function toVocabulary(lines: readonly Measured[]): ReadonlySet<string> {
  const vocabulary = new Set<string>();
  let length = 0;
  for (const line of lines) {
    if (length > ENOUGH) break;
    if (line.size < 80) continue;
    const text = line.text.slice(0, ENOUGH);
    const words = text.length > LONGEST_LISTED ? listWords(text) : line.words;
    for (const term of toTerms(text, words)) vocabulary.add(term);
    length += text.length + 1;
  }
  return vocabulary;
}

/** The share of a line's words that are in the vocabulary. */
export function toOverlap({ text, words }: Measured, vocabulary: ReadonlySet<string>): number {
  const terms = toTerms(text, words);
  let known = 0;
  for (const term of terms) if (vocabulary.has(term)) known++;
  // Of two words one is easily there by chance.
  return known / Math.max(3, terms.length);
}

/** Signs of a body that suffice to know what it is about. */
const ENOUGH = 30_000;

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Words of four letters and more; where words are not spaced, pairs of signs. */
function toTerms(text: string, words: readonly string[]): readonly string[] {
  if (!mayBeUnspaced(text)) return words.filter((word) => word.length >= 4);
  return words.flatMap((word) => (UNSPACED.test(word) ? toPairs(word) : word.length >= 4 ? [word] : []));
}
