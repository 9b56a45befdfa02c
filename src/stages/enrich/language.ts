import { eld } from "eld/small";

// Enough for a sure answer, and short enough that detection costs less than reading the file.
const SAMPLE_CHARACTERS = 400;
const LEAST_LETTERS = 40;

/** ISO 639-1 code of the text's language; undefined where the text is too short or the answer unsure. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const byScript = detectByScript(sample);
  if (byScript !== undefined) return byScript;
  if (sample.replace(/[^\p{L}]/gu, "").length < LEAST_LETTERS) return undefined;
  const detected = eld.detect(sample);
  return detected.language !== "" && detected.isReliable() ? detected.language : undefined;
}

/** Scripts that one living language uses: sure even for a few characters. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}{3}/u, "el"],
  [/\p{Script=Armenian}/u, "hy"],
  [/\p{Script=Georgian}/u, "ka"],
  [/\p{Script=Han}{4}/u, "zh"],
];

function detectByScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([script]) => {
    const own = sample.match(new RegExp(script.source, "gu"))?.join("").length ?? 0;
    return own > letters * 0.3;
  })?.[1];
}
