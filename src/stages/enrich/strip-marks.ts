type Mark = { readonly sign: string; readonly pattern: RegExp; readonly words: string };

/** What is written and not read: pictures, addresses, numbers of lists. */
const UNREAD: readonly Mark[] = [
  { sign: "1. ", pattern: /^[ \t]{0,3}\d{1,9}[.)] +/gm, words: "" },
  { sign: "]:", pattern: /^\[[^[\]\n]+\]: *\S+.*$/gm, words: "" },
  { sign: "[^", pattern: /\[\^[^[\]\s]+\]/g, words: "" },
  { sign: "^[", pattern: /\^\[[^[\]\n]*\]/g, words: "" },
  { sign: "![", pattern: /!\[[^[\]\n]*\](?:\([^)[\n]*\)|\[[^[\]\n]*\])?/g, words: "" },
  { sign: "](", pattern: /\[([^[\]\n]+)\]\([^)[\n]*\)/g, words: "$1" },
  { sign: "][", pattern: /\[([^[\]\n]+)\]\[[^[\]\n]*\]/g, words: "$1" },
];

/** Marks at the beginning and end of lines: of headings, quotes, lists, rules, tables. */
const LINE_MARKS: readonly RegExp[] = [
  /^[ \t]{0,3}(?:#{1,6} +|(?:> ?)+|[-*+] +(?:\[[ x]\] )?|\d{1,9}[.)] +)/gm,
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
  { sign: "**", pattern: /(?<!\\)\*\*(?=\S)([^\n]{0,400}?[^\s\\])\*\*/g, words: "$1" },
  { sign: "__", pattern: /(?<!\\)__(?=\S)([^\n]{0,400}?[^\s\\])__/g, words: "$1" },
  { sign: "~~", pattern: /(?<!\\)~~(?=\S)([^\n]{0,400}?[^\s\\])~~/g, words: "$1" },
  { sign: "*", pattern: /(?<![\p{L}\p{N}\\])\*(?=\S)([^\n]{0,400}?[^\s\\])\*(?![\p{L}\p{N}])/gu, words: "$1" },
  { sign: "_", pattern: /(?<![\p{L}\p{N}\\])_(?=\S)([^\n]{0,400}?[^\s\\])_(?![\p{L}\p{N}])/gu, words: "$1" },
  { sign: "`", pattern: /(?<!`)(`{1,3})(?!`)([^\n]{0,400}?)\1(?!`)/g, words: "$2" },
  { sign: "|", pattern: /\|/g, words: " " },
  { sign: "\\", pattern: /\\([!-/:-@[-`{-~])/g, words: "$1" },
];
const MAY_HAVE_INLINE_MARKS = /[<*_~`|\\]/;

/** The text of a chunk of Markdown without its marks, those of what is not read taken out before. */
export function stripMarks(chunk: string): string {
  const lines = MAY_HAVE_LINE_MARKS.test(chunk)
    ? LINE_MARKS.reduce((text, pattern) => text.replace(pattern, ""), chunk)
    : chunk;
  return MAY_HAVE_INLINE_MARKS.test(lines) ? strip(lines, INLINE_MARKS) : lines;
}

/** Markdown less what is written and not read: code, pictures, addresses. Its words are those of the text, its other marks stay. */
export function stripUnread(markdown: string): string {
  return strip(withoutFencedCode(markdown), UNREAD);
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
  return markdown.replace(/^ {0,3}(```|~~~)[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|$(?![\s\S]))/gm, "\n");
}
