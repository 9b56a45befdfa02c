/** The text of one item of a JSON array, and where it begins. */
export type ItemText = { readonly text: string; readonly line: number; readonly column: number };

/** Cuts the text of a valid JSON array into its items, which JSON.parse does not place. */
export function findItems(text: string): readonly ItemText[] {
  const items: ItemText[] = [];
  let depth = 0;
  let start = -1;
  let line = 1;
  let lineStart = 0;
  let begin = { line: 1, column: 1 };
  for (const token of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},\n]|[^\s"[\]{},]+/g)) {
    const sign = token[0];
    if (sign === "\n") {
      line += 1;
      lineStart = token.index + 1;
    } else if (depth === 1 && (sign === "," || sign === "]")) {
      if (start !== -1) items.push({ text: text.slice(start, token.index), ...begin });
      start = -1;
    } else if (depth === 1 && start === -1) {
      start = token.index;
      begin = { line, column: start - lineStart + 1 };
    }
    if (sign === "[" || sign === "{") depth += 1;
    if (sign === "]" || sign === "}") depth -= 1;
  }
  return items;
}
