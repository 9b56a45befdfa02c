/**
 * A fenced block of Markdown, to be found with the flag `m`; up to the end of the text where it is never closed. It looks at each
 * character a few times at most, whatever the text.
 */
export const FENCED_CODE =
  /^ {0,3}(?<fence>`{3,}(?!`)(?=[^`\n]*\n)|~{3,}(?!~))[^\n]*\n(?:(?! {0,3}\k<fence>)[^\n]*\n)*(?: {0,3}\k<fence>[^\n]*|[^\n]*(?![\s\S]))/;
