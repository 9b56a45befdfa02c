import { type Page, toText } from "./page.ts";

// Longer ones are no titles, and may hold any number of separators.
const LONGEST_TITLE = 500;
const SEPARATOR = /\s+[|–—·•»-]\s+|\s*\|\s*/gu;

/** What the title element says; "" where there is none. */
export function readTitleElement(page: Page): string {
  return toText(page.elements.find((element) => element.localName === "title"));
}

/** A title and every part of it before or behind a separator; a part may be the site's name. */
export function listParts(title: string): readonly string[] {
  if (title.length > LONGEST_TITLE) return [title];
  const separators = [...title.matchAll(SEPARATOR)];
  return [
    title,
    ...separators.flatMap(({ index, 0: { length } }) => [title.slice(0, index), title.slice(index + length)]),
  ];
}

/** `Heat wave | The Paper` → `Heat wave`, where the h1 says so too or the rest is known to be the site's name. */
export function cutSiteName(title: string, heading: string, siteNames: readonly string[]): string {
  if (title.length > LONGEST_TITLE) return title;
  for (const match of title.matchAll(SEPARATOR)) {
    const [head, rest] = [title.slice(0, match.index), title.slice(match.index + match[0].length)];
    if (isSame(head, heading) || siteNames.some((name) => isSame(rest, name))) return head;
    if (isSame(rest, heading)) return rest;
  }
  return title;
}

/** Whether two headlines say the same, punctuation and case apart. */
export function isSame(a: string, b: string): boolean {
  return toWords(a) !== "" && toWords(a) === toWords(b);
}

/** Whether a line is the title, or a part of it, or the title with a kicker or the like beside it. */
export function isSameAmong(line: string, title: string): boolean {
  const [shown, stated] = [toWords(line), toWords(title)];
  if (shown.length < SHORTEST_PART || stated.length < SHORTEST_PART) return isSame(line, title);
  return stated.includes(shown) || (shown.includes(stated) && shown.length < stated.length + LONGEST_KICKER);
}

const SHORTEST_PART = 12;
const LONGEST_KICKER = 80;

function toWords(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}
