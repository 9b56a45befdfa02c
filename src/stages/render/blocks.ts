import type { Block } from "../../model/article.ts";
import { escapeText } from "./escape-html.ts";
import { tidy } from "./tidy.ts";

/** The recognised pieces of a raw text as the sanitiser would leave them: every tag is ours, every text escaped. */
export function toBlocksHtml(blocks: readonly Block[]): string {
  return tidy(blocks.map(toBlockHtml).join("\n"));
}

function toBlockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeText(block.text)}</p>`;
    case "heading":
      return `<h2>${escapeText(block.text)}</h2>`;
    case "quote":
      return `<blockquote><p>${escapeText(block.text)}</p></blockquote>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      const start = block.start === undefined ? "" : ` start="${block.start}"`;
      return `<${name}${start}>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join("")}</${name}>`;
    }
    case "caption":
      return `<figure><figcaption>${escapeText(block.text)}${toCredit(block.credit)}</figcaption></figure>`;
  }
}

function toCredit(credit: string | undefined): string {
  return credit === undefined ? "" : ` <small>${escapeText(credit)}</small>`;
}
