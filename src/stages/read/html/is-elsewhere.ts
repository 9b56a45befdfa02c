import type { Page, PageElement } from "./page.ts";

const AROUND = "aside, nav, figure, li article";
const NAMED = "[class*=comment i], [id*=comment i], [class*=teaser i], [class*=related i]";
const MOST_HEADINGS = 10;

/** A test whether an element is no part of the article, but of what stands around it: comments, teasers, the page's own footer. */
export function createIsElsewhere(page: Page): (element: PageElement) => boolean {
  const headings = page.elements.filter(({ localName }) => localName === "h1").slice(0, MOST_HEADINGS);
  return (element) => {
    if (element.closest(AROUND) !== null) return true;
    const footer = element.closest("footer");
    if (footer !== null && footer.closest("article") === null) return true;
    const named = element.closest(NAMED);
    // An article may be named for what it has, too: `has-comments`.
    return named !== null && !headings.some((heading) => named.contains(heading));
  };
}
