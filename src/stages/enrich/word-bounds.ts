/** A word: a letter or digit, and what follows of letters, digits, marks, and joiners with a letter or digit behind them. */
export const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.-](?=[\p{L}\p{N}]))*/gu;

/** Scripts that put no space between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * Where words stand in a text: word n from `bounds[2 * n]` up to `bounds[2 * n + 1]`; `hashes[n]` is a number that the same word has in
 * capitals too.
 */
export type WordBounds = { readonly count: number; readonly bounds: Int32Array; readonly hashes: Int32Array };

/**
 * How many words WORD matches, in a tenth of its time: every word of every article is counted. Undefined for a text with
 * characters of UNSPACED or beyond U+FFFF.
 */
export function countSpacedWords(text: string): number | undefined {
  const { units } = toUnits(text);
  const { kinds, isInWord } = TABLES;
  let words = 0;
  let seen = 0;
  let lastThree = 0;
  let wasInside = 0;
  // No branches but the loop's own: a processor guesses badly where words end, and that is dearer than all else here.
  for (let at = 0; at <= text.length; at += 1) {
    const kind = kinds[units[at] ?? 0] ?? OTHER;
    seen |= kind;
    lastThree = ((lastThree << 2) | (kind & 3)) & 63;
    const isInside = isInWord[lastThree] ?? 0;
    words += isInside & (wasInside ^ 1);
    wasInside = isInside;
  }
  return seen >= NEEDS_PATTERN ? undefined : words;
}

/** Where each of these words stands, until the next text is looked at; undefined for the same texts. */
export function findSpacedWords(text: string): WordBounds | undefined {
  const { units, bounds, hashes } = toUnits(text);
  const { kinds, isInWord, lower } = TABLES;
  let [edges, seen, lastThree, wasInside, hash, unitBefore] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = units[at] ?? 0;
    const kind = kinds[unit] ?? OTHER;
    seen |= kind;
    lastThree = ((lastThree << 2) | (kind & 3)) & 63;
    // Whether the character before is in a word: that shows only with the one behind it.
    const isInside = isInWord[lastThree] ?? 0;
    bounds[edges] = at - 1;
    edges += isInside ^ wasInside;
    hash = (Math.imul(hash, 31) + (lower[unitBefore] ?? 0)) & -isInside;
    hashes[edges >> 1] = hash;
    unitBefore = unit;
    wasInside = isInside;
  }
  bounds[edges] = text.length;
  return seen >= NEEDS_PATTERN ? undefined : { count: (edges + wasInside) >> 1, bounds, hashes };
}

/** The number that findSpacedWords has for a word. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1)
    hash = (Math.imul(hash, 31) + (TABLES.lower[word.charCodeAt(at)] ?? 0)) | 0;
  return hash;
}

/** A text's UTF-16 code units with a zero behind the last: read from an array, each costs a third of what charCodeAt takes; and room for its words. */
type Units = { readonly units: Uint16Array; readonly bounds: Int32Array; readonly hashes: Int32Array };

const toUnits = openUnits();

/** The arrays serve one text after the other: new ones for each would cost as much as what they are for. */
function openUnits(): (text: string) => Units {
  const open = (length: number) => {
    const bytes = Buffer.allocUnsafeSlow(2 * length);
    const units = new Uint16Array(bytes.buffer);
    return { bytes, units, bounds: new Int32Array(length + 2), hashes: new Int32Array(length / 2 + 1) };
  };
  let room = open(16_384);
  return (text) => {
    if (room.units.length <= text.length) room = open(2 * text.length + 2);
    // Little-endian, as all processors are that Node comes for ready-made, but one.
    room.bytes.write(text, "utf16le");
    room.units[text.length] = 0;
    return room;
  };
}

// What a character is to a word, in two bits, and in a third that the patterns must judge of it.
const OTHER = 0;
const LETTER = 1;
const MARK = 2;
const JOINER = 3;
const NEEDS_PATTERN = 4;

/** What each UTF-16 code unit is. */
function listKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const units = String.fromCharCode(...kinds.keys());
  const note = (pattern: RegExp, kind: number) => {
    for (const { 0: run, index } of units.matchAll(pattern)) kinds.fill(kind, index, index + run.length);
  };
  note(/[\p{L}\p{N}]+/gu, LETTER);
  note(/\p{M}+/gu, MARK);
  note(/['’.-]/g, JOINER);
  // The halves of a character beyond U+FFFF tell nothing alone.
  note(/[\uD800-\uDFFF]+/g, NEEDS_PATTERN);
  note(new RegExp(`${UNSPACED.source}+`, "gu"), NEEDS_PATTERN);
  return kinds;
}

/** Whether the middle one of three characters is within a word. */
function listInWord(): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, lastThree) => {
    const [before, middle, behind] = [lastThree >> 4, (lastThree >> 2) & 3, lastThree & 3];
    const isLed = before === LETTER || before === MARK;
    const isJoined = middle === JOINER && isLed && behind === LETTER;
    return middle === LETTER || (middle === MARK && before !== OTHER) || isJoined ? 1 : 0;
  });
}

/** Where capitals are in use: Latin, Greek, Cyrillic and Armenian. */
const CASED: readonly (readonly [number, number])[] = [
  [0, 0x590],
  [0x1e00, 0x2000],
];

/** Each code unit in lower case. */
function listLower(): Uint16Array {
  const lower = new Uint16Array(0x10000).map((_, unit) => unit);
  for (const [from, to] of CASED) {
    for (let unit = from; unit < to; unit += 1) lower[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  }
  return lower;
}

const TABLES = { kinds: listKinds(), isInWord: listInWord(), lower: listLower() };
