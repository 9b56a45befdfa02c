import { findSpacedWords } from "./word-bounds.ts";
import { splitWords } from "./words.ts";

/** A word by the form in which it first stands, how often it stands there in any, and as the which words of the text; those are told where words are spaced. */
export type RepeatedWord = { readonly form: string; readonly count: number; readonly places: readonly number[] };

/** By their lower case. */
export type RepeatedWords = {
  readonly words: ReadonlyMap<string, RepeatedWord>;
  /** So many words of the text from one on, by its number; undefined where they are not parted by single spaces. */
  readonly phraseAt: (place: number, words: number) => string | undefined;
};

/** The words that stand at least `least` times in a text and are not `isShort`. */
export function findRepeatedWords(text: string, language: string, least: number): RepeatedWords {
  const lower = text.toLowerCase();
  const bounds = findSpacedWords(lower);
  // A few capitals have a longer lower case, after which no index fits.
  const isBounded = bounds !== undefined && lower.length === text.length;
  const words = isBounded ? countWithin({ text, lower, bounds }, least) : countForms(splitWords(text, language));
  for (const [word, { count }] of words) if (count < least) words.delete(word);
  return { words, phraseAt: (place, count) => (isBounded ? toPhrase({ text, bounds }, place, count) : undefined) };
}

type Found = Map<string, { readonly form: string; count: number; readonly places: number[] }>;

function countForms(forms: readonly string[]): Found {
  const found: Found = new Map();
  for (const form of forms) {
    const word = form.toLowerCase();
    if (isShort(word.charCodeAt(0), word.length)) continue;
    const known = found.get(word);
    if (known === undefined) found.set(word, { form, count: 1, places: [] });
    else known.count += 1;
  }
  return found;
}

type Bounded = { readonly text: string; readonly lower: string; readonly bounds: Int32Array };

/** To take a word out of a text and look it up costs far more than to read it: only what is often enough to count is. */
function countWithin({ text, lower, bounds }: Bounded, least: number): Found {
  const hashes = hashWords(lower, bounds);
  const counts = new Uint16Array(HASHES);
  for (const hash of hashes) counts[hash] = (counts[hash] ?? 0) + 1;
  const found: Found = new Map();
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place] ?? SHORT;
    if (hash === SHORT || (counts[hash] ?? 0) < least) continue;
    const [start, end] = [bounds[2 * place], bounds[2 * place + 1]];
    const word = lower.slice(start, end);
    const known = found.get(word);
    if (known === undefined) found.set(word, { form: text.slice(start, end), count: 1, places: [place] });
    else {
      known.count += 1;
      known.places.push(place);
    }
  }
  return found;
}

function toPhrase({ text, bounds }: Omit<Bounded, "lower">, place: number, words: number): string | undefined {
  const last = place + words - 1;
  for (let at = place; at < last; at += 1) {
    const end = bounds[2 * at + 1] ?? 0;
    if (bounds[2 * at + 2] !== end + 1 || text[end] !== " ") return undefined;
  }
  return text.slice(bounds[2 * place], bounds[2 * last + 1]);
}

const LEAST_LETTERS = 4;
const FIRST_IDEOGRAPH = 0x2e80;

/** Single letters tell nothing, nor do most short words; two ideographs or syllables may well. */
function isShort(firstUnit: number, length: number): boolean {
  return length < (firstUnit < FIRST_IDEOGRAPH ? LEAST_LETTERS : 2);
}

const HASHES = 4096;
const SHORT = 0;

/** A number for each word, the same for the same word; two words that share one are told apart later. */
function hashWords(text: string, bounds: Int32Array): Uint16Array {
  const hashes = new Uint16Array(bounds.length / 2);
  for (let word = 0; word < hashes.length; word += 1) {
    const end = bounds[2 * word + 1] ?? 0;
    let at = bounds[2 * word] ?? 0;
    if (isShort(text.charCodeAt(at), end - at)) continue;
    let hash = 1;
    for (; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    hashes[word] = hash & (HASHES - 1) || 1;
  }
  return hashes;
}
