import type { PageElement, PageNode } from "./page.ts";
import { matches } from "./select.ts";
import { toMarkup } from "./to-markup.ts";

/** Nodes are linked, so that one of many thousand is taken out as fast as one of few, and nothing here calls itself, however deep they lie. */
export type AnyNode = TextNode | ElementNode;

/** Text of a page. */
export class TextNode implements PageNode {
  readonly nodeType = 3;
  textContent: string;
  parentElement: ElementNode | null = null;
  previous: AnyNode | null = null;
  next: AnyNode | null = null;

  constructor(text: string) {
    this.textContent = text;
  }

  get innerText(): string {
    return this.textContent;
  }

  remove(): void {
    unlink(this);
  }
}

/** An element of a page. The lists that it gives stay as they are when the page is changed. */
export class ElementNode implements PageElement {
  readonly nodeType = 1;
  readonly localName: string;
  parentElement: ElementNode | null = null;
  previous: AnyNode | null = null;
  next: AnyNode | null = null;
  first: AnyNode | null = null;
  last: AnyNode | null = null;
  readonly #attributes: Map<string, string>;

  constructor(localName: string, attributes: Readonly<Record<string, string>> = {}) {
    this.localName = localName;
    this.#attributes = new Map(Object.entries(attributes));
  }

  get childNodes(): readonly AnyNode[] {
    const nodes: AnyNode[] = [];
    for (let node = this.first; node !== null; node = node.next) nodes.push(node);
    return nodes;
  }

  get children(): readonly ElementNode[] {
    const elements: ElementNode[] = [];
    for (let node = this.first; node !== null; node = node.next) if (node.nodeType === 1) elements.push(node);
    return elements;
  }

  get previousElementSibling(): ElementNode | null {
    let node = this.previous;
    while (node !== null && node.nodeType !== 1) node = node.previous;
    return node;
  }

  get attributes(): Iterable<{ readonly name: string; readonly value: string }> {
    return Array.from(this.#attributes, ([name, value]) => ({ name, value }));
  }

  get textContent(): string {
    let text = "";
    for (let node = this.first; node !== null; node = findNext(node, this))
      if (node.nodeType === 3) text += node.textContent;
    return text;
  }

  /** The text as it is shown: a `<br>` parts words. */
  get innerText(): string {
    let text = "";
    for (let node = this.first; node !== null; node = findNext(node, this)) {
      if (node.nodeType === 3) text += node.textContent;
      else if (node.localName === "br") text += "\n";
    }
    return text;
  }

  get innerHTML(): string {
    return toMarkup(this);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  querySelectorAll(selector: string): readonly ElementNode[] {
    const found: ElementNode[] = [];
    for (let node = this.first; node !== null; node = findNext(node, this))
      if (node.nodeType === 1 && (selector === "*" || matches(node, selector))) found.push(node);
    return found;
  }

  querySelector(selector: string): ElementNode | null {
    for (let node = this.first; node !== null; node = findNext(node, this))
      if (node.nodeType === 1 && matches(node, selector)) return node;
    return null;
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  closest(selector: string): ElementNode | null {
    let element: ElementNode | null = this;
    while (element !== null && !matches(element, selector)) element = element.parentElement;
    return element;
  }

  contains(other: PageNode): boolean {
    let node: PageNode | null = other;
    while (node !== null && node !== this) node = node.parentElement;
    return node === this;
  }

  append(...nodes: readonly AnyNode[]): void {
    for (const node of nodes) {
      unlink(node);
      link(node, this, null);
    }
  }

  /** Puts nodes, which may be its own, in its place. */
  replaceWith(...nodes: readonly AnyNode[]): void {
    const parent = this.parentElement;
    if (parent === null) return;
    for (const node of nodes) {
      unlink(node);
      link(node, parent, this);
    }
    unlink(this);
  }

  remove(): void {
    unlink(this);
  }
}

/** The node behind this one in the order of the text, as long as it is below `root`. */
function findNext(node: AnyNode, root: ElementNode): AnyNode | null {
  if (node.nodeType === 1 && node.first !== null) return node.first;
  let at: AnyNode = node;
  while (at.next === null) {
    if (at.parentElement === null || at.parentElement === root) return null;
    at = at.parentElement;
  }
  return at.next;
}

function unlink(node: AnyNode): void {
  const { parentElement: parent, previous, next } = node;
  if (parent === null) return;
  if (previous === null) parent.first = next;
  else previous.next = next;
  if (next === null) parent.last = previous;
  else next.previous = previous;
  node.parentElement = node.previous = node.next = null;
}

/** Before another child, or as the last. */
function link(node: AnyNode, parent: ElementNode, before: AnyNode | null): void {
  const previous = before === null ? parent.last : before.previous;
  node.parentElement = parent;
  node.previous = previous;
  node.next = before;
  if (previous === null) parent.first = node;
  else previous.next = node;
  if (before === null) parent.last = node;
  else before.previous = node;
}
