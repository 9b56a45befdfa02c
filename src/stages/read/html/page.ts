/** The part of the DOM that this reader uses, by the names that it has there. */
export type PageNode = {
  readonly nodeType: number;
  readonly parentElement: PageElement | null;
  readonly textContent: string;
  readonly innerText: string;
  remove(): void;
};

/** An element of the parsed page. The page is ours alone, so the functions of this folder change it in place. */
export type PageElement = PageNode & {
  readonly localName: string;
  readonly previousElementSibling: PageElement | null;
  readonly children: readonly PageElement[];
  readonly childNodes: readonly PageNode[];
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): readonly PageElement[];
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
  /** Everything below html as it was written, in its order; walking it costs less than asking by selectors. */
  readonly elements: readonly PageElement[];
};

/** Text of an element as it is shown, white space collapsed. */
export function toText(element: PageNode | null | undefined): string {
  return collapseSpace(element?.innerText ?? "");
}

/** White space at the ends removed and within collapsed, line ends included. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The letters and digits of a text alone, in lower case, for comparing what is written in several ways. */
export function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether a node is an element (and not text or a comment). */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** The elements below `root` in the order of the page, as a list that stays while the page is changed. */
export function listElements(root: PageElement): readonly PageElement[] {
  return root.querySelectorAll("*");
}

/** Whether one of these elements is somewhere below. */
export function holdsAny(element: PageElement, names: ReadonlySet<string>): boolean {
  for (const child of element.children) if (names.has(child.localName) || holdsAny(child, names)) return true;
  return false;
}

/** Whether the element is one of these, or inside of one. */
export function isWithin(element: PageElement, names: ReadonlySet<string>): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement)
    if (names.has(at.localName)) return true;
  return false;
}

/** Element names written in a row. */
export function toNames(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

export const HEADINGS = toNames("h1 h2 h3 h4 h5 h6");
