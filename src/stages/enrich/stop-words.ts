import * as stopword from "stopword";
import { MORE_STOP_WORDS } from "./more-stop-words.ts";
import { hashWord } from "./word-bounds.ts";

// The package's lists by ISO 639-3, ours by ISO 639-1.
const LISTS: Readonly<Record<string, readonly string[]>> = {
  af: stopword.afr,
  ar: stopword.ara,
  bg: stopword.bul,
  bn: stopword.ben,
  ca: stopword.cat,
  cs: stopword.ces,
  da: stopword.dan,
  de: stopword.deu,
  el: stopword.ell,
  en: stopword.eng,
  es: stopword.spa,
  et: stopword.est,
  fa: stopword.fas,
  fi: stopword.fin,
  fr: stopword.fra,
  he: stopword.heb,
  hi: stopword.hin,
  hr: stopword.hrv,
  hu: stopword.hun,
  id: stopword.ind,
  it: stopword.ita,
  ja: stopword.jpn,
  ko: stopword.kor,
  lt: stopword.lit,
  lv: stopword.lav,
  nb: stopword.nob,
  nl: stopword.nld,
  no: stopword.nob,
  pl: stopword.pol,
  pt: stopword.por,
  ro: stopword.ron,
  ru: stopword.rus,
  sk: stopword.slk,
  sl: stopword.slv,
  sv: stopword.swe,
  th: stopword.tha,
  tr: stopword.tur,
  uk: stopword.ukr,
  ur: stopword.urd,
  vi: stopword.vie,
  zh: stopword.zho,
};

const MORE = Object.fromEntries(Object.entries(MORE_STOP_WORDS).map(([code, words]) => [code, words.split(" ")]));

/** The words of a language that say nothing of what a text is about, in lower case and as their hashes. */
export type StopWords = { readonly words: ReadonlySet<string>; readonly hashes: ReadonlySet<number> };

const stopWordsOf = openStopWords();

/** Those of a language (BCP 47); none for a language without a list. */
export function findStopWords(language: string): StopWords {
  return stopWordsOf(language.split("-")[0] ?? "");
}

/** Sets are made when their language first comes; few runs see many. */
function openStopWords(): (language: string) => StopWords {
  const sets = new Map<string, StopWords>();
  return (language) => {
    const known = sets.get(language);
    if (known !== undefined) return known;
    const words = new Set([...listOf(LISTS, language), ...listOf(MORE, language)]);
    const made = { words, hashes: new Set([...words].map(hashWord)) };
    sets.set(language, made);
    return made;
  };
}

function listOf(lists: Readonly<Record<string, readonly string[]>>, language: string): readonly string[] {
  return Object.hasOwn(lists, language) ? (lists[language] ?? []) : [];
}
