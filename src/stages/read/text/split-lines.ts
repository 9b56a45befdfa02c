import { DIGIT, KIND_OF, LOWER, MARK, OTHER, SPACE } from "./signs.ts";

/** A list item's sign, a number or else. */
export type Bullet = "ordered" | "unordered";

/** A line of the raw text that says something. */
export type Line = {
  /** In the seed, from 1. */
  readonly number: number;
  /** Plain text, white space collapsed, without its bullet. */
  readonly text: string;
  readonly bullet: Bullet | undefined;
  /** Columns before the text. */
  readonly indent: number;
  /** Whether a blank line, or nothing, stands before and after it. */
  readonly isFirstOfGroup: boolean;
  readonly isLastOfGroup: boolean;
};

/** The text's lines that hold a letter or digit; the rest only parts them. */
export function splitLines(text: string): readonly Line[] {
  // What most texts have nowhere is looked for in the whole, which is quicker than in each line.
  const isEven = hasSingleSpaces(text);
  const raw = text.replace(INVISIBLE, "").split("\n");
  const lines: Line[] = [];
  let last = toRawLine(raw[0] ?? "", isEven);
  let isFirstOfGroup = true;
  for (let at = 0; at < raw.length; at++) {
    const next = toRawLine(raw[at + 1] ?? "", isEven);
    if (last !== undefined) {
      const { text: said, bullet, indent } = last;
      lines.push({ number: at + 1, text: said, bullet, indent, isFirstOfGroup, isLastOfGroup: next === undefined });
    }
    isFirstOfGroup = last === undefined;
    last = next;
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

/** Whether no line holds white space other than single spaces, but before its text. */
function hasSingleSpaces(text: string): boolean {
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > SPACE_CODE && code < DELETE) {
      isStart = false;
      continue;
    }
    if (code === SPACE_CODE && !isStart && text.charCodeAt(at + 1) === SPACE_CODE) return false;
    if (code !== SPACE_CODE) isStart = code === LINE_FEED;
    if (code !== SPACE_CODE && code !== LINE_FEED && KIND_OF[code] === SPACE) return false;
  }
  return true;
}

/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/;
const SPACE_CODE = 0x20;
const LINE_FEED = 0x0a;
/** Signs between the space and this one are no white space. */
const DELETE = 0x7f;

type RawLine = Pick<Line, "text" | "bullet" | "indent">;

/** Undefined for a line that says nothing. */
function toRawLine(raw: string, isEven: boolean): RawLine | undefined {
  const unindented = raw.trimStart();
  if (unindented === "") return undefined;
  const trimmed = unindented.trimEnd();
  const indent = raw.length - unindented.length;
  const match = mayBeBullet(trimmed) ? BULLET.exec(trimmed) : null;
  const isDialogue = match !== null && /^[–—-]/.test(trimmed) && trimmed.length > 60;
  const text = match === null || isDialogue ? trimmed : trimmed.slice(match[0].length);
  const bullet = match === null || isDialogue ? undefined : match[1] === undefined ? "unordered" : "ordered";
  const said = toSaid(isEven || !UNEVEN.test(text) ? text : text.replace(/\s+/g, " "));
  return said === "" ? undefined : { text: said, bullet, indent };
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
function saysSomething(text: string): boolean {
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
