import { toClassWords } from "./class-words.ts";
import { type Page, type PageElement, toText } from "./page.ts";

const CAPTION_WORDS = new Set(["caption", "captions", "credit", "credits", "copyright", "legend", "figcaption"]);
const PICTURE = "img, picture, video";
const TEXT_BOX = "p, div, span, small, em, cite";
const HIGHEST_ANCESTOR = 4;

/** Makes figures of pictures with a caption beside them, and captions of the text in a figure: so it is not taken for a paragraph. */
export function captionFigures(page: Page): void {
  for (const caption of [...page.body.querySelectorAll("[class]")]) {
    const isCaption = toClassWords(caption).words.some((word) => CAPTION_WORDS.has(word));
    if (isCaption && caption.matches(TEXT_BOX) && caption.closest("figure, figcaption") === null) frame(caption, page);
  }
  for (const figure of [...page.body.querySelectorAll("figure")]) captionTexts(figure, page);
}

/** Turns the smallest ancestor with a picture into a figure, if it holds nothing but picture and caption. */
function frame(caption: PageElement, page: Page): void {
  let box = caption.parentElement;
  for (
    let level = 0;
    box !== null && box !== page.body && level < HIGHEST_ANCESTOR;
    level += 1, box = box.parentElement
  ) {
    if (box.querySelector(PICTURE) === null) continue;
    if (toText(box).length > 2 * toText(caption).length + 60 || !box.matches("div, section, p, span, a")) return;
    rename(box, "figure", page);
    return;
  }
}

function captionTexts(figure: PageElement, page: Page): void {
  if (figure.querySelector("figcaption, blockquote, table, pre, figure") !== null) return;
  for (const element of [...figure.querySelectorAll(TEXT_BOX)]) {
    if (toText(element) === "" || element.closest("figcaption") !== null || element.querySelector(PICTURE) !== null)
      continue;
    rename(element, "figcaption", page);
  }
}

function rename(element: PageElement, name: string, page: Page): void {
  const renamed = page.document.createElement(name);
  for (const child of [...element.childNodes]) renamed.append(child);
  element.replaceWith(renamed);
}
