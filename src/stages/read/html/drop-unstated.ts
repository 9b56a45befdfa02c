import { listLines, SHORTEST_PARAGRAPH } from "./list-lines.ts";
import { HEADINGS, type PageElement, toLetters, toText } from "./page.ts";

// A text that holds less of the page's paragraphs, or is much shorter than they are, is a beginning or a summary.
const ENOUGH = 0.7;
const PROBE = 40;

/** Takes out what the page shows among the paragraphs, but does not count as its article: where the page states the article's text. */
export function dropUnstated(body: PageElement, articleText: string): void {
  const stated = toLetters(articleText.replace(/<[^<>]*>/g, " "));
  const lines = listLines(body).filter((line) => !HEADINGS.has(line.localName));
  const unstated = lines.filter((line) => !isStated(toLetters(toText(line)), stated));
  const length = countProse(lines);
  if (length === 0 || stated.length < ENOUGH * length || countProse(unstated) > (1 - ENOUGH) * length) return;
  for (const line of unstated) line.remove();
}

/** By its beginning and its end, for links and quotation marks differ. */
function isStated(line: string, stated: string): boolean {
  return stated.includes(line.slice(0, PROBE)) || stated.includes(line.slice(-PROBE));
}

function countProse(lines: readonly PageElement[]): number {
  const lengths = lines.map((line) => toLetters(toText(line)).length);
  return lengths.filter((length) => length >= SHORTEST_PARAGRAPH).reduce((sum, length) => sum + length, 0);
}
