import type { Length } from "./words.ts";

/**
 * Words a minute, aloud: Trauzettel-Klosinski and Dietz 2012, the same text read in seventeen languages. Japanese and Chinese in
 * characters.
 */
const ALOUD: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 357,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 255,
};

// Silent reading of non-fiction in English: Brysbaert 2019. That of other languages is taken to be as much faster than aloud.
const SILENT_ENGLISH = 238;
const SILENT_TO_ALOUD = SILENT_ENGLISH / 228;
/** Mean of those languages, for all others. */
const WORDS_ALOUD = 184;
const CHARACTERS_ALOUD = 306;

/** Whole minutes, at least one, at the speed at which the language (BCP 47) is read. */
export function toReadingMinutes({ words, characters }: Length, language: string): number {
  const [code = ""] = language.split("-");
  const aloud = Object.hasOwn(ALOUD, code) ? ALOUD[code] : undefined;
  const ofCharacters = code === "ja" || code === "zh";
  const minutesAloud =
    words / ((ofCharacters ? undefined : aloud) ?? WORDS_ALOUD) +
    characters / ((ofCharacters ? aloud : undefined) ?? CHARACTERS_ALOUD);
  return Math.max(1, Math.round(minutesAloud / SILENT_TO_ALOUD));
}
