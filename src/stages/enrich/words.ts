import { countSpacedWords, findSpacedWords, UNSPACED, WORD } from "./word-bounds.ts";

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

/** The words of a text in its own language, as written. */
export function splitWords(text: string, language: string): readonly string[] {
  const bounds = findSpacedWords(text);
  if (bounds === undefined) return splitByPattern(text, language);
  const words: string[] = [];
  for (let at = 0; at < bounds.length; at += 2) words.push(text.slice(bounds[at], bounds[at + 1]));
  return words;
}

const HAS_UNSPACED = new RegExp(UNSPACED.source, "u");

function splitByPattern(text: string, language: string): readonly string[] {
  if (!HAS_UNSPACED.test(text)) return text.match(WORD) ?? [];
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return Array.from(segments)
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}
