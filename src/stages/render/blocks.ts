import type { Block } from "../../model/article.ts";
import { escapeMarkup } from "../../model/escape.ts";

/** The recognised pieces of a raw text as HTML. */
export function toBlocksHtml(blocks: readonly Block[]): string {
  return blocks.map(toBlockHtml).join("\n");
}

function toBlockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeMarkup(block.text)}</p>`;
    case "heading":
      return `<h2>${escapeMarkup(block.text)}</h2>`;
    case "quote":
      return `<blockquote><p>${escapeMarkup(block.text)}</p></blockquote>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      return `<${name}>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join("")}</${name}>`;
    }
    case "caption":
      return `<figure><figcaption>${escapeMarkup(block.text)}${toCredit(block.credit)}</figcaption></figure>`;
  }
}

function toCredit(credit: string | undefined): string {
  return credit === undefined ? "" : ` <small>${escapeMarkup(credit)}</small>`;
}
