import { parseHTML } from "linkedom";
import { isElement, listElements, type Page, type PageElement, type PageNode } from "./page.ts";

const SKELETON = new Set(["html", "head", "body"]);
const METADATA = new Set(["title", "meta", "link", "base", "style"]);

/**
 * Parses a page or a fragment of one, made slim. The parser neither adds an element that was left out nor moves a stray one,
 * so all is parsed into a page of ours and what the text has of html, head and body is taken apart.
 */
export function parsePage(text: string): Page {
  const { document } = parseHTML(`<html><head></head><body>${text}`);
  const html: PageElement = document.documentElement;
  const head: PageElement = document.head;
  const body: PageElement = document.body;
  // What stands after </html> in the text was parsed as standing after our own body.
  const strays: readonly PageNode[] = [...document.childNodes, ...html.childNodes].filter(
    (node) => node !== html && node !== head && node !== body,
  );
  const written = [...body.childNodes, ...strays];
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
  return { html, body, document, isFragment, elements: listElements(html) };
}

function flattenSkeleton(nodes: readonly PageNode[]): readonly PageNode[] {
  return nodes.flatMap((node) =>
    isElement(node) && SKELETON.has(node.localName) ? flattenSkeleton([...node.childNodes]) : [node],
  );
}

function copyAttribute(name: string, from: readonly PageNode[], to: PageElement): void {
  const owner = from.find(
    (node) => isElement(node) && node.localName === "html" && findAttribute(node, name) !== undefined,
  );
  if (owner !== undefined && isElement(owner)) to.setAttribute(name, findAttribute(owner, name) ?? "");
}

function findAttribute(element: PageElement, name: string): string | undefined {
  return [...element.attributes].find((attribute) => attribute.name.toLowerCase() === name)?.value;
}
