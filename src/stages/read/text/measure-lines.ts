import { findCue } from "./find-cue.ts";
import { LONGEST_LISTED, listWords, mayBeUnspaced } from "./list-words.ts";
import { splitCredit } from "./split-credit.ts";
import type { Line } from "./split-lines.ts";
import type { Cue } from "./words-noise.ts";

/** What can be measured of a line by itself and among all others; no judgement yet. */
export type Measured = Line & {
  /** Signs, as many as a Latin script would need: an East Asian sign says more. */
  readonly size: number;
  readonly endsSentence: boolean;
  readonly cue?: Cue;
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
  /** In lower case; those of its first signs if it is very long. */
  readonly words: readonly string[];
};

/** Measures every line; linear in the text. */
export function measureLines(lines: readonly Line[]): readonly Measured[] {
  const keys = lines.map(toKey);
  const places = Map.groupBy(keys.keys(), (at) => keys[at] ?? "");
  return lines.map((line, at) => {
    const same = places.get(keys[at] ?? "") ?? [];
    return measureLine(line, { isRepeat: same[0] !== at, isRepeated: same.length > 1 });
  });
}

function toKey(line: Line): string {
  return line.text.slice(0, 300).toLowerCase();
}

const SHORT = 160;
const LONGEST_CAPTION = 900;

function measureLine(line: Line, repetition: Pick<Measured, "isRepeat" | "isRepeated">): Measured {
  const { text } = line;
  const isShort = text.length <= SHORT;
  const credited = text.length < LONGEST_CAPTION ? splitCredit(text) : { text, credit: "" };
  const cue = isShort ? findCue(text) : undefined;
  return {
    ...line,
    size: toSize(text),
    endsSentence: ENDS_SENTENCE.test(text.slice(-6)),
    hasCredit: credited.credit !== "",
    isCredit: credited.credit !== "" && credited.text === "",
    ...repetition,
    isGlued: isShort && (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) >= 3,
    digits: isShort ? (text.match(/\p{Nd}/gu)?.length ?? 0) / text.length : 0,
    words: listWords(text.slice(0, LONGEST_LISTED)),
    ...(cue === undefined ? {} : { cue }),
  };
}

/** A full stop of any script, perhaps within quotation marks or brackets. */
const ENDS_SENTENCE = /[.!?…。!?।۔؟።։᙮।။៖።]["'”’»›“)\]」』】)]*$/u;

/** Chinese and Japanese say with one sign what takes Latin two and a half; Korean with one what takes two. */
function toSize(text: string): number {
  const sample = text.slice(0, 400);
  if (!mayBeUnspaced(sample)) return text.length;
  const wide = sample.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  const korean = sample.match(/\p{sc=Hangul}/gu)?.length ?? 0;
  return Math.round(text.length * (1 + (1.5 * wide + korean) / Math.max(1, sample.length)));
}
