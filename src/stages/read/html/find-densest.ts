import { measureProse, type Prose } from "./measure-prose.ts";
import { type PageElement, toText } from "./page.ts";

// How pages mark their article, from the strictest to the loosest way.
const MARKED = ['[itemprop~="articleBody"]', "article", 'main, [role="main"]'];
// A marked element with less of the page's running text than this is a teaser, not the article.
const SMALLEST_SHARE = 0.25;
// A child with this much of its parent's running text is the better choice: what stands beside it is not the article.
const SHARE_TO_DESCEND = 0.8;

// So much text is a paragraph; with more of it linked it is a list of teasers.
const SHORTEST_PART = 100;
const MOST_LINKED = 0.25;
const BOXES = new Set(["div", "section", "header", "article", "main", "span", "ul", "ol", "dl", "figure", "address"]);

/** The smallest element that holds most of the article's running text; `body` itself where there is none. */
export function findDensest(body: PageElement): PageElement {
  const prose = measureProse(body);
  let densest = findMarked(body, prose) ?? body;
  for (;;) {
    const enough = (prose.get(densest) ?? 0) * SHARE_TO_DESCEND;
    const next = densest.children.find((child) => enough > 0 && (prose.get(child) ?? 0) >= enough);
    if (next === undefined || next.localName === "p") return densest;
    if (hasTextBeside(next, densest, prose)) return trimEdges(densest, next, prose);
    densest = next;
  }
}

/** Whether paragraphs of the article stand in boxes beside its largest part: a free beginning, what follows a picture. */
function hasTextBeside(part: PageElement, parent: PageElement, prose: Prose): boolean {
  return parent.children.some((child) => child !== part && isText(child, prose));
}

/** Without the boxes above its first text and below its last. */
function trimEdges(parent: PageElement, part: PageElement, prose: Prose): PageElement {
  const children = parent.children;
  const texts = children.map((child) => child === part || isText(child, prose));
  const [first, last] = [texts.indexOf(true), texts.lastIndexOf(true)];
  for (const child of [...children.slice(0, first), ...children.slice(last + 1)])
    if (BOXES.has(child.localName)) child.remove();
  return parent;
}

function isText(element: PageElement, prose: Prose): boolean {
  if ((prose.get(element) ?? 0) < SHORTEST_PART) return false;
  if (element.localName === "p") return true;
  const paragraphs = element
    .querySelectorAll("p")
    .map(toText)
    .filter((text) => text.length >= SHORTEST_PART);
  const links = element.querySelectorAll("a").map(toText).join("").length;
  return paragraphs.length > 0 && links < MOST_LINKED * toText(element).length;
}

function findMarked(body: PageElement, prose: Prose): PageElement | undefined {
  const enough = (prose.get(body) ?? 0) * SMALLEST_SHARE;
  for (const selector of MARKED) {
    const marked = body.querySelectorAll(selector).filter((element) => !element.matches("p, span, h1, h2"));
    const largest = marked.toSorted((a, b) => (prose.get(b) ?? 0) - (prose.get(a) ?? 0))[0];
    if (largest !== undefined && (prose.get(largest) ?? 0) > enough) return largest;
  }
  return undefined;
}
