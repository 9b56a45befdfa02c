import { joinPieces, type Piece } from "./pieces.ts";
import { findRepeatedWords } from "./repeated-words.ts";
import { findStopWords } from "./stop-words.ts";

const MOST_KEYWORDS = 8;
/** In the text; a word of the title, which counts twice, need stand there but once more. */
const LEAST_TIMES = 3;
/** An article says at its beginning what it is about: more text costs time and hardly changes the answer. */
const READ_CHARACTERS = 1500;

/**
 * The words that the title and the first 1,500 characters of the text return to, most telling first, in the form in
 * which they first stand.
 */
export function findKeywords(title: string, opening: readonly Piece[], language: string): readonly string[] {
  const words = findRepeatedWords(`${joinPieces(opening, READ_CHARACTERS)}\n${title}\n${title}`, language, LEAST_TIMES);
  const stopWords = findStopWords(language);
  return [...words]
    .filter(([word]) => canTell(word) && !stopWords.has(word))
    .toSorted(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
    .slice(0, MOST_KEYWORDS)
    .map(([, { form }]) => form);
}

/** Numbers tell nothing; nor do two letters, unless they are ideographs. */
function canTell(word: string): boolean {
  if (/^[\d.,'’-]+$/.test(word)) return false;
  return word.length >= 4 || /\p{Script=Han}|\p{Script=Katakana}/u.test(word);
}
