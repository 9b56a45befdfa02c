/**
 * Text without the characters that XML forbids or that feed readers stumble over: controls other than tab and line ends,
 * U+FFFD, noncharacters, lone surrogates. Dropped, not replaced: the usual replacement is itself one of them.
 */
export function toPlain(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, "") : text;
}

/** The same on one line: white space collapsed and trimmed, but no-break spaces kept, for French needs them. */
export function toPlainLine(text: string): string {
  const line = text.includes("\n") ? text.replaceAll("\n", " ") : text;
  if (!UNEVEN.test(line)) return line.trim();
  return toPlain(line)
    .replace(/[^\S\u00A0\u202F]+/g, " ")
    .trim();
}

const FORBIDDEN = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]--[\t\n\r]]/gv;
/** Anything that may have to go. Few texts have it, and this one quick look spares the others the slow ones. */
const SUSPECT = /[^\t\n\r -~\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC]/;
/** The same on a line, or white space other than single spaces and the two no-break ones. */
const UNEVEN =
  /[^ -~\u00A0-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u205E\u2060-\u2FFF\u3001-\uD7FF\uE000-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFC]| {2}/;
