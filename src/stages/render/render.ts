import type { Article, Body } from "../../model/article.ts";
import { escapeMarkup } from "../../model/escape.ts";
import { toPlain, toPlainLine } from "../../model/plain.ts";
import type { AbsoluteUrl, LinkedHtml } from "../../model/values.ts";
import { toBlocksHtml } from "./blocks.ts";
import { toFootnoteName } from "./footnotes.ts";
import { shiftHeadings } from "./headings.ts";
import { parseMarkdown, toMarkdownHtml } from "./markdown.ts";
import { sanitise } from "./sanitise.ts";
import { tickTasks } from "./task-lists.ts";
import { dropRepeatedTitle } from "./title.ts";
import { writeMarkdown } from "./write-markdown.ts";

/**
 * The whole text of an article as HTML: the standfirst as its first paragraph, then the body, every address absolute against
 * `base`, but those of other seeds. No script can be in it, and it is well-formed XML once wrapped in an element. Headings start at h2, for the title is the h1.
 */
export function renderArticle(article: Pick<Article, "body" | "standfirst" | "title">, base: AbsoluteUrl): LinkedHtml {
  const body = shiftHeadings(dropRepeatedTitle(toCleanHtml(article.body, base), article.title));
  const parts = [toStandfirst(article.standfirst ?? ""), body].filter((part) => part !== "");
  // The one place where HTML becomes safe: the body is sanitised or was written by us, the standfirst escaped.
  return parts.join("\n") as LinkedHtml;
}

/** What others wrote as HTML goes through the sanitiser; what is written here needs it not. */
function toCleanHtml(body: Body, base: AbsoluteUrl): string {
  switch (body.kind) {
    case "markdown": {
      const tokens = parseMarkdown(toPlain(body.markdown));
      return tickTasks(writeMarkdown(tokens, base) ?? sanitise(toMarkdownHtml(tokens, toFootnoteName(base)), base));
    }
    case "blocks":
      return toBlocksHtml(body.blocks);
    case "html":
      return sanitise(body.html, base);
  }
}

function toStandfirst(standfirst: string): string {
  const line = toPlainLine(standfirst);
  return line === "" ? "" : `<p><strong>${escapeMarkup(line)}</strong></p>`;
}
