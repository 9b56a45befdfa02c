import { type AnyNode, ElementNode } from "./dom.ts";
import { isElement, listElements, type Page, type PageElement, type PageNode } from "./page.ts";
import { parseMarkup } from "./parse-markup.ts";

const SKELETON = new Set(["html", "head", "body"]);
const METADATA = new Set(["title", "meta", "link", "base", "style"]);

/** Parses a page or a fragment of one, made slim, into a page of ours: what the text has of html, head and body is taken apart. */
export function parsePage(text: string): Page {
  const [html, head, body] = [new ElementNode("html"), new ElementNode("head"), new ElementNode("body")];
  html.append(head, body);
  parseMarkup(text, body);
  const written = body.childNodes;
  for (const name of ["lang", "xml:lang"]) copyAttribute(name, written, html);
  let isFragment = true;
  for (const node of flattenSkeleton(written)) {
    const isMetadata =
      isElement(node) && (METADATA.has(node.localName) || node.getAttribute("type") === "application/ld+json");
    if (isMetadata) isFragment = false;
    (isMetadata ? head : body).append(node);
  }
  for (const node of written) {
    if (!isElement(node) || !SKELETON.has(node.localName)) continue;
    isFragment = false;
    node.remove();
  }
  return { html, body, isFragment, elements: listElements(html) };
}

function flattenSkeleton(nodes: readonly AnyNode[]): readonly AnyNode[] {
  return nodes.flatMap((node) =>
    isElement(node) && SKELETON.has(node.localName) ? flattenSkeleton(node.childNodes) : [node],
  );
}

function copyAttribute(name: string, from: readonly PageNode[], to: PageElement): void {
  const stated = from
    .filter(isElement)
    .filter(({ localName }) => localName === "html")
    .map((element) => element.getAttribute(name))
    .find((value) => value !== null);
  if (stated !== undefined && stated !== null) to.setAttribute(name, stated);
}
