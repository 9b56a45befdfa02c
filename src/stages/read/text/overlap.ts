import type { Measured } from "./measure-lines.ts";

/** The words that tell what a stretch of lines is about. */
export function toVocabulary(lines: readonly Measured[]): ReadonlySet<string> {
  let text = "";
  for (const line of lines) {
    if (text.length > ENOUGH) break;
    if (line.size >= 80) text += ` ${line.text.slice(0, ENOUGH)}`;
  }
  return new Set(toTerms(text));
}

/** The share of a line's words that are in the vocabulary. */
export function toOverlap(text: string, vocabulary: ReadonlySet<string>): number {
  const terms = toTerms(text.slice(0, 300));
  // Of two words one is easily there by chance.
  return terms.filter((term) => vocabulary.has(term)).length / Math.max(3, terms.length);
}

/** Signs of a body that suffice to know what it is about. */
const ENOUGH = 30_000;

/** Words of four letters and more; where words are not spaced, pairs of signs. */
function toTerms(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(word)) return word.length >= 4 ? [word] : [];
    return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  });
}
