/** A line of the raw text that says something. */
export type Line = {
  /** In the seed, from 1. */
  readonly number: number;
  /** Plain text, white space collapsed, without its bullet. */
  readonly text: string;
  readonly bullet?: "ordered" | "unordered";
  /** Columns before the text. */
  readonly indent: number;
  /** Whether a blank line, or nothing, stands before and after it. */
  readonly isFirstOfGroup: boolean;
  readonly isLastOfGroup: boolean;
};

/** The text's lines that hold a letter or digit; the rest only parts them. */
export function splitLines(text: string): readonly Line[] {
  const raw = text.split("\n").map(toRawLine);
  const says = raw.map((line) => line.text !== "");
  return raw.flatMap((line, index) =>
    line.text === ""
      ? []
      : [{ ...line, number: index + 1, isFirstOfGroup: !says[index - 1], isLastOfGroup: !says[index + 1] }],
  );
}

/** "30. Juni 2025" and "28. 4. 2025" are dates, no items of a list. */
const BULLET = /^(?:(\d{1,3}[.)](?!\s(?:\p{L}+\.?|\d{1,2}\.) \d{4}))|[•*●○◦▪■□‣⁃·–—+-])(?:\s+|$)/u;
/** Soft hyphens, zero-width spaces and joints, direction marks; not the joiners that scripts need. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
/** What some dumpers write for a picture or a field to fill in: `[logo]`, `[    ]`. */
const PLACEHOLDERS = /^(?:\[[^[\]]{0,60}\]\s*)+$/;
const NEW_WINDOW =
  /\s?\((?:opens? in (?:a )?new (?:window|tab)|öffnet (?:im|in) (?:einem )?neue[mn]? (?:fenster|tab)|s['’]ouvre dans[^)]{0,30}|se abre en[^)]{0,30})\)/giu;

/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/;

function toRawLine(raw: string): Omit<Line, "number" | "isFirstOfGroup" | "isLastOfGroup"> {
  const clean = raw.replace(INVISIBLE, "");
  const trimmed = clean.trim();
  const indent = clean.length - clean.trimStart().length;
  const match = BULLET.exec(trimmed);
  const isDialogue = match !== null && /^[–—-]/.test(trimmed) && trimmed.length > 60;
  const bullet = match === null || isDialogue ? undefined : match[1] === undefined ? "unordered" : "ordered";
  const text = bullet === undefined ? trimmed : trimmed.slice(match?.[0].length ?? 0);
  return { text: toSaid(text), indent, ...(bullet === undefined ? {} : { bullet }) };
}

/** The text with white space collapsed; "" if it says nothing. */
function toSaid(text: string): string {
  if (text.length < 200 && PLACEHOLDERS.test(text)) return "";
  const own = text.includes("(") ? text.replace(NEW_WINDOW, "") : text;
  const collapsed = (UNEVEN.test(own) ? own.replace(/\s+/g, " ") : own).trim();
  return /[\p{L}\p{N}]/u.test(collapsed) ? collapsed : "";
}
