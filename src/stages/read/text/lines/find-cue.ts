import { type Cue, NOISE_PHRASES } from "../words/noise.ts";
import { KIND_OF, LOWER, MARK, toSmall } from "./signs.ts";
import type { Stretch } from "./tally-signs.ts";

/** `isOpen`: it ends with a letter, so that it may be the beginning of a longer word. */
type Phrase = { readonly text: string; readonly isWhole: boolean; readonly isOpen: boolean; readonly cue: Cue };

/** What a line says it is, where it is none of the article's: "Read more", "3 Kommentare"; undefined for all else. */
export function findCue(text: string): Cue | undefined {
  const { from, to } = findBare(text);
  if (from === to) return "wordless";
  // Most lines begin as no phrase does: that is told without making a text of it.
  const phrases = PHRASES.get(toKey(text, from, to));
  if (phrases === undefined) return undefined;
  const bare = text.slice(from, to).toLowerCase();
  return phrases.find((phrase) => fits(phrase, bare))?.cue;
}

function fits({ text, isWhole, isOpen }: Phrase, bare: string): boolean {
  if (isWhole) return bare === text;
  // Where words are not spaced, a phrase has no boundary.
  return bare.startsWith(text) && !(isOpen && /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(bare.slice(text.length)));
}

/** The stretch without bullets, arrows and counts around. */
function findBare(text: string): Stretch {
  let from = 0;
  let to = text.length;
  while (from < to && !isLetter(text, from) && text[from] !== "©") from++;
  while (to > from && !isLetter(text, to - 1) && KIND_OF[text.charCodeAt(to - 1)] !== MARK && text[to - 1] !== "©")
    to--;
  return { from, to };
}

/** The first two signs, whatever their capitals, as one number. */
function toKey(text: string, from: number, to: number): number {
  return (
    ((from < to ? toSmall(text.charCodeAt(from)) : 0) << 16) | (from + 1 < to ? toSmall(text.charCodeAt(from + 1)) : 0)
  );
}

function isLetter(text: string, at: number): boolean {
  return (KIND_OF[text.charCodeAt(at)] ?? 0) >= LOWER;
}

function toPhrase(phrase: string, cue: Cue): Phrase {
  const { from, to } = findBare(phrase);
  const text = phrase.slice(from, to).toLowerCase();
  return { text, isWhole: phrase.endsWith("="), isOpen: /\p{L}$/u.test(text), cue };
}

const PHRASES: ReadonlyMap<number, readonly Phrase[]> = Map.groupBy(
  NOISE_PHRASES.flatMap(({ cue, phrases }) => phrases.split("|").map((phrase) => toPhrase(phrase.trim(), cue))),
  ({ text }) => toKey(text, 0, text.length),
);
