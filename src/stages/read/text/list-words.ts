import { DIGIT, HANGUL, KIND_OF, OTHER, SMALL_OF, WIDE } from "./signs.ts";
import type { Stretch } from "./tally-signs.ts";

/** A word, whatever its capitals, as a number that hardly ever stands for two; odd if it is long enough to tell what a text is about. */
export type Word = number;

const LEAST_TERM = 4;
/** Each sign is a syllable. */
const LEAST_KOREAN_TERM = 2;

// Asked for every sign; a loop reads what its own module holds faster than what is imported.
const kindOf = KIND_OF;
const smallOf = SMALL_OF;

/** Where to write words, from which place on. */
export type WordSink = { readonly words: Int32Array; readonly next: number };

/** Writes the words of a stretch and says where the next would stand; where words are not spaced, each pair of signs is one. */
export function listWords(text: string, { from, to }: Stretch, { words, next: first }: WordSink): number {
  let next = first;
  let start = from;
  let least = LEAST_TERM;
  let hash = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf[code] ?? OTHER;
    if (kind >= DIGIT && kind !== WIDE) {
      if (at === start) least = kind === HANGUL ? LEAST_KOREAN_TERM : LEAST_TERM;
      hash = Math.imul(hash ^ (smallOf[code] ?? code), PRIME);
      continue;
    }
    if (at > start) words[next++] = toWord(hash, at - start >= least);
    if (kind === WIDE && at + 1 < to && isOf(WIDE, text, at + 1))
      words[next++] = toWord(Math.imul(code, PRIME) ^ text.charCodeAt(at + 1), true);
    start = at + 1;
    hash = 0;
  }
  if (to > start) words[next++] = toWord(hash, to - start >= least);
  return next;
}

/** Spreads a difference in one sign over all bits (FNV-1a). */
const PRIME = 0x0100_0193;

function isOf(kind: number, text: string, at: number): boolean {
  return kindOf[text.charCodeAt(at)] === kind;
}

function toWord(hash: number, isTerm: boolean): Word {
  return (hash & ~1) | Number(isTerm);
}

/** Whether a word is long enough to tell what a text is about. */
export function isTerm(word: Word): boolean {
  return (word & 1) === 1;
}

/** The words of a whole text. */
export function toWords(text: string): Int32Array {
  const words = new Int32Array(text.length);
  return words.subarray(0, listWords(text, { from: 0, to: text.length }, { words, next: 0 }));
}
