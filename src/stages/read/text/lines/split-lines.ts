import { DIGIT, KIND_OF, LOWER, MARK, OTHER, SPACE } from "./signs.ts";
import { toUnits } from "./units.ts";

/** A list item's sign, a number or else. */
export type Bullet = "ordered" | "unordered";

/** A line of the raw text that says something. */
export type Line = {
  /** In the seed, from 1. */
  readonly number: number;
  /** Plain text, white space collapsed, without its bullet. */
  readonly text: string;
  readonly bullet: Bullet | undefined;
  /** Of an ordered item: 3 of "3. Finances". */
  readonly ordinal: number | undefined;
  /** Columns before the text. */
  readonly indent: number;
  /** Whether a blank line, or nothing, stands before and after it. */
  readonly isFirstOfGroup: boolean;
  readonly isLastOfGroup: boolean;
};

/** The text's lines that hold a letter or digit; the rest only parts them. */
export function splitLines(seed: string): readonly Line[] {
  const text = seed.replace(INVISIBLE, "");
  const units = toUnits(text);
  const lines: Line[] = [];
  let last = findInk(units, 0);
  let lastSaid = toRawLine(text, last);
  let isFirstOfGroup = true;
  for (let number = 1; last.from <= units.length; number++) {
    const next = findInk(units, last.lineEnd + 1);
    const said = toRawLine(text, next);
    if (lastSaid !== undefined) {
      const { bullet, ordinal, indent } = lastSaid;
      const isLastOfGroup = said === undefined;
      lines.push({ number, text: lastSaid.text, bullet, ordinal, indent, isFirstOfGroup, isLastOfGroup });
    }
    isFirstOfGroup = lastSaid === undefined;
    last = next;
    lastSaid = said;
  }
  return lines;
}

/** "30. Juni 2025" and "28. 4. 2025" are dates, no items of a list. */
const BULLET = /^(?:(\d{1,3}[.)](?!\s(?:\p{L}+\.?|\d{1,2}\.) \d{4}))|[•*●○◦▪■□‣⁃·–—+-])(?:\s+|$)/u;
/** Soft hyphens, zero-width spaces and joints, direction marks; not the joiners that scripts need. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g;
/** What some dumpers write for a picture or a field to fill in: `[logo]`, `[    ]`. */
const PLACEHOLDERS = /^(?:\[[^[\]]{0,60}\]\s*)+$/;
const NEW_WINDOW =
  /\s?\((?:opens? in (?:a )?new (?:window|tab)|öffnet (?:im|in) (?:einem )?neue[mn]? (?:fenster|tab)|s['’]ouvre dans[^)]{0,30}|se abre en[^)]{0,30})\)/giu;

/** A line from `from` to before `lineEnd`, and the stretch of it from its first sign to its last that are no white space. */
type Ink = {
  readonly from: number;
  readonly lineEnd: number;
  readonly start: number;
  readonly end: number;
  /** Whether all white space behind `start` is single spaces. */
  readonly isEven: boolean;
};

/** Looks at each sign of the line that begins at `from` once. */
function findInk(units: Uint16Array, from: number): Ink {
  let start = from;
  while (start < units.length && units[start] !== LINE_FEED && isSpace(units, start) === 1) start++;
  let uneven = 0;
  let last = 0;
  let at = start;
  // No branches but the loop's own: a processor guesses badly where words end, and that is dearer than all else here.
  for (; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (unit === LINE_FEED) break;
    const space = Number(kindOf[unit] === SPACE);
    uneven |= space & (last | Number(unit !== SPACE_CODE));
    last = space;
  }
  let end = at;
  while (end > start && isSpace(units, end - 1) === 1) end--;
  return { from, lineEnd: at, start, end, isEven: uneven === 0 };
}

function isSpace(units: Uint16Array, at: number): number {
  return Number(kindOf[units[at] ?? 0] === SPACE);
}

// Asked for every sign; a loop reads what its own module holds faster than what is imported.
const kindOf = KIND_OF;
const SPACE_CODE = 0x20;
const LINE_FEED = 0x0a;

type RawLine = Pick<Line, "text" | "bullet" | "ordinal" | "indent">;

/** Undefined for a line that says nothing. */
function toRawLine(all: string, { from, start, end, isEven }: Ink): RawLine | undefined {
  if (start === end) return undefined;
  const trimmed = all.slice(start, end);
  const match = mayBeBullet(trimmed) ? BULLET.exec(trimmed) : null;
  const isDialogue = match !== null && /^[–—-]/.test(trimmed) && trimmed.length > 60;
  const text = match === null || isDialogue ? trimmed : trimmed.slice(match[0].length);
  const bullet = match === null || isDialogue ? undefined : match[1] === undefined ? "unordered" : "ordered";
  const said = toSaid(isEven ? text : text.replace(/\s+/g, " "));
  const ordinal = bullet === "ordered" ? Number.parseInt(trimmed, 10) : undefined;
  return said === "" ? undefined : { text: said, bullet, ordinal, indent: start - from };
}

function mayBeBullet(text: string): boolean {
  const kind = KIND_OF[text.charCodeAt(0)] ?? OTHER;
  return kind < LOWER;
}

/** The text with white space collapsed; "" if it says nothing. */
function toSaid(text: string): string {
  if (text.startsWith("[") && text.length < 200 && PLACEHOLDERS.test(text)) return "";
  const own = text.includes("(") ? text.replace(NEW_WINDOW, "").trim() : text;
  return saysSomething(own) ? own : "";
}

/** Whether a text holds a letter or digit. */
export function saysSomething(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The table does not know the signs of two units.
    if (code >= FIRST_OF_PAIR && code < LAST_OF_PAIR) return /[\p{L}\p{N}]/u.test(text);
    const kind = KIND_OF[code] ?? OTHER;
    if (kind >= DIGIT && kind !== MARK) return true;
  }
  return false;
}

const FIRST_OF_PAIR = 0xd800;
const LAST_OF_PAIR = 0xe000;
