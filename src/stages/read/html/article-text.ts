import { ElementNode, TextNode } from "./dom.ts";
import type { LinkedData } from "./json-ld.ts";
import { type PageElement, toText } from "./page.ts";
import { parseMarkup } from "./parse-markup.ts";

// A page that shows less than this share of the text in its JSON-LD is filled by scripts when it is opened.
const SHOWN_SHARE = 0.3;

/** The article's text as JSON-LD carries it; "" where it does not. */
export function readArticleText({ article, at }: LinkedData): string {
  const text = article === undefined ? undefined : at(article, "articleBody")[0];
  return typeof text === "string" ? text.trim() : "";
}

/** The body found on the page, or the text of its JSON-LD where the page itself shows next to nothing of it. */
export function chooseFuller(body: PageElement, articleText: string): PageElement {
  if (toText(body).length >= SHOWN_SHARE * articleText.length) return body;
  const whole = new ElementNode("div");
  if (/<(?:p|br|div)\b/i.test(articleText)) {
    parseMarkup(articleText, whole);
    return whole;
  }
  for (const line of articleText.split(/\n+/).filter((text) => text.trim() !== "")) {
    const paragraph = new ElementNode("p");
    paragraph.append(new TextNode(line.trim()));
    whole.append(paragraph);
  }
  return whole;
}
