import { isSame } from "./find-title.ts";
import { type PageElement, toText } from "./page.ts";

const LINK_LINES = "div, section, ul, ol, dl, p, h2, h3, h4, h5, h6";
const EMPTIES = "p, li, dd, dt, div, section, ul, ol, dl, h2, h3, h4, h5, h6";
const BLOCKS = "p, div, section, article, ul, ol, dl, li, table, blockquote, pre, figure, h1, h2, h3, h4, h5, h6, hr";
const CONTENT = "p, li, dd, td, figure, pre, blockquote, img";
const MEDIA = "img, picture, video, audio, iframe, svg, table, pre";
const HEADINGS = "h1, h2, h3, h4, h5, h6";
// Longer text is a sentence, not a label above a list of links.
const LONGEST_LABEL = 60;
// So much of a line or a list is link text where it points to other articles.
const LINKED_LINE = 0.9;
const LINKED_LIST = 0.6;

/** Takes out what is left in an extracted body though it is no part of the text: the title, lines that are only links, their labels, headings above nothing. */
export function cleanBody(root: PageElement, title: string): void {
  for (const heading of [...root.querySelectorAll(HEADINGS)]) {
    if (isSame(toText(heading), title)) heading.remove();
  }
  for (const element of [...root.querySelectorAll(LINK_LINES)]) {
    if (isLinkLine(element) && root.contains(element)) removeWithLabel(element, root);
  }
  for (const element of [...root.querySelectorAll(EMPTIES)].reverse()) {
    if (isEmpty(element) || isTimestamp(element)) element.remove();
  }
  removeTrailingHeadings(root);
}

function isLinkLine(element: PageElement): boolean {
  if (element.querySelector(MEDIA) !== null || element.closest("figure, blockquote, table, li, dd") !== null)
    return false;
  const links = [...element.querySelectorAll("a")];
  // A subhead that links to itself, for sharing, is no link to elsewhere.
  if (element.matches(HEADINGS) && links.some((link) => link.getAttribute("href")?.includes("#"))) return false;
  const linked = countLetters(links.map(toText).join(""));
  const isList = element.matches("ul, ol") && links.length > 1 && links.length >= element.children.length;
  return linked > 0 && linked >= (isList ? LINKED_LIST : LINKED_LINE) * countLetters(toText(element));
}

function countLetters(text: string): number {
  return text.replace(/\s/g, "").length;
}

function isEmpty(element: PageElement): boolean {
  return toText(element) === "" && element.querySelector(`${MEDIA}, hr, br`) === null;
}

function isTimestamp(element: PageElement): boolean {
  const time = element.querySelector("time");
  return time !== null && element.querySelector(BLOCKS) === null && toText(element).length < LONGEST_LABEL;
}

function removeWithLabel(links: PageElement, root: PageElement): void {
  const label = findBefore(links, root);
  links.remove();
  if (label !== null && isLabel(label)) label.remove();
}

function isLabel(element: PageElement): boolean {
  const text = toText(element);
  const isSentence = /[.!?…。！？]["”»“’)]*$/.test(text);
  return element.querySelector(`${MEDIA}, figure`) === null && text.length < LONGEST_LABEL && !isSentence;
}

function findBefore(element: PageElement, root: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at !== null && at !== root; at = at.parentElement) {
    const before = at.previousElementSibling;
    if (before !== null) return before;
  }
  return null;
}

/** A heading at the end, with nothing below it, headed something that was taken out. */
function removeTrailingHeadings(root: PageElement): void {
  for (const block of [...root.querySelectorAll(`${HEADINGS}, ${CONTENT}`)].reverse()) {
    if (!block.matches(HEADINGS)) return;
    block.remove();
  }
}
