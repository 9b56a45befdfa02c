import { toClassWords } from "./class-words.ts";
import { ElementNode, TextNode } from "./dom.ts";
import { holdsAny, isWithin, listElements, type PageElement, toNames, toText } from "./page.ts";

const CAPTION_WORDS = toNames(
  "caption captions captiontext credit credits copyright legend figcaption bildunterschrift",
);
const PICTURE = toNames("img picture video iframe");
const TEXT_BOXES = toNames("p div span small em cite");
const FRAMES = toNames("div section p span a li");
const FIGURES = toNames("figure figcaption");
const OTHERS = toNames("figcaption blockquote table pre figure");
const HIGHEST_ANCESTOR = 4;
const LONGEST_CAPTION = 1000;

/** Makes figures of pictures with a caption beside them, and captions of the text in a figure: so it is not taken for a paragraph. */
export function captionFigures(root: PageElement): void {
  for (const caption of listElements(root)) {
    if (!TEXT_BOXES.has(caption.localName) || isWithin(caption, FIGURES)) continue;
    if (toClassWords(caption).words.some((word) => CAPTION_WORDS.has(word))) frame(caption, root);
  }
  for (const figure of root.querySelectorAll("figure")) captionTexts(figure);
  for (const caption of root.querySelectorAll("figcaption")) flatten(caption);
}

/** Leaves no figure with two captions, and no caption without a figure. */
export function settleCaptions(root: PageElement): void {
  for (const caption of root.querySelectorAll("figcaption")) settle(caption);
}

/** Of two in a figure the second is the credit. */
function settle(caption: PageElement): void {
  const figure = caption.closest("figure");
  if (figure === null) {
    const own: PageElement = new ElementNode("figure");
    caption.replaceWith(own);
    own.append(caption);
    return;
  }
  const first = figure.querySelector("figcaption");
  if (first === null || first === caption || first.closest("figure") !== figure) return;
  first.append(new TextNode(" "), caption);
  rename(caption, "small");
}

/** Turns the smallest ancestor with a picture into a figure, if it holds nothing but picture and caption. */
function frame(caption: PageElement, root: PageElement): void {
  // WordPress calls the box around both a caption.
  if (holdsAny(caption, PICTURE)) {
    if (toText(caption).length <= LONGEST_CAPTION) rename(caption, "figure");
    return;
  }
  let box = caption.parentElement;
  for (let level = 0; box !== null && box !== root && level < HIGHEST_ANCESTOR; level += 1, box = box.parentElement) {
    if (!holdsAny(box, PICTURE)) continue;
    if (toText(box).length > 2 * toText(caption).length + 60 || !FRAMES.has(box.localName)) break;
    rename(box, "figure");
    return;
  }
  // A caption whose picture is elsewhere, or was taken out.
  rename(caption, "figcaption");
}

function captionTexts(figure: PageElement): void {
  if (holdsAny(figure, OTHERS)) return;
  for (const element of listElements(figure)) {
    if (!TEXT_BOXES.has(element.localName) || toText(element) === "") continue;
    if (!isWithin(element, new Set(["figcaption"])) && !holdsAny(element, PICTURE)) rename(element, "figcaption");
  }
}

/** A caption is one line: the boxes that style its parts go, what they say stays. */
function flatten(caption: PageElement): void {
  for (const box of listElements(caption)) {
    if (!BOXES.has(box.localName)) continue;
    box.replaceWith(new TextNode(" "), ...box.childNodes);
  }
}

const BOXES = toNames("p div section small figure figcaption h1 h2 h3 h4 h5 h6 ul ol li dl dt dd header footer");

function rename(element: PageElement, name: string): void {
  const renamed: PageElement = new ElementNode(name);
  element.replaceWith(renamed);
  renamed.append(...element.childNodes);
}
