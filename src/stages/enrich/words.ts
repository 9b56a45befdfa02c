/** Scripts that put no space between words: their length is counted in characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.-](?=[\p{L}\p{N}]))*/gu;
const HAS_UNSPACED = new RegExp(UNSPACED.source, "u");

/** Words of a text, and characters of scripts that put no space between words. */
export type Length = { readonly words: number; readonly characters: number };

export function measureLength(text: string): Length {
  if (!HAS_UNSPACED.test(text)) return { words: countMatches(text, WORD), characters: 0 };
  const spaced = text.replace(UNSPACED, " ");
  return { words: countMatches(spaced, WORD), characters: countMatches(text, UNSPACED) };
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The words of a text in its own language, as written. */
export function splitWords(text: string, language: string): readonly string[] {
  if (!HAS_UNSPACED.test(text)) return text.match(WORD) ?? [];
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return Array.from(segments)
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}
