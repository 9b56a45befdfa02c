import type { Cue } from "../words/noise.ts";
import { findCue } from "./find-cue.ts";
import { type Lexicon, listWords } from "./list-words.ts";
import { numberAll } from "./number-all.ts";
import { APOSTROPHE, BAR, BRACKET, KIND_OF, QUOTE, STOP } from "./signs.ts";
import { mayNameMaker, splitCredit } from "./split-credit.ts";
import type { Line } from "./split-lines.ts";
import { openPairs, type Signs, type Stretch, tallySigns } from "./tally-signs.ts";
import { ROOM, toUnits } from "./units.ts";

/** What can be measured of a line by itself and among all others; no judgement yet. */
export type Measured = Line & {
  /** Signs, as many as a Latin script would need: an East Asian sign says more. */
  readonly size: number;
  readonly endsSentence: boolean;
  readonly cue: Cue | undefined;
  /** Ends with a credit or is one: `Photo: …`, `…/AFP`, `© …`. */
  readonly hasCredit: boolean;
  /** Is nothing but a credit. */
  readonly isCredit: boolean;
  /** Whether a line before it says the same, and whether any other does. */
  readonly isRepeat: boolean;
  readonly isRepeated: boolean;
  /** Words run into each other, as in a menu whose items lost their gaps. */
  readonly isGlued: boolean;
  /** Share of signs that are digits. */
  readonly digits: number;
  readonly signs: Signs;
  /** By their numbers in the page's lexicon; those of its first signs if it is very long. */
  readonly words: Int32Array;
  readonly lexicon: Lexicon;
};

/** The different words of the page that these lines stand on. */
export function findLexicon(lines: readonly Measured[]): Lexicon {
  return lines[0]?.lexicon ?? NO_WORDS;
}

/** Signs of a line that are looked at: what comes after says nothing new about it. */
const LONGEST_LOOKED_AT = 6000;

/** Measures every line; linear in the text. */
export function measureLines(lines: readonly Line[]): readonly Measured[] {
  // One text's units are read several times faster than the signs of the many texts that were cut out of the seed.
  const units = toUnits(lines.map((line) => line.text.slice(0, LONGEST_LOOKED_AT)).join("\n"));
  const stretches = toStretches(lines);
  const { words, lexicon } = listLineWords(units, stretches);
  // Lines of the same words say the same.
  const { numbers, values } = numberAll(Int32Array.from(words.map(toKey)));
  const times = new Uint32Array(values.length);
  for (let at = 0; at < numbers.length; at++) times[numbers[at] ?? 0] = (times[numbers[at] ?? 0] ?? 0) + 1;
  const pairs = openPairs();
  let said = 0;
  return lines.map((line, at) => {
    const number = numbers[at] ?? 0;
    const isRepeat = number < said;
    if (!isRepeat) said = number + 1;
    return measureLine(line, {
      signs: tallySigns(units, stretches[at] ?? NOWHERE, pairs),
      words: words[at] ?? NO_WORDS,
      lexicon,
      isRepeat,
      isRepeated: (times[number] ?? 0) > 1,
    });
  });
}

const NOWHERE: Stretch = { from: 0, to: 0 };
const NO_WORDS = new Int32Array(0);

function toStretches(lines: readonly Line[]): readonly Stretch[] {
  let from = 0;
  return lines.map(({ text }) => {
    const to = from + Math.min(text.length, LONGEST_LOOKED_AT);
    const stretch = { from, to };
    from = to + 1;
    return stretch;
  });
}

/** Where words stand until they are numbered: an array for each text would cost as much as what is written there. */
const room = new Int32Array(ROOM);

/** Each word is looked up once: whatever else is asked of words goes by their numbers. */
function listLineWords(units: Uint16Array, stretches: readonly Stretch[]) {
  const all = units.length <= ROOM ? room : new Int32Array(units.length);
  let next = 0;
  const ends = stretches.map((stretch) => {
    next = listWords(units, stretch, { words: all, next });
    return next;
  });
  const { numbers, values: lexicon } = numberAll(all.subarray(0, next));
  return { words: ends.map((end, at) => numbers.subarray(ends[at - 1] ?? 0, end)), lexicon };
}

/** A number that hardly ever stands for two lists of words. */
function toKey(words: Int32Array): number {
  let key = 0;
  for (let at = 0; at < words.length; at++) key = Math.imul(key, 31) + (words[at] ?? 0);
  return key | 0;
}

const SHORT = 160;
const LONGEST_CAPTION = 900;

type Context = Pick<Measured, "signs" | "words" | "lexicon" | "isRepeat" | "isRepeated">;

function measureLine(line: Line, { signs, words, lexicon, isRepeat, isRepeated }: Context): Measured {
  const { text } = line;
  const isShort = text.length <= SHORT;
  const endsSentence = isSentenceEnd(text);
  // Most lines hold no sign or word without which there is no credit: that is known already.
  const mayHaveCredit =
    text.length < LONGEST_CAPTION &&
    (signs.parting + signs.symbols > 0 || (!endsSentence && mayNameMaker(words, lexicon)));
  const credited = mayHaveCredit ? splitCredit(text) : { text, credit: "" };
  return {
    number: line.number,
    text,
    bullet: line.bullet,
    ordinal: line.ordinal,
    indent: line.indent,
    isFirstOfGroup: line.isFirstOfGroup,
    isLastOfGroup: line.isLastOfGroup,
    size: toSize(text, signs),
    endsSentence,
    cue: isShort ? findCue(text) : undefined,
    hasCredit: credited.credit !== "",
    isCredit: credited.credit !== "" && credited.text === "",
    isRepeat,
    isRepeated,
    isGlued: isShort && signs.joints >= 3,
    digits: isShort ? signs.digits / text.length : 0,
    signs,
    words,
    lexicon,
  };
}

/** Whether a full stop of any script is the last sign, perhaps within quotation marks or brackets. */
function isSentenceEnd(text: string): boolean {
  for (let at = text.length - 1; at > text.length - 6; at--) {
    const kind = KIND_OF[text.charCodeAt(at)];
    if (kind === STOP) return true;
    if (kind !== QUOTE && kind !== APOSTROPHE && kind !== BRACKET && kind !== BAR) return false;
  }
  return false;
}

/** Chinese and Japanese say with one sign what takes Latin two and a half; Korean with one what takes two. */
function toSize(text: string, { wide, hangul }: Signs): number {
  const looked = Math.max(1, Math.min(text.length, LONGEST_LOOKED_AT));
  return Math.round(text.length * (1 + (1.5 * wide + hangul) / looked));
}
