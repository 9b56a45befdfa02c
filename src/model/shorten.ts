const MOST_CHARACTERS = 60;

/** A value as messages show it: at most 60 characters on one line, for a value may be as long as its file. */
export function shorten(text: string): string {
  // White space first, but not of megabytes.
  return cut(text.slice(0, 10 * MOST_CHARACTERS).replace(/\s+/g, " "), MOST_CHARACTERS);
}

/** A text of at most so many characters, its end an ellipsis where it was longer. */
export function cut(text: string, characters: number): string {
  if (text.length <= characters) return text;
  // Never between the two halves of a character beyond U+FFFF.
  return `${text.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
