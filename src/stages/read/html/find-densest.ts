import { measureProse, type Prose } from "./measure-prose.ts";
import type { PageElement } from "./page.ts";

// How pages mark their article, from the strictest to the loosest way.
const MARKED = ['[itemprop~="articleBody"]', "article", 'main, [role="main"]'];
// A marked element with less of the page's running text than this is a teaser, not the article.
const SMALLEST_SHARE = 0.25;
// A child with this much of its parent's running text is the better choice: what stands beside it is not the article.
const SHARE_TO_DESCEND = 0.8;

/** The smallest element that holds most of the article's running text; `body` itself where there is none. */
export function findDensest(body: PageElement): PageElement {
  const prose = measureProse(body);
  let densest = findMarked(body, prose) ?? body;
  for (;;) {
    const enough = (prose.get(densest) ?? 0) * SHARE_TO_DESCEND;
    const next = [...densest.children].find((child) => enough > 0 && (prose.get(child) ?? 0) >= enough);
    if (next === undefined || next.localName === "p") return densest;
    densest = next;
  }
}

function findMarked(body: PageElement, prose: Prose): PageElement | undefined {
  const enough = (prose.get(body) ?? 0) * SMALLEST_SHARE;
  for (const selector of MARKED) {
    const marked = [...body.querySelectorAll(selector)].filter((element) => !element.matches("p, span, h1, h2"));
    const largest = marked.toSorted((a, b) => (prose.get(b) ?? 0) - (prose.get(a) ?? 0))[0];
    if (largest !== undefined && (prose.get(largest) ?? 0) > enough) return largest;
  }
  return undefined;
}
