import { countSpacedWords, findSpacedWords, hashWord, UNSPACED, WORD, type WordBounds } from "./word-bounds.ts";

/** Words of a text, and characters of scripts that put no space between words: those are counted instead. */
export type Length = { readonly words: number; readonly characters: number };

export function measureLength(text: string): Length {
  const words = countSpacedWords(text);
  if (words !== undefined) return { words, characters: 0 };
  return { words: countMatches(text.replace(UNSPACED, " "), WORD), characters: countMatches(text, UNSPACED) };
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Where the words of a text stand, in whatever script. */
export function findWords(text: string): WordBounds {
  return findSpacedWords(text) ?? toBounds(HAS_UNSPACED.test(text) ? segment(text) : matchWords(text));
}

const HAS_UNSPACED = new RegExp(UNSPACED.source, "u");

type Found = { readonly word: string; readonly index: number };

function matchWords(text: string): readonly Found[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, index }));
}

/** The dictionaries that part such scripts into words are the same in every locale. */
function segment(text: string): readonly Found[] {
  const segments = new Intl.Segmenter("en", { granularity: "word" }).segment(text);
  return Array.from(segments)
    .filter((part) => part.isWordLike)
    .map((part) => ({ word: part.segment, index: part.index }));
}

function toBounds(found: readonly Found[]): WordBounds {
  return {
    count: found.length,
    bounds: Int32Array.from(found.flatMap(({ word, index }) => [index, index + word.length])),
    hashes: Int32Array.from(found, ({ word }) => hashWord(word)),
  };
}
