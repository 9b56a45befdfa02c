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
  const bare = text.toLowerCase().replace(/^[^\p{L}©]+/u, "");
  // To look for the end of a line from each of its signs takes long.
  return ENDS_BARE.test(bare.slice(-2)) ? bare : bare.replace(/[^\p{L}\p{M}]+$/u, "");
}

const ENDS_BARE = /[\p{L}\p{M}]$/u;

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  NOISE_PHRASES.flatMap(({ cue, phrases }) => phrases.split("|").map((phrase) => toPhrase(phrase.trim(), cue))),
  (phrase) => phrase.text.slice(0, 2),
);

function toPhrase(phrase: string, cue: Cue): Phrase {
  return { text: toBare(phrase), isWhole: phrase.endsWith("="), cue };
}
