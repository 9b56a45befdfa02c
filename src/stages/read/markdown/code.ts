/**
 * A fenced block of Markdown, to be found with the flag `m`; up to the end of the text where it is never closed. It looks at each
 * character a few times at most, whatever the text.
 */
export const FENCED_CODE =
  /^ {0,3}(?<fence>`{3,}(?!`)(?=[^`\n]*\n)|~{3,}(?!~))[^\n]*\n(?:(?! {0,3}\k<fence>)[^\n]*\n)*(?: {0,3}\k<fence>[^\n]*|[^\n]*(?![\s\S]))/;

/** Indented lines below an empty one, which within a list are no code but the item's next paragraph. */
const INDENTED_CODE = /(?= {4}|\t)(?<=^(?![ \t]|[-*+] |\d{1,9}[.)] )[^\n]*\n\n)(?:(?: {4}|\t)[^\n]+\n?)+/;

/** Code within a line, or within lines of one paragraph. */
export const CODE_SPAN = /(?<!`)(?<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S]){1,1000}?(?<!`)\k<ticks>(?!`)/;

/** Any code of Markdown, to be found with the flag `m`, as FENCED_CODE is. */
export const CODE = new RegExp([FENCED_CODE, INDENTED_CODE, CODE_SPAN].map(({ source }) => source).join("|"));
