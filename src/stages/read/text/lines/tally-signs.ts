import {
  APOSTROPHE,
  BAR,
  BRACKET,
  COLON,
  COMMA,
  DIGIT,
  HANGUL,
  KIND_OF,
  KINDS,
  LETTER,
  LOWER,
  QUOTE,
  SLASH,
  SPACE,
  STOP,
  SYMBOL,
  UPPER,
  WIDE,
} from "./signs.ts";

// Asked for every sign; a loop reads what its own module holds faster than what is imported.
const kindOf = KIND_OF;

/** How many signs of a text are of which kind, and what they form, as far as it tells what a line is. */
export type Signs = {
  readonly digits: number;
  readonly lower: number;
  readonly upper: number;
  readonly wide: number;
  readonly hangul: number;
  readonly symbols: number;
  readonly commas: number;
  readonly bars: number;
  /** Colons, slashes and brackets. */
  readonly parting: number;
  /** Sentences behind which another begins. */
  readonly stops: number;
  /** Words that begin with a letter, and those of them that begin with a capital. */
  readonly starts: number;
  readonly capitals: number;
  /** Small letters that run into a capital. */
  readonly joints: number;
  /** Slashes behind letters; colons and full stops between digits, as times have them. */
  readonly slashes: number;
  readonly colonTimes: number;
  readonly stopTimes: number;
};

/** Whether there may be a digit of any script: Thai ones are counted as signs of words that are not spaced. */
export function mayHoldDigit({ digits, wide }: Signs): boolean {
  return digits > 0 || wide > 0;
}

/** How often a sign of one kind follows one of another, or any: all else is known from that, so each sign is looked at once. */
export type Pairs = Uint16Array;

/** Pairs of the same first kind stand side by side, and behind them those of any. */
const SHIFT = 5;
const ALL = KINDS << SHIFT;

export function openPairs(): Pairs {
  return new Uint16Array((KINDS + 1) << SHIFT);
}

/** A stretch of a text. */
export type Stretch = { readonly from: number; readonly to: number };

/** Counts the signs of a stretch of a text's units; `pairs` is to count with, whatever it holds. */
export function tallySigns(units: Uint16Array, { from, to }: Stretch, pairs: Pairs): Signs {
  pairs.fill(0);
  let last = SPACE;
  for (let at = from; at < to; at++) {
    const kind = kindOf[units[at] ?? 0] ?? 0;
    const pair = (last << SHIFT) | kind;
    pairs[pair] = (pairs[pair] ?? 0) + 1;
    pairs[ALL | kind] = (pairs[ALL | kind] ?? 0) + 1;
    last = kind;
  }
  return toSigns(pairs);
}

function toSigns(pairs: Pairs): Signs {
  const all = (kind: number) => pairs[ALL | kind] ?? 0;
  const count = (first: number, second: number) => pairs[(first << SHIFT) | second] ?? 0;
  const capitals = countStarts(pairs, UPPER);
  const stops = count(STOP, SPACE) + count(STOP, QUOTE) + count(STOP, WIDE);
  const starts = capitals + countStarts(pairs, LOWER) + countStarts(pairs, LETTER) + countStarts(pairs, HANGUL);
  const slashes = count(LOWER, SLASH) + count(UPPER, SLASH) + count(SPACE, SLASH);
  const joints = count(LOWER, UPPER);
  const colonTimes = Math.min(count(DIGIT, COLON), count(COLON, DIGIT));
  const stopTimes = Math.min(count(DIGIT, STOP), count(STOP, DIGIT));
  return {
    digits: all(DIGIT),
    lower: all(LOWER),
    upper: all(UPPER),
    wide: all(WIDE),
    hangul: all(HANGUL),
    symbols: all(SYMBOL),
    commas: all(COMMA),
    bars: all(BAR),
    parting: all(COLON) + all(SLASH) + all(BRACKET),
    stops,
    starts,
    capitals,
    joints,
    slashes,
    colonTimes,
    stopTimes,
  };
}

/** Letters of this kind that begin a word; an apostrophe does not end the one before it. */
function countStarts(pairs: Pairs, kind: number): number {
  let sum = 0;
  for (let first = 0; first < DIGIT; first++) if (first !== APOSTROPHE) sum += pairs[(first << SHIFT) | kind] ?? 0;
  return sum;
}
