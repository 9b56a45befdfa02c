import { compile, type Options } from "css-select";
import { isElement, type PageElement, type PageNode } from "./page.ts";

/** Whether an element is one that the selector means; selectors are those of our own source. */
export function matches(element: PageElement, selector: string): boolean {
  const known = compiled.get(selector) ?? compile(selector, { adapter, cacheResults: false });
  compiled.set(selector, known);
  return known(element);
}

const compiled = new Map<string, (node: PageNode) => boolean>();

const adapter: NonNullable<Options<PageNode, PageElement>["adapter"]> = {
  isTag: isElement,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.hasAttribute(name),
  getChildren: (node) => (isElement(node) ? [...node.childNodes] : []),
  getName: (element) => element.localName,
  getParent: (element) => element.parentElement,
  getSiblings: (node) => [...(node.parentElement?.childNodes ?? [node])],
  getText: (node) => node.textContent,
  // Only lists of results are cleared of them, and we ask for none.
  removeSubsets: (nodes) => nodes,
};
