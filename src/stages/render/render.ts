import type { Article, Body } from "../../model/article.ts";
import { escapeMarkup } from "../../model/escape.ts";
import { toPlain, toPlainLine } from "../../model/plain.ts";
import type { AbsoluteUrl, SafeHtml } from "../../model/values.ts";
import { toBlocksHtml } from "./blocks.ts";
import { toMarkdownHtml } from "./markdown.ts";
import { sanitise } from "./sanitise.ts";
import { dropRepeatedTitle } from "./title.ts";

/**
 * The whole text of an article as HTML: the standfirst as its first paragraph, then the body, every address absolute against
 * `base`. It is sanitised, and well-formed XML once wrapped in an element. Headings start at h2, for the title is the h1.
 */
export function renderArticle(article: Pick<Article, "body" | "standfirst" | "title">, base: AbsoluteUrl): SafeHtml {
  const body = dropRepeatedTitle(sanitise(toHtml(article.body), base), article.title);
  const parts = [toStandfirst(article.standfirst ?? ""), body].filter((part) => part !== "");
  // The one place where HTML becomes SafeHtml: the body is sanitised, the standfirst escaped.
  return parts.join("\n") as SafeHtml;
}

function toHtml(body: Body): string {
  switch (body.kind) {
    case "markdown":
      return toMarkdownHtml(toPlain(body.markdown));
    case "blocks":
      return toBlocksHtml(body.blocks);
    case "html":
      return body.html;
  }
}

function toStandfirst(standfirst: string): string {
  const line = toPlainLine(standfirst);
  return line === "" ? "" : `<p><strong>${escapeMarkup(line)}</strong></p>`;
}
