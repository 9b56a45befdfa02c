import { isElement, type PageElement, type PageNode } from "./page.ts";

/** What an element holds as HTML, however deep it is. */
export function toMarkup(root: PageElement): string {
  let html = "";
  // What is still to be written, the next at the end: nodes and end tags.
  const left: (PageNode | string)[] = root.childNodes.toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string") html += next;
    else if (isElement(next)) {
      html += toStartTag(next);
      if (VOID.has(next.localName)) continue;
      left.push(`</${next.localName}>`);
      for (const child of next.childNodes.toReversed()) left.push(child);
    } else html += escapeText(next.textContent);
  }
  return html;
}

const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input keygen link menuitem meta param source track wbr".split(" "),
);

function toStartTag({ localName, attributes }: PageElement): string {
  let tag = `<${localName}`;
  for (const { name, value } of attributes) tag += ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`;
  return `${tag}>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => REFERENCES[sign] ?? sign);
}

const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
