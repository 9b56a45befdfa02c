import { captionFigures } from "./caption-figures.ts";
import { cleanBody } from "./clean-body.ts";
import { findDensest } from "./find-densest.ts";
import { measureProse } from "./measure-prose.ts";
import { type Page, type PageElement, toText } from "./page.ts";
import { pruneClutter } from "./prune-clutter.ts";
import { runReadability } from "./run-readability.ts";

// Less of the densest element's text than this, and Readability took a box beside the article for it.
const ENOUGH = 0.5;
// The largest newspaper pages have some 3,000 elements. Beyond this Readability takes seconds, the densest element must do.
const MOST_FOR_READABILITY = 10_000;

/** The article's body on a page full of other things; always an element, at worst an empty one. The page is used up. */
export function findBody(page: Page, title: string): PageElement {
  if ([...page.body.querySelectorAll("*")].length > MOST_FOR_READABILITY) return findDensest(page.body);
  captionFigures(page);
  pruneClutter(page.body);
  page.body.querySelector("h1")?.remove();
  const densest = findDensest(page.body);
  const [html, weight] = [densest.innerHTML, weigh(densest)];
  const readable = toBox(tryReadability(page) ?? "", page, title);
  if (toText(readable) !== "" && weigh(readable) >= ENOUGH * weight) return readable;
  const fallback = toBox(html, page, title);
  if (toText(fallback) !== "") return fallback;
  // A page that is nothing but links and labels: better shown than lost.
  const uncleaned = page.document.createElement("div");
  uncleaned.innerHTML = html;
  return uncleaned;
}

function toBox(html: string, page: Page, title: string): PageElement {
  const box = page.document.createElement("div");
  box.innerHTML = html;
  cleanBody(box, title);
  return box;
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
