import { Readability } from "@mozilla/readability";
import type { Page } from "./page.ts";

/** Body of the article as Readability finds it, as HTML; undefined where it finds none. It takes the page apart. */
export function runReadability(page: Page): string | undefined {
  page.html.querySelector("head")?.replaceWith(page.document.createElement("head"));
  const article = new Readability(page.document, { disableJSONLD: true }).parse();
  return article?.content ?? undefined;
}
