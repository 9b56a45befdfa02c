import { isTerm, type Word } from "./list-words.ts";
import type { Measured } from "./measure-lines.ts";

/** The longer words of a stretch of lines. */
export type Vocabulary = ReadonlySet<Word>;

/** The words that tell what a stretch of lines is about. */
export function toVocabulary(lines: readonly Measured[]): Vocabulary {
  const vocabulary = new Set<Word>();
  let length = 0;
  for (const line of lines) {
    if (length > ENOUGH) break;
    if (line.size < 80) continue;
    const { words } = line;
    for (let at = 0; at < words.length; at++) if (isTerm(words[at] ?? 0)) vocabulary.add(words[at] ?? 0);
    length += line.text.length + 1;
  }
  return vocabulary;
}

/** The share of a line's words that are in the vocabulary. */
export function toOverlap({ words }: Measured, vocabulary: Vocabulary): number {
  let terms = 0;
  let known = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    if (!isTerm(word)) continue;
    terms++;
    if (vocabulary.has(word)) known++;
  }
  // Of two words one is easily there by chance.
  return known / Math.max(3, terms);
}

/** Signs of a body that suffice to know what it is about. */
const ENOUGH = 30_000;
