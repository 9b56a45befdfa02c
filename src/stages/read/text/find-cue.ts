import { KIND_OF, LOWER, MARK } from "./signs.ts";
import { type Cue, NOISE_PHRASES } from "./words-noise.ts";

type Phrase = { readonly text: string; readonly isWhole: boolean; readonly cue: Cue };

/** What a line says it is, where it is none of the article's: "Read more", "3 Kommentare"; undefined for all else. */
export function findCue(text: string): Cue | undefined {
  const bare = toBare(text);
  return PHRASES.get(bare.slice(0, 2))?.find((phrase) => fits(phrase, bare))?.cue;
}

function fits({ text, isWhole }: Phrase, bare: string): boolean {
  if (isWhole) return bare === text;
  // Where words are not spaced, a phrase has no boundary.
  return (
    bare.startsWith(text) && !(/\p{L}$/u.test(text) && /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(bare.slice(text.length)))
  );
}

/** Lower case, without bullets, arrows and counts around. */
function toBare(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && !isLetter(text, from) && text[from] !== "©") from++;
  while (to > from && !isLetter(text, to - 1) && KIND_OF[text.charCodeAt(to - 1)] !== MARK) to--;
  return text.slice(from, to).toLowerCase();
}

function isLetter(text: string, at: number): boolean {
  return (KIND_OF[text.charCodeAt(at)] ?? 0) >= LOWER;
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  NOISE_PHRASES.flatMap(({ cue, phrases }) => phrases.split("|").map((phrase) => toPhrase(phrase.trim(), cue))),
  (phrase) => phrase.text.slice(0, 2),
);

function toPhrase(phrase: string, cue: Cue): Phrase {
  return { text: toBare(phrase), isWhole: phrase.endsWith("="), cue };
}
