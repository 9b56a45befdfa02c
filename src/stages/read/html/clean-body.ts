import { dropLabels } from "./drop-labels.ts";
import { HEADINGS, holdsAny, isWithin, listElements, type PageElement, toNames, toText } from "./page.ts";

const LINK_LINES = toNames("div section ul ol dl p h2 h3 h4 h5 h6 h1 article");
const EMPTIES = toNames("p li dd dt div section ul ol dl h1 h2 h3 h4 h5 h6 header hgroup span a strong em b i");
const BLOCKS = toNames("p div section article ul ol dl li table blockquote pre figure h1 h2 h3 h4 h5 h6 hr");
const MEDIA = toNames("img picture video audio iframe svg table pre object embed");
const EMPTY_MEDIA = new Set([...MEDIA, "hr", "br"]);
const KEEPERS = toNames("figure blockquote table li dd");
const PLAYERS = toNames("video audio");
const TRACKS = toNames("source track");
const TIME = toNames("time");
const FIGURES = new Set([...MEDIA, "figure"]);
// Longer text is a sentence, not a label above a list of links.
const LONGEST_LABEL = 60;
// So much of a line or a list is link text where it points to other articles.
const LINKED_LINE = 0.9;
const LINKED_LIST = 0.6;

/** Takes out what is left in an extracted body though it is no part of the text: lines that are only links, their labels, what players say to browsers that cannot play, the title. */
export function cleanBody(root: PageElement, title: string): void {
  for (const player of listElements(root)) if (PLAYERS.has(player.localName)) dropFallback(player);
  for (const link of root.querySelectorAll("a")) removeTeaser(link, root);
  for (const element of listElements(root)) {
    if (LINK_LINES.has(element.localName) && root.contains(element) && isLinkLine(element))
      removeWithLabel(element, root);
  }
  for (const element of listElements(root).toReversed()) {
    if (EMPTIES.has(element.localName) && (isEmpty(element) || isTimestamp(element))) element.remove();
  }
  dropLabels(root, title);
}

function dropFallback(player: PageElement): void {
  for (const node of player.childNodes) {
    if (!player.children.some((child) => child === node && TRACKS.has(child.localName))) node.remove();
  }
}

/** A link around blocks of text, or around the headline of an article within the article, leads to another one. */
function removeTeaser(link: PageElement, root: PageElement): void {
  if (toText(link) === "" || !root.contains(link)) return;
  if (holdsAny(link, TEASER_HEADS) || (holdsAny(link, PARAGRAPH) && !holdsAny(link, QUOTED))) link.remove();
  else if (isWithin(link, HEADINGS) && !(link.getAttribute("href") ?? "#").includes("#")) {
    let box = link.parentElement;
    while (box !== null && box !== root && box.localName !== "article") box = box.parentElement;
    if (box !== null && box !== root && toText(box).length < LARGEST_TEASER * toText(root).length) box.remove();
  }
}

const TEASER_HEADS = toNames("h1 h2 h3 h4 h5 h6 article");
const PARAGRAPH = toNames("p section");
const QUOTED = toNames("blockquote table figure");
const LARGEST_TEASER = 0.3;

function isLinkLine(element: PageElement): boolean {
  const links = element.querySelectorAll("a");
  if (links.length === 0) return false;
  // A subhead that links to itself, for sharing, is no link to elsewhere.
  if (HEADINGS.has(element.localName) && links.some((link) => link.getAttribute("href")?.includes("#"))) return false;
  const linked = countLetters(links.map(toText).join(""));
  const isList = /^[uo]l$/.test(element.localName) && links.length > 1 && links.length >= element.children.length;
  if (linked === 0 || linked < (isList ? LINKED_LIST : LINKED_LINE) * countLetters(toText(element))) return false;
  return !isWithin(element, KEEPERS) && !holdsAny(element, MEDIA);
}

function countLetters(text: string): number {
  return text.replace(/\s/g, "").length;
}

function isEmpty(element: PageElement): boolean {
  return element.textContent.trim() === "" && !holdsAny(element, EMPTY_MEDIA);
}

function isTimestamp(element: PageElement): boolean {
  return holdsAny(element, TIME) && !holdsAny(element, BLOCKS) && toText(element).length < LONGEST_LABEL;
}

function removeWithLabel(links: PageElement, root: PageElement): void {
  const label = findBefore(links, root);
  links.remove();
  if (label !== null && isLabel(label)) label.remove();
}

function isLabel(element: PageElement): boolean {
  const text = toText(element);
  const isSentence = /[.!?…。！？]["”»“’)]*$/.test(text);
  return text.length < LONGEST_LABEL && !isSentence && !FIGURES.has(element.localName) && !holdsAny(element, FIGURES);
}

function findBefore(element: PageElement, root: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at !== null && at !== root; at = at.parentElement) {
    const before = at.previousElementSibling;
    if (before !== null) return before;
  }
  return null;
}
