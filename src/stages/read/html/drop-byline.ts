import { type Byline, toBylines } from "./authors.ts";
import { isLabel } from "./drop-labels.ts";
import { isWithin, listElements, type PageElement, toLetters, toNames, toText } from "./page.ts";

/** Takes out the lines above the first paragraph that do nothing but name who wrote it, where that is known. */
export function dropByline(body: PageElement, authors: readonly Byline[]): void {
  const known = new Set(authors.map(({ name }) => toLetters(name)));
  const elements = listElements(body).slice(0, MOST_ABOVE);
  const first = elements.findIndex((element) => element.localName === "p" && !isLabel(toText(element)));
  for (const element of elements.slice(0, Math.max(first, 0))) {
    if (isWithin(element, OTHERS)) continue;
    const named = toBylines(toText(element));
    if (named.length > 0 && named.every(({ name }) => known.has(toLetters(name)))) element.remove();
  }
}

const MOST_ABOVE = 40;
// They name the article or whoever made a picture.
const OTHERS = toNames("h1 h2 h3 h4 h5 h6 figure blockquote table ul ol");
