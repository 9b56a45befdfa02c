import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { ElementNode } from "../../../../src/stages/read/html/dom.ts";
import type { PageElement } from "../../../../src/stages/read/html/page.ts";
import { parseMarkup } from "../../../../src/stages/read/html/parse-markup.ts";

function parse(markup: string): ElementNode {
  const root = new ElementNode("div");
  parseMarkup(markup, root);
  return root;
}

/** Another's DOM, by which ours is judged. */
function parseElsewhere(markup: string) {
  const root = parseHTML("<html><body></body></html>").document.createElement("div");
  root.innerHTML = markup;
  return root;
}

const PIECES = [
  "<p>",
  "</p>",
  '<div class="a b">',
  "</div>",
  "<em>",
  "</em>",
  '<img src="x">',
  '<a href="y" rel="author">z</a>',
  "<ul><li>",
  "</ul>",
  "text ",
  "1 &lt; 2 &amp; 3",
  "<br>",
];
const anyMarkup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
const SELECTORS = ["*", "p", "img, a", ".a .b", "div > p", "a[rel~=author]", "li em", "p + p"];

type Shown = Pick<PageElement, "localName" | "textContent" | "innerHTML"> & {
  readonly children: ArrayLike<unknown>;
  readonly parentElement: { readonly localName: string } | null;
  readonly previousElementSibling: { readonly localName: string } | null;
};

function show(element: Shown): readonly unknown[] {
  const { localName, textContent, innerHTML, children, parentElement, previousElementSibling } = element;
  const around = [parentElement?.localName, previousElementSibling?.localName];
  return [localName, textContent, innerHTML, children.length, ...around];
}

it("a page of ours is searched and shown as by another DOM", () => {
  fc.assert(
    fc.property(anyMarkup, (markup) => {
      const [ours, theirs] = [parse(markup), parseElsewhere(markup)];
      expect(ours.innerHTML).toBe(theirs.innerHTML);
      for (const selector of SELECTORS) {
        const found = ours.querySelectorAll(selector);
        const wanted = [...theirs.querySelectorAll(selector)];
        expect(found.map(show)).toEqual(wanted.map(show));
        expect(ours.querySelector(selector)).toBe(found[0] ?? null);
        expect(found.every((element) => element.matches(selector) && ours.contains(element))).toBe(true);
      }
      const closest = (element: { closest(selector: string): Shown | null }) => element.closest("div, p")?.localName;
      expect(ours.querySelectorAll("*").map(closest)).toEqual([...theirs.querySelectorAll("*")].map(closest));
    }),
  );
});

it("a page of ours is changed as another DOM", () => {
  const anyChange = fc.tuple(fc.constantFrom("remove", "unwrap", "append"), fc.nat(9), fc.nat(9));
  fc.assert(
    fc.property(anyMarkup, fc.array(anyChange, { maxLength: 6 }), (markup, changes) => {
      const [ours, theirs] = [parse(markup), parseElsewhere(markup)];
      for (const [change, at, to] of changes) {
        const [mine, other] = [ours.querySelectorAll("*"), [...theirs.querySelectorAll("*")]];
        if (change === "remove") for (const element of [mine[at], other[at]]) element?.remove();
        if (change === "unwrap") {
          mine[at]?.replaceWith(...mine[at].childNodes);
          other[at]?.replaceWith(...other[at].childNodes);
        }
        const [moved, into] = [mine[at], mine[to]];
        const mayHold = into !== undefined && !["img", "br"].includes(into.localName);
        if (change === "append" && moved !== undefined && mayHold && !moved.contains(into)) {
          into.append(moved);
          other[to]?.append(other[at]);
        }
        expect(ours.innerHTML).toBe(theirs.innerHTML);
        expect(ours.querySelectorAll("*").map(show)).toEqual([...theirs.querySelectorAll("*")].map(show));
      }
    }),
  );
});

it("attributes are read, set, listed and taken off", () => {
  const image = parse('<img SRC="a?b&amp;c" alt="">').children[0];
  image?.setAttribute("title", 'say "x"');
  expect(image?.hasAttribute("alt")).toBe(true);
  image?.removeAttribute("alt");
  expect([image?.getAttribute("alt"), image?.getAttribute("src")]).toEqual([null, "a?b&c"]);
  expect([...(image?.attributes ?? [])].map(({ name }) => name)).toEqual(["src", "title"]);
  expect(image?.parentElement?.innerHTML).toBe('<img src="a?b&amp;c" title="say &quot;x&quot;">');
});

it("comments are dropped, and text around them is one text", () => {
  expect(parse("a<!-- b -->c &amp; d").childNodes.map(({ textContent }) => textContent)).toEqual(["ac & d"]);
});

it("elements may be nested however deep", () => {
  const root = parse(`${"<b>".repeat(50_000)}x`);
  expect(root.textContent).toBe("x");
  expect(root.innerHTML.length).toBe(50_000 * 7 + 1);
});
