import { findSpacedWords } from "./word-bounds.ts";
import { splitWords } from "./words.ts";

/** A word by the form in which it first stands, and how often it stands there in any. */
export type RepeatedWord = { readonly form: string; readonly count: number };

/** The words, by their lower case, that stand at least `least` times in a text and are not `isShort`. */
export function findRepeatedWords(text: string, language: string, least: number): ReadonlyMap<string, RepeatedWord> {
  const found = new Map<string, { readonly form: string; count: number }>();
  for (const form of listCandidates(text, language, least)) {
    const word = form.toLowerCase();
    if (isShort(word)) continue;
    const known = found.get(word);
    if (known === undefined) found.set(word, { form, count: 1 });
    else known.count += 1;
  }
  return new Map([...found].filter(([, { count }]) => count >= least));
}

const LEAST_LETTERS = 4;
const FIRST_IDEOGRAPH = 0x2e80;

/** Single letters tell nothing, nor do most short words; two ideographs may well. */
function isShort(word: string): boolean {
  return word.length < (word.charCodeAt(0) < FIRST_IDEOGRAPH ? LEAST_LETTERS : 2);
}

/** To take a word out of a text and look it up costs far more than to read it: only what is often enough to count is. */
function listCandidates(text: string, language: string, least: number): readonly string[] {
  const lower = text.toLowerCase();
  const bounds = findSpacedWords(lower);
  // A few capitals have a longer lower case, after which no index fits.
  if (bounds === undefined || lower.length !== text.length) return splitWords(text, language);
  const hashes = hashWords(lower, bounds);
  const counts = new Uint16Array(HASHES);
  for (const hash of hashes) counts[hash] = (counts[hash] ?? 0) + 1;
  const words: string[] = [];
  for (let word = 0; word < hashes.length; word += 1) {
    const hash = hashes[word] ?? SHORT;
    if (hash !== SHORT && (counts[hash] ?? 0) >= least) words.push(text.slice(bounds[2 * word], bounds[2 * word + 1]));
  }
  return words;
}

const HASHES = 4096;
const SHORT = 0;

/** A number for each word, the same for the same word; two words that share one are told apart later. */
function hashWords(text: string, bounds: Int32Array): Uint16Array {
  const hashes = new Uint16Array(bounds.length / 2);
  for (let word = 0; word < hashes.length; word += 1) {
    const end = bounds[2 * word + 1] ?? 0;
    let at = bounds[2 * word] ?? 0;
    if (end - at < LEAST_LETTERS) continue;
    let hash = 1;
    for (; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    hashes[word] = hash & (HASHES - 1) || 1;
  }
  return hashes;
}
