import { type Byline, toBylines } from "./authors.ts";
import { isLabel } from "./drop-labels.ts";
import { listLines } from "./list-lines.ts";
import { HEADINGS, type PageElement, toLetters, toText } from "./page.ts";

/** Takes out the lines above the text that do nothing but name who wrote it, where that is known. */
export function dropByline(body: PageElement, authors: readonly Byline[]): void {
  const known = new Set(authors.map(({ name }) => toLetters(name)));
  const lines = listLines(body).filter((line) => !HEADINGS.has(line.localName));
  const first = lines.findIndex((line) => !isLabel(toText(line)));
  for (const line of lines.slice(0, Math.max(first, 0))) {
    const named = toBylines(toText(line));
    if (named.length > 0 && named.every(({ name }) => known.has(toLetters(name)))) line.remove();
  }
}
