/** What a sign is, in so far as lines are judged by their signs. */
export const OTHER = 0;
export const SPACE = 1;
export const SYMBOL = 2;
export const COMMA = 3;
/** Ends a sentence. */
export const STOP = 4;
export const COLON = 5;
export const SLASH = 6;
/** Parts the entries of a menu or a path: `|`, `›`. */
export const BAR = 7;
export const QUOTE = 8;
/** Stands for a quotation mark, and within words. */
export const APOSTROPHE = 9;
export const BRACKET = 10;
/** What words are made of begins here, what is a letter with LOWER. */
export const DIGIT = 11;
export const MARK = 12;
export const LOWER = 13;
export const UPPER = 14;
/** Of a script without capitals. */
export const LETTER = 15;
/** Chinese, Japanese or Thai: words are not spaced. */
export const WIDE = 16;
export const HANGUL = 17;
export const KINDS = 18;

/** The later wins. */
const PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [SPACE, /\s+/gu],
  [SYMBOL, /\p{S}+/gu],
  [COMMA, /[,;、，،]+/gu],
  [STOP, /[.!?…。！？।۔؟։᙮៖]+/gu],
  [COLON, /[:：]+/gu],
  [SLASH, /\//gu],
  [BAR, /[|›>•·]+/gu],
  [QUOTE, /["“”„«»‹「」『』]+/gu],
  [APOSTROPHE, /['’‘]+/gu],
  [BRACKET, /[()[\]【】]+/gu],
  [DIGIT, /\p{N}+/gu],
  [MARK, /\p{M}+/gu],
  [LETTER, /\p{L}+/gu],
  [LOWER, /\p{Ll}+/gu],
  [UPPER, /\p{Lu}+/gu],
  [WIDE, /[[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]&&[\p{L}\p{N}]]+/gv],
  [HANGUL, /[\p{sc=Hangul}&&[\p{L}\p{N}]]+/gv],
];

/** The kinds of all UTF-16 units; signs beyond are emoji mostly, and else letters. */
export const KIND_OF: Uint8Array = tabulate();

/** Whether a capital stands at a place of a text. */
export function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // The table does not know the signs of two units.
  return unit >= 0xd800 && unit < 0xe000 ? /^\p{Lu}/u.test(text.slice(at, at + 2)) : KIND_OF[unit] === UPPER;
}

/** The small letter of a capital's UTF-16 unit, and of all others the unit itself. */
export function toSmall(unit: number): number {
  return SMALL_OF[unit] ?? unit;
}

/** The small letters of all UTF-16 units. */
export const SMALL_OF: Uint16Array = tabulateSmall();

/** Nearly all scripts that have capitals stand before Hebrew. */
function tabulateSmall(): Uint16Array {
  const table = new Uint16Array(0x1_0000);
  for (let unit = 0; unit < table.length; unit++) {
    const small = unit < 0x590 ? String.fromCharCode(unit).toLowerCase() : "";
    table[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  }
  return table;
}

/** A table is asked hundreds of times faster than a pattern, once for each sign. */
function tabulate(): Uint8Array {
  const kinds = new Uint8Array(0x1_0000);
  const all = Array.from({ length: 0x100 }, (_, row) => String.fromCharCode(...list(row << 8, 0x100))).join("");
  for (const [kind, pattern] of PATTERNS)
    for (const { index, 0: run } of all.matchAll(pattern)) kinds.fill(kind, index, index + run.length);
  return kinds
    .fill(LETTER, 0xd800, 0xd83c)
    .fill(SYMBOL, 0xd83c, 0xd840)
    .fill(LETTER, 0xd840, 0xdc00)
    .fill(OTHER, 0xdc00, 0xe000);
}

function list(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}
