import { DIGIT, HANGUL, KIND_OF, SMALL_OF, WIDE } from "./signs.ts";
import type { Stretch } from "./tally-signs.ts";

/** A word, whatever its capitals, as a number that hardly ever stands for two; odd if it is long enough to tell what a text is about. */
export type Word = number;

const LEAST_TERM = 4;
/** Each sign is a syllable. */
const LEAST_KOREAN_TERM = 2;

/** Where to write words, from which place on. */
export type WordSink = { readonly words: Int32Array; readonly next: number };

/** Writes the words of a stretch and says where the next would stand; where words are not spaced, each pair of signs is one. */
export function listWords(text: string, { from, to }: Stretch, { words, next: first }: WordSink): number {
  let next = first;
  for (let at = from; at < to; at++) {
    const start = at;
    let hash = 0;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      const kind = KIND_OF[code] ?? 0;
      if (kind < DIGIT || kind === WIDE) break;
      hash = Math.imul(hash ^ ((code < SMALL_OF.length ? SMALL_OF[code] : undefined) ?? code), PRIME);
    }
    if (at > start) words[next++] = toWord(hash, at - start >= leastTerm(text, start));
    if (at + 1 < to && isWide(text, at) && isWide(text, at + 1))
      words[next++] = toWord(Math.imul(text.charCodeAt(at), PRIME) ^ text.charCodeAt(at + 1), true);
  }
  return next;
}

/** Spreads a difference in one sign over all bits (FNV-1a). */
const PRIME = 0x0100_0193;

function isWide(text: string, at: number): boolean {
  return KIND_OF[text.charCodeAt(at)] === WIDE;
}

function leastTerm(text: string, start: number): number {
  return KIND_OF[text.charCodeAt(start)] === HANGUL ? LEAST_KOREAN_TERM : LEAST_TERM;
}

function toWord(hash: number, isTerm: boolean): Word {
  return (hash & ~1) | Number(isTerm);
}

/** Whether a word is long enough to tell what a text is about. */
export function isTerm(word: Word): boolean {
  return (word & 1) === 1;
}

/** The word that a year is. */
export function toYearWord(year: number): Word {
  const words = new Int32Array(1);
  listWords(String(year), { from: 0, to: 4 }, { words, next: 0 });
  return words[0] ?? 0;
}
