type Mark = { readonly sign: string; readonly pattern: RegExp; readonly words: string };

/** What lines say of the text and nobody reads: numbers of lists, addresses of links. */
const UNREAD_LINES: readonly Mark[] = [
  { sign: "1. ", pattern: /^[ \t]*\d{1,9}[.)] +/gm, words: "" },
  { sign: "]:", pattern: /^\[[^[\]\n]+\]: *\S+.*$/gm, words: "" },
];

/** What is written and not read within a line: remarks, notes, pictures, addresses, which may have parentheses in them. */
const UNREAD: readonly Mark[] = [
  { sign: "<!--", pattern: /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g, words: "" },
  { sign: "[^", pattern: /\[\^[^[\]\s]+\]/g, words: "" },
  { sign: "^[", pattern: /\^\[[^[\]\n]*\]/g, words: "" },
  {
    sign: "![",
    pattern: /!\[[^[\]]*\](?:\((?:<[^<>\n]*>|[^()<[\n]|\([^()[\n]*\))*\)|\[[^[\]\n]*\])?/g,
    words: "",
  },
  { sign: "](", pattern: /\[([^[\]]*)\]\((?:<[^<>\n]*>|[^()<[\n]|\([^()[\n]*\))*\)/g, words: "$1" },
  { sign: "][", pattern: /\[([^[\]]+)\]\[[^[\]\n]*\]/g, words: "$1" },
];

/** Marks at the beginning and end of lines: of headings, quotes, lists, rules, tables. */
const LINE_MARKS: readonly RegExp[] = [
  /^(?:[ \t]{0,3}(?:#{1,6} +|> ?)|[ \t]*(?:[-*+] +(?:\[[ xX]\] )?|\d{1,9}[.)] +))+/gm,
  / #+ *$/gm,
  /^[ \t]*[-=*_][-=*_ \t]+$/gm,
  /^(?=[^\n]*-)(?=[^\n]*\|)[-:| \t]+$/gm,
];
const MAY_HAVE_LINE_MARKS = /(?:^|\n)[ \t]*[-#>*+\d=_|:]/;

/** Each pattern stops at the next sign of its kind, or after so many characters that no emphasis has, lest a line of signs costs the square of its length. */
const INLINE_MARKS: readonly Mark[] = [
  { sign: "<", pattern: /<(https?:[^<>\s]+)>/g, words: "$1" },
  { sign: "<", pattern: /<br\b[^<>\n]*>/gi, words: " " },
  { sign: "<", pattern: /<\/?[a-z][^<>\n]*>/gi, words: "" },
  { sign: "**", pattern: /\*\*(?=\S)([\s\S]{0,400}?\S)\*\*/g, words: "$1" },
  { sign: "__", pattern: /__(?=\S)([\s\S]{0,400}?\S)__/g, words: "$1" },
  { sign: "~~", pattern: /~~(?=\S)([\s\S]{0,400}?\S)~~/g, words: "$1" },
  { sign: "*", pattern: /(?<![\p{L}\p{N}])\*(?=\S)([\s\S]{0,400}?\S)\*(?![\p{L}\p{N}])/gu, words: "$1" },
  // An underscore within a word is one: snake_case.
  { sign: "_", pattern: /(?<![\p{L}\p{N}])_(?=\S)([\s\S]{0,400}?\S)_(?![\p{L}\p{N}])/gu, words: "$1" },
];
const BAR = /\|/g;
const MAY_HAVE_INLINE_MARKS = /[<*_~]/;

/** The text of a chunk of Markdown without its marks, those of what is not read taken out before. Its character references stay. */
export function stripMarks(chunk: string): string {
  const lines = MAY_HAVE_LINE_MARKS.test(chunk)
    ? LINE_MARKS.reduce((text, pattern) => text.replace(pattern, ""), chunk)
    : chunk;
  return stripInlineMarks(lines.includes("|") ? lines.replace(BAR, " ") : lines);
}

/** A line of Markdown, such as a heading, as stripUnread and stripMarks have it; what begins like a list is none. */
export function stripLine(line: string): string {
  return stripInlineMarks(strip(maskLiterals(line), UNREAD));
}

function stripInlineMarks(text: string): string {
  return MAY_HAVE_INLINE_MARKS.test(text) ? strip(text, INLINE_MARKS) : text;
}

/** Markdown less what is written and not read: code, pictures, addresses. Its words are those of the text, its other marks stay. */
export function stripUnread(markdown: string): string {
  return strip(strip(maskLiterals(withoutFencedCode(markdown)), UNREAD_LINES), UNREAD);
}

/** An escaped sign, or code within a line, where no sign is a mark. */
const LITERAL = /\\(?:\n|([!-/:-@[-`{-~]))|(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S]){1,1000}?)(?<!`)\2(?!`)/g;

/** Signs that are no marks as character references, so that nothing here takes them for any. */
function maskLiterals(markdown: string): string {
  if (!markdown.includes("`") && !markdown.includes("\\")) return markdown;
  return markdown.replace(LITERAL, (_all, escaped: string | undefined, _ticks, code: string | undefined) =>
    // A space at both ends of code lets it begin and end with a backquote.
    (escaped ?? code?.replace(/^\s(.*\S.*)\s$/s, "$1") ?? " ").replace(
      /[!-/:-@[-`{-~]/g,
      (sign) => `&#${sign.charCodeAt(0)};`,
    ),
  );
}

/** Each mark is looked for only where its sign stands: most text has none of most. */
function strip(text: string, marks: readonly Mark[]): string {
  return marks.reduce(
    (left, { sign, pattern, words }) => (left.includes(sign) ? left.replace(pattern, words) : left),
    text,
  );
}

/** Markdown less its blocks of code, which are shown and not said. */
export function withoutFencedCode(markdown: string): string {
  if (!markdown.includes("```") && !markdown.includes("~~~")) return markdown;
  return markdown.replace(/^[ \t]*(```|~~~)[^\n]*\n[\s\S]*?(?:^[ \t]*\1[^\n]*$|$(?![\s\S]))/gm, "\n");
}
