import { isSame, isSameAmong } from "./find-title.ts";
import { listLines, SHORTEST_PARAGRAPH } from "./list-lines.ts";
import { HEADINGS, listElements, type PageElement, toNames, toText } from "./page.ts";

const LONGEST_LABEL = 100;
// A text that stands so often on a page is a label of the page.
const LABEL_REPEATS = 3;

/** Takes out what the page says around and between the paragraphs: the title again, dates and bylines above the text, labels that are repeated, headings above nothing. */
export function dropLabels(root: PageElement, title: string): void {
  const lines = listLines(root);
  dropRepeated(lines);
  dropLeading(
    lines.filter((line) => root.contains(line)),
    title,
  );
  dropTrailingNotes(listLines(root));
  dropTrailingHeadings(root);
}

function dropRepeated(lines: readonly PageElement[]): void {
  const byText = Map.groupBy(lines, toText);
  for (const [text, same] of byText) {
    if (text === "") continue;
    const isLabel = same.length >= LABEL_REPEATS && text.length < 2 * LONGEST_LABEL;
    for (const line of isLabel ? same : text.length >= SHORTEST_PARAGRAPH ? same.slice(1) : []) line.remove();
  }
}

/** Above the first paragraph: the title and its kicker, a date, a byline, a reading time. */
function dropLeading(lines: readonly PageElement[], title: string): void {
  const first = lines.findIndex((line) => toText(line).length >= SHORTEST_PARAGRAPH && !HEADINGS.has(line.localName));
  for (const line of lines.slice(0, Math.max(first, 0))) {
    const text = toText(line);
    const isHeading = HEADINGS.has(line.localName);
    if (isSameAmong(text, title) || (!isHeading && isLabel(text))) line.remove();
  }
  for (const line of lines) if (HEADINGS.has(line.localName) && isSame(toText(line), title)) line.remove();
}

/** Whether a line is short and no sentence. */
export function isLabel(text: string): boolean {
  return text.length < LONGEST_LABEL && !/[.!?…。！？:]["”»“’)]*$/.test(text);
}

/** Whole paragraphs in italics below the text speak of the author, the sources or the site. */
function dropTrailingNotes(lines: readonly PageElement[]): void {
  for (const line of lines.slice(1).toReversed()) {
    const [only] = line.children;
    const isNote = only !== undefined && ITALICS.has(only.localName) && toText(only) === toText(line);
    if (!isNote) return;
    line.remove();
  }
}

const ITALICS = toNames("em i");

/** A heading at the end, with nothing below it, headed something that was taken out. */
function dropTrailingHeadings(root: PageElement): void {
  const content = listElements(root).filter(
    (element) => HEADINGS.has(element.localName) || CONTENT.has(element.localName),
  );
  for (const block of content.toReversed()) {
    if (!HEADINGS.has(block.localName)) return;
    block.remove();
  }
}

const CONTENT = toNames("p li dd td figure pre blockquote img");
