import type { Found, FoundFields } from "./found.ts";
import { type Page, toText } from "./page.ts";

const SEPARATOR = /\s+[|–—·•»-]\s+|\s*\|\s*/gu;

/** What the page's first h1 says; "" where it has none. */
export function readFirstHeading(page: Page): string {
  const headings = [...page.body.querySelectorAll("h1")].map(toText);
  return headings.find((heading) => heading !== "") ?? "";
}

/** The title from h1 and title element, the site's name cut off. */
export function readTitle(page: Page, siteNames: readonly string[]): FoundFields {
  const heading = readFirstHeading(page);
  const title = toText([...page.html.querySelectorAll("title")].find((element) => element.closest("svg") === null));
  const found: Found | undefined =
    heading !== "" && !siteNames.includes(heading)
      ? { value: heading, trail: ["<h1"] }
      : title !== ""
        ? { value: cutSiteName(title, heading, siteNames), trail: ["<title"] }
        : undefined;
  return found === undefined ? {} : { title: found };
}

/** `Heat wave | The Paper` → `Heat wave`, where the h1 says so too or the rest is known to be the site's name. */
export function cutSiteName(title: string, heading: string, siteNames: readonly string[]): string {
  for (const match of title.matchAll(SEPARATOR)) {
    const [head, rest] = [title.slice(0, match.index), title.slice(match.index + match[0].length)];
    if (isSame(head, heading) || siteNames.some((name) => isSame(rest, name))) return head;
    if (isSame(rest, heading)) return rest;
  }
  return title;
}

/** Whether two headlines say the same, punctuation and case apart. */
export function isSame(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? "";
  return words(a) !== "" && words(a) === words(b);
}
