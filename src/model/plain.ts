/**
 * Text without the characters that XML forbids or that feed readers stumble over: controls other than tab and line ends,
 * U+FFFD, noncharacters, lone surrogates. Dropped, not replaced: the usual replacement is itself one of them.
 */
export function toPlain(text: string): string {
  return text.replace(/[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]--[\t\n\r]]/gv, "");
}

/** The same on one line: white space collapsed and trimmed, but no-break spaces kept, for French needs them. */
export function toPlainLine(text: string): string {
  return toPlain(text)
    .replace(/[^\S\u00A0\u202F]+/g, " ")
    .trim();
}
