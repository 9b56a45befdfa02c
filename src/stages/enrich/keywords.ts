import { joinPhrases } from "./join-phrases.ts";
import { mergeForms } from "./merge-forms.ts";
import type { Opening } from "./opening.ts";
import { findPhrase, findRepeatedWords } from "./repeated-words.ts";
import { findStopWords } from "./stop-words.ts";

const MOST_KEYWORDS = 8;
/** More may be parts of the same names. */
const MOST_WORDS = 12;
/** In the text; a word of the title, which counts twice, need stand there but once more. */
const LEAST_TIMES = 3;

/**
 * The words that an article's title and beginning return to, most telling first, in the form in which they first stand: each without
 * its inflections, and words that mostly stand together as one.
 */
export function findKeywords(opening: Opening, language: string): readonly string[] {
  const stopWords = findStopWords(language);
  const telling = mergeForms(findRepeatedWords(opening, LEAST_TIMES, stopWords.hashes), language)
    .filter(({ stem }) => canTell(stem) && !stopWords.words.has(stem))
    .toSorted((a, b) => b.places.length - a.places.length || (a.stem < b.stem ? -1 : 1))
    .slice(0, MOST_WORDS);
  return joinPhrases(telling, (place, words) => findPhrase(opening, place, words)).slice(0, MOST_KEYWORDS);
}

/** Those that no tag says: neither as a whole nor as one of its words. */
export function withoutTags(keywords: readonly string[], tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return keywords;
  const said = tags.map((tag) => ` ${tag.toLowerCase().replace(/[\s_/-]+/g, " ")} `);
  return keywords.filter((keyword) => {
    const words = ` ${keyword.toLowerCase().replaceAll("-", " ")} `;
    return !said.some((tag) => tag.includes(words));
  });
}

/** Numbers tell nothing; nor do two letters, unless they are ideographs. */
function canTell(word: string): boolean {
  if (/^[\d.,'’-]+$/.test(word)) return false;
  return word.length >= 4 || (word.length > 1 && /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word));
}
