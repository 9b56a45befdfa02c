import { DIGIT, HANGUL, KIND_OF, OTHER, toSmall, WIDE } from "./signs.ts";
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
    let code = 0;
    let kind = OTHER;
    for (; at < to; at++) {
      code = text.charCodeAt(at);
      kind = KIND_OF[code] ?? OTHER;
      if (kind < DIGIT || kind === WIDE) break;
      hash = Math.imul(hash ^ toSmall(code), PRIME);
    }
    const length = at - start;
    if (length > 0)
      words[next++] = toWord(hash, length >= LEAST_TERM || (length >= LEAST_KOREAN_TERM && isOf(HANGUL, text, start)));
    if (kind === WIDE && at + 1 < to && isOf(WIDE, text, at + 1))
      words[next++] = toWord(Math.imul(code, PRIME) ^ text.charCodeAt(at + 1), true);
  }
  return next;
}

/** Spreads a difference in one sign over all bits (FNV-1a). */
const PRIME = 0x0100_0193;

function isOf(kind: number, text: string, at: number): boolean {
  return KIND_OF[text.charCodeAt(at)] === kind;
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
