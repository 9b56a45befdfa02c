import { captionFigures } from "./caption-figures.ts";
import { cleanBody } from "./clean-body.ts";
import { findDensest } from "./find-densest.ts";
import { removeTitle } from "./find-plain-body.ts";
import { measureProse } from "./measure-prose.ts";
import { type Page, type PageElement, toText } from "./page.ts";
import { pruneClutter } from "./prune-clutter.ts";
import { runReadability } from "./run-readability.ts";

// Less of the densest element's text than this, and Readability took a box beside the article for it.
const ENOUGH = 0.5;
// The largest newspaper pages have some 3,000 elements. Beyond this Readability takes seconds, the densest element must do.
const MOST_FOR_READABILITY = 10_000;

const UNSEEN = "script, style, template, noscript, select, input, textarea, button, svg";
const WRAPPERS = new Set(["div", "article", "section", "main"]);

/** The article's body on a page full of other things; always an element, at worst an empty one. The page is used up. */
export function findBody(page: Page, title: string): PageElement {
  if ([...page.body.querySelectorAll("*")].length > MOST_FOR_READABILITY) return findDensest(page.body);
  captionFigures(page);
  pruneClutter(page.body);
  page.body.querySelector("h1")?.remove();
  cleanBody(page.body, title);
  const densest = findDensest(page.body);
  const [html, weight] = [densest.innerHTML, weigh(densest)];
  const readable = toBox(tryReadability(page) ?? "", page);
  cleanBody(readable, title);
  return unwrap(toText(readable) !== "" && weigh(readable) >= ENOUGH * weight ? readable : toBox(html, page));
}

/** The body of a page whose every part looks like clutter: all of it, without what no reader sees. */
export function takeWholeBody(page: Page, title: string): PageElement {
  for (const unseen of [...page.body.querySelectorAll(UNSEEN)]) unseen.remove();
  removeTitle(page.body, title);
  return page.body;
}

function toBox(html: string, page: Page): PageElement {
  const box = page.document.createElement("div");
  box.innerHTML = html;
  return box;
}

/** The innermost of boxes that hold nothing but one another. */
function unwrap(box: PageElement): PageElement {
  const [only, second] = box.children;
  const isWrapper =
    only !== undefined && second === undefined && WRAPPERS.has(only.localName) && toText(only) === toText(box);
  return isWrapper ? unwrap(only) : box;
}

function weigh(element: PageElement): number {
  return measureProse(element).get(element) ?? 0;
}

/** Readability trips over some pages (an element without a parent); the fallback is there for those. */
function tryReadability(page: Page): string | undefined {
  try {
    return runReadability(page);
  } catch {
    return undefined;
  }
}
