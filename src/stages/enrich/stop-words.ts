import * as stopword from "stopword";
import { MORE_STOP_WORDS } from "./more-stop-words.ts";

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

const stopWordsOf = openStopWords();

/** The words of a language (BCP 47) that say nothing of what a text is about, in lower case; none for a language without a list. */
export function findStopWords(language: string): ReadonlySet<string> {
  return stopWordsOf(language.split("-")[0] ?? "");
}

/** A set is made when its language first comes; few runs see many. */
function openStopWords(): (language: string) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>();
  return (language) => {
    const words = sets.get(language) ?? new Set([...listOf(LISTS, language), ...listOf(MORE, language)]);
    sets.set(language, words);
    return words;
  };
}

function listOf(lists: Readonly<Record<string, readonly string[]>>, language: string): readonly string[] {
  return Object.hasOwn(lists, language) ? (lists[language] ?? []) : [];
}
