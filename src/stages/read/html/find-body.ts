import { captionFigures, settleCaptions } from "./caption-figures.ts";
import { cleanBody } from "./clean-body.ts";
import { findDensest } from "./find-densest.ts";
import { removeTitle } from "./find-plain-body.ts";
import { type Page, type PageElement, toText } from "./page.ts";
import { pruneClutter } from "./prune-clutter.ts";
import { restoreMedia } from "./restore-media.ts";
import { stripAttributes } from "./strip-attributes.ts";

const UNSEEN = "script, style, template, noscript, select, input, textarea, button, svg";
const WRAPPERS = new Set(["div", "article", "section", "main"]);

/** The article's body on a page full of other things; always an element, at worst an empty one. The page is used up. */
export function findBody(page: Page, title: string): PageElement {
  pruneClutter(page.body);
  const body = findDensest(page.body);
  restoreMedia(body);
  captionFigures(body);
  cleanBody(body, title);
  settleCaptions(body);
  stripAttributes(body);
  return unwrap(body);
}

/** The body of a page whose every part looks like clutter: all of it, without what no reader sees. */
export function takeWholeBody(page: Page, title: string): PageElement {
  for (const unseen of page.body.querySelectorAll(UNSEEN)) unseen.remove();
  removeTitle(page.body, title);
  return page.body;
}

/** The innermost of boxes that hold nothing but one another. */
function unwrap(box: PageElement): PageElement {
  const [only, second] = box.children;
  const isWrapper =
    only !== undefined && second === undefined && WRAPPERS.has(only.localName) && toText(only) === toText(box);
  return isWrapper ? unwrap(only) : box;
}
