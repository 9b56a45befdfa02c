/** The part of the DOM that this reader uses, so that the parser behind it can change. */
export type PageNode = {
  readonly nodeType: number;
  textContent: string | null;
  remove(): void;
};

/** An element of the parsed page. The page is ours alone, so the functions of this folder change it in place. */
export type PageElement = PageNode & {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  append(...nodes: readonly PageNode[]): void;
  replaceWith(...nodes: readonly PageNode[]): void;
};

/** A parsed page: `html` with a `head` and a `body`, whatever the text lacked. */
export type Page = {
  /** A bare piece of HTML: neither html, head nor body in the text, and no metadata. */
  readonly isFragment: boolean;
  readonly html: PageElement;
  readonly body: PageElement;
  /** The parser's own document, for libraries that want one. */
  readonly document: { readonly createElement: (name: string) => PageElement };
};

/** Text of an element, white space collapsed. */
export function toText(element: PageNode | null | undefined): string {
  return collapseSpace(element?.textContent ?? "");
}

/** White space at the ends removed and within collapsed, line ends included. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether a node is an element (and not text or a comment). */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}
