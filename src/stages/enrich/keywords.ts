import type { Piece } from "./pieces.ts";
import { findStopWords } from "./stop-words.ts";
import { splitWords } from "./words.ts";

const MOST_KEYWORDS = 8;
const TITLE_WEIGHT = 3;

type Candidate = { readonly form: string; readonly count: number };

/** The words that the text returns to, most telling first, in the form in which they first stand. */
export function findKeywords(title: string, pieces: readonly Piece[], language: string): readonly string[] {
  const stopWords = findStopWords(language);
  const candidates = new Map<string, Candidate>();
  const count = (text: string, weight: number) => {
    for (const form of splitWords(text, language)) {
      const key = form.toLowerCase();
      if (!canTell(key) || stopWords.has(key)) continue;
      const known = candidates.get(key);
      candidates.set(key, { form: known?.form ?? form, count: (known?.count ?? 0) + weight });
    }
  };
  for (const piece of pieces) count(piece.text, 1);
  count(title, TITLE_WEIGHT);
  return [...candidates.entries()]
    .filter(([, candidate]) => candidate.count > TITLE_WEIGHT)
    .toSorted(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
    .slice(0, MOST_KEYWORDS)
    .map(([, candidate]) => candidate.form);
}

/** Numbers and single letters tell nothing; two ideographs may well. */
function canTell(word: string): boolean {
  if (/^[\d.,'’-]+$/.test(word)) return false;
  return /\p{Script=Han}|\p{Script=Katakana}/u.test(word) ? word.length >= 2 : word.length >= 4;
}
