import type { Valid } from "../../model/article.ts";
import { detectByFunctionWords } from "./function-words.ts";
import { detectByNgrams } from "./ngram-detector.ts";
import type { Opening } from "./opening.ts";

const SAMPLE_CHARACTERS = 400;
/** Mostly enough for a sure answer, at less cost. */
const WORD_CHARACTERS = 300;
/** Function words of so much text leave hardly a doubt between neighbours; to ask the n-grams costs a table of 90 MB. */
const MORE_WORD_CHARACTERS = 1200;
const NGRAM_CHARACTERS = 200;
const LEAST_LETTERS = 40;

/** The language of an article that states none: what its file's name says, unless the text is plainly in the site's own. */
export function findLanguage(opening: Opening, { likelyLanguage }: Valid, site: string): string | undefined {
  const found = detectLanguage(opening);
  const isOfSite = found !== undefined && found === toCode(site) && found !== toCode(likelyLanguage);
  return isOfSite ? found : (likelyLanguage ?? found);
}

function toCode(language = ""): string | undefined {
  return language.split("-")[0];
}

/** ISO 639-1 code of the language of an article's beginning; undefined where it is too short or the answer unsure. */
export function detectLanguage(opening: Opening): string | undefined {
  const start = (characters: number) => opening.text.slice(0, Math.min(characters, opening.length));
  const sample = start(SAMPLE_CHARACTERS);
  const byScript = detectByScript(sample);
  if (byScript !== undefined) return byScript;
  if (!HAS_LETTERS.test(sample)) return undefined;
  return (
    detectByFunctionWords(opening, WORD_CHARACTERS) ??
    detectByFunctionWords(opening, MORE_WORD_CHARACTERS) ??
    tellTwins(detectByNgrams(start(NGRAM_CHARACTERS)) ?? detectByNgrams(sample), start(MORE_WORD_CHARACTERS))
  );
}

/** Malay and Indonesian share nearly all their n-grams; these words the one writes otherwise than the other, or does without. */
const INDONESIAN = /\b(?:karena|bahwa|bisa|berbeda|miliar|kantor|uang|mobil|kapan|usai|Rp)\b/g;
const MALAY = /\b(?:kerana|bahawa|boleh|berbeza|bilion|pejabat|wang|kereta|ialah|beliau|selepas|RM)\b/g;

/** Where such words tell nothing, the n-grams' guess stands. */
function tellTwins(language: string | undefined, text: string): string | undefined {
  if (language !== "ms" && language !== "id") return language;
  const lead = (text.match(INDONESIAN)?.length ?? 0) - (text.match(MALAY)?.length ?? 0);
  if (lead === 0) return language;
  return lead > 0 ? "id" : "ms";
}

const HAS_LETTERS = new RegExp(`(?:\\p{L}\\P{L}*){${LEAST_LETTERS}}`, "u");
/** Letters of scripts beyond Latin. */
const HAS_OTHER_SCRIPT = /[\u0370-\u1DFF\u1F00-\u1FFF\u2E80-\uA71F\uA800-\uFFEF]/;

/** Scripts that one living language uses: sure even for a few characters. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}{3}/gu, "el"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Han}{4}/gu, "zh"],
];

function detectByScript(sample: string): string | undefined {
  if (!HAS_OTHER_SCRIPT.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([script]) => (sample.match(script)?.join("").length ?? 0) > letters * 0.3)?.[1];
}
