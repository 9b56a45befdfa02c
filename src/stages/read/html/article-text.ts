import type { LinkedData } from "./json-ld.ts";
import { type Page, type PageElement, toText } from "./page.ts";

// A page that shows less than this share of the text in its JSON-LD is filled by scripts when it is opened.
const SHOWN_SHARE = 0.3;

/** The article's text as JSON-LD carries it; "" where it does not. */
export function readArticleText({ article, at }: LinkedData): string {
  const text = article === undefined ? undefined : at(article, "articleBody")[0];
  return typeof text === "string" ? text.trim() : "";
}

/** The body found on the page, or the text of its JSON-LD where the page itself shows next to nothing of it. */
export function chooseFuller(body: PageElement, articleText: string, page: Page): PageElement {
  if (toText(body).length >= SHOWN_SHARE * articleText.length) return body;
  const whole = page.document.createElement("div");
  if (/<(?:p|br|div)\b/i.test(articleText)) {
    whole.innerHTML = articleText;
    return whole;
  }
  for (const line of articleText.split(/\n+/).filter((text) => text.trim() !== "")) {
    const paragraph = page.document.createElement("p");
    paragraph.textContent = line.trim();
    whole.append(paragraph);
  }
  return whole;
}
