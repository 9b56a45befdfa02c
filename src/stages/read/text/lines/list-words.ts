import { DIGIT, HANGUL, KIND_OF, KINDS, OTHER, SMALL_OF, WIDE } from "./signs.ts";
import type { Stretch } from "./tally-signs.ts";
import { toUnits } from "./units.ts";

/** A word, whatever its capitals, as a number that hardly ever stands for two; odd if it is long enough to tell what a text is about. */
export type Word = number;

/** The different words of a page, by their numbers. */
export type Lexicon = Int32Array;

const LEAST_TERM = 4;
/** By how many signs more a Korean word counts: two syllables suffice. */
const SYLLABLE = 2;

// Asked for every sign; a loop reads what its own module holds faster than what is imported.
const kindOf = KIND_OF;
const smallOf = SMALL_OF;
/** Of each kind of sign, 1 where words that are spaced are made of it. */
const isOfWord = Uint8Array.from({ length: KINDS }, (_, kind) => Number(kind >= DIGIT && kind !== WIDE));

/** Where to write words, from which place on. */
export type WordSink = { readonly words: Int32Array; readonly next: number };

/** Writes the words of a stretch of a text's units and says where the next would stand; where words are not spaced, each pair of signs is one. */
export function listWords(units: Uint16Array, { from, to }: Stretch, { words, next: first }: WordSink): number {
  let next = first;
  let signs = 0;
  let hash = 0;
  // Hardly a branch: a processor guesses badly where words end, and that is dearer than to write every word with every sign.
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    const kind = kindOf[unit] ?? OTHER;
    const isInside = isOfWord[kind] ?? 0;
    words[next] = toWord(hash, signs);
    next += Number(signs > 0) & (isInside ^ 1);
    if (kind === WIDE && at + 1 < to && kindOf[units[at + 1] ?? 0] === WIDE)
      words[next++] = toWord(Math.imul(unit, PRIME) ^ (units[at + 1] ?? 0), LEAST_TERM);
    hash = Math.imul(hash ^ (smallOf[unit] ?? unit), PRIME) & -isInside;
    signs = (signs + 1 + (Number(signs === 0) & Number(kind === HANGUL)) * SYLLABLE) & -isInside;
  }
  if (signs > 0) words[next++] = toWord(hash, signs);
  return next;
}

/** Spreads a difference in one sign over all bits (FNV-1a). */
const PRIME = 0x0100_0193;

function toWord(hash: number, signs: number): Word {
  return (hash & ~1) | Number(signs >= LEAST_TERM);
}

/** Whether a word is long enough to tell what a text is about. */
export function isTerm(word: Word): boolean {
  return (word & 1) === 1;
}

/** The words of a whole text. */
export function toWords(text: string): Int32Array {
  const words = new Int32Array(text.length);
  return words.subarray(0, listWords(toUnits(text), { from: 0, to: text.length }, { words, next: 0 }));
}
