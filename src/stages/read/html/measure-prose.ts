import { isElement, type PageElement } from "./page.ts";

/** How much running text each element of a page holds, in letters; labels are not counted, link text by half. */
export type Prose = ReadonlyMap<PageElement, number>;

const INLINE = new Set(
  (
    "a abbr b bdi bdo cite code del dfn em font i ins kbd mark q ruby rb rp rt s samp small span strike strong sub sup time tt u " +
    "var wbr br"
  ).split(" "),
);
const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "button",
  "select",
  "textarea",
  "figcaption",
]);
// A block with less text than this is a label, a byline or a button, hardly a paragraph.
const SHORTEST_PARAGRAPH = 50;
// A character of these scripts says as much as three letters.
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Measures every element at or below `root`. */
export function measureProse(root: PageElement): Prose {
  const prose = new Map<PageElement, number>();
  measure(root, prose);
  return prose;
}

/** The text that flows into the block around (`inline`) and the running text of the blocks within (`below`). */
type Measured = { readonly inline: number; readonly below: number };

function measure(element: PageElement, prose: Map<PageElement, number>): Measured {
  if (SILENT.has(element.localName)) return { inline: 0, below: 0 };
  let inline = 0;
  let below = 0;
  for (const node of element.childNodes) {
    const part = isElement(node)
      ? measure(node, prose)
      : { inline: node.nodeType === 3 ? countLetters(node.textContent) : 0, below: 0 };
    inline += part.inline;
    below += part.below;
  }
  const sum = below + countParagraph(inline);
  if (sum > 0) prose.set(element, sum);
  if (INLINE.has(element.localName)) return { inline: element.localName === "a" ? inline / 2 : inline, below };
  return { inline: 0, below: sum };
}

function countParagraph(inline: number): number {
  return inline >= SHORTEST_PARAGRAPH ? inline : 0;
}

function countLetters(text: string): number {
  const trimmed = text.trim();
  return trimmed.length + 2 * (trimmed.match(DENSE_SCRIPT)?.length ?? 0);
}
