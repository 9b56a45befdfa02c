import type { Block, Draft } from "../../src/model/article.ts";
import type { PageElement } from "../../src/stages/read/html/page.ts";
import { parsePage } from "../../src/stages/read/html/parse-page.ts";

/** What we read of a page, in the form that the corpus' score.mjs takes. */
export type Reading = {
  readonly title: string;
  readonly published: string;
  readonly authors: readonly string[];
  readonly lede: string;
  readonly headings: readonly string[];
  readonly captions: readonly string[];
  readonly body_text: string;
};

/** What is read where nothing is understood. */
export const NOTHING_READ: Reading = {
  title: "",
  published: "",
  authors: [],
  lede: "",
  headings: [],
  captions: [],
  body_text: "",
};

type Parts = {
  readonly texts: readonly string[];
  readonly headings: readonly string[];
  readonly captions: readonly string[];
};

/** A draft as the scoring takes it: the body's text is standfirst, paragraphs, headings and lists, without captions. */
export function toReading(draft: Draft): Reading {
  const parts = toParts(draft);
  const lede = toText(draft.fields.standfirst?.value);
  return {
    title: toText(draft.fields.title?.value),
    published: toText(draft.fields.published?.value),
    authors: toNames(draft.fields.authors?.value),
    lede,
    headings: parts.headings,
    captions: parts.captions,
    body_text: [lede, ...parts.texts].filter((text) => text !== "").join("\n\n"),
  };
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function toNames(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.map((one) => (typeof one === "object" && one !== null && "name" in one ? toText(one.name) : toText(one)));
}

function toParts({ body }: Draft): Parts {
  switch (body.kind) {
    case "blocks":
      return readBlocks(body.blocks);
    case "html":
      return readMarkup(body.html);
    case "markdown":
      return { texts: [body.markdown], headings: [], captions: [] };
  }
}

function readBlocks(blocks: readonly Block[]): Parts {
  const textsOf = (kind: "heading" | "caption") => blocks.flatMap((block) => (block.kind === kind ? [block.text] : []));
  return {
    texts: blocks.flatMap((block) =>
      block.kind === "caption" ? [] : block.kind === "list" ? block.items : [block.text],
    ),
    headings: textsOf("heading"),
    captions: textsOf("caption"),
  };
}

const BLOCKS = new Set(
  "p h1 h2 h3 h4 h5 h6 li dt dd blockquote pre td th div section article ul ol table tr aside header footer main details summary".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "noscript", "figcaption"]);

function readMarkup(html: string): Parts {
  const { body } = parsePage(`<html><head></head><body>${html}</body></html>`);
  // As of raw text, the caption is meant without its credit.
  for (const credit of body.querySelectorAll("figcaption small")) credit.remove();
  const listTexts = (selector: string) =>
    [...body.querySelectorAll(selector)].map((element) => collapse(element.textContent)).filter((text) => text !== "");
  return {
    texts: collectText(body)
      .split("\u0000")
      .map(collapse)
      .filter((text) => text !== ""),
    headings: listTexts("h2,h3,h4,h5,h6"),
    captions: listTexts("figcaption"),
  };
}

/** All text, NUL between blocks. */
function collectText(element: PageElement): string {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.textContent;
    else if (isElement(node) && !SILENT.has(node.localName)) {
      const inner = node.localName === "br" ? "\n" : collectText(node);
      text += BLOCKS.has(node.localName) ? `\u0000${inner}\u0000` : inner;
    }
  }
  return text;
}

function isElement(node: object): node is PageElement {
  return "localName" in node;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
