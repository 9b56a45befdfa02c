import { holdsAny, isWithin, listElements, type PageElement, toNames } from "./page.ts";

const BLOCKS = toNames(
  "p div section article ul ol dl li dt dd table blockquote pre figure figcaption h1 h2 h3 h4 h5 h6 header footer aside main",
);
const TEXT_BLOCKS = toNames("p div section span strong small em b i header h1 h2 h3 h4 h5 h6 time a");
const KEPT_AS_THEY_ARE = toNames("figure figcaption table ul ol dl blockquote pre");

/** A line of fewer characters may be a label, a date or a byline. */
export const SHORTEST_PARAGRAPH = 80;

/** The blocks of text of a body in their order, headings included; not those in lists, tables, quotations and figures, which belong together. */
export function listLines(root: PageElement): readonly PageElement[] {
  return listElements(root).filter((element) => isLine(element) && !isWithin(element, KEPT_AS_THEY_ARE));
}

/** A block with text and without blocks inside. */
function isLine(element: PageElement): boolean {
  if (!TEXT_BLOCKS.has(element.localName) || holdsAny(element, BLOCKS)) return false;
  const parent = element.parentElement;
  // Inline elements are lines only where they stand among blocks.
  const isBlock = BLOCKS.has(element.localName);
  return isBlock || (parent !== null && BLOCKS.has(parent.localName) && holdsAny(parent, BLOCKS));
}
