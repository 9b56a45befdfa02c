import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Body } from "../../../src/model/article.ts";
import { toPlainLine } from "../../../src/model/plain.ts";
import { renderArticle } from "../../../src/stages/render/render.ts";
import { anyText } from "../emit/any-text.ts";
import { toUrl } from "../emit/sample-feed.ts";
import { findXmlFault } from "../emit/xml-fault.ts";

const BASE = toUrl("https://news.example/articles/flour/");

describe("a body", () => {
  test("in Markdown has tables, strikethrough, links of bare addresses, and no typographic changes", () => {
    const markdown = '~~old~~ "quoted" -- see https://mill.example/a and README.md\n\n|a|b|\n|-|-|\n|1|2|';
    const html = render({ kind: "markdown", markdown });
    expect(html).toContain(
      '<p><s>old</s> "quoted" -- see <a href="https://mill.example/a">https://mill.example/a</a> and README.md</p>',
    );
    expect(html).toContain("<td>1</td>");
  });

  test("in Markdown may hold HTML", () => {
    expect(render({ kind: "markdown", markdown: "a <kbd onclick=x>Q</kbd>" })).toBe("<p>a <kbd>Q</kbd></p>");
  });

  test("of blocks gets an element for each", () => {
    const blocks: readonly Block[] = [
      { kind: "heading", text: "The mill" },
      { kind: "paragraph", text: "1 < 2 & <b>" },
      { kind: "quote", text: "Bread!" },
      { kind: "list", ordered: false, items: ["rye", "oats"] },
      { kind: "list", ordered: true, items: ["grind"] },
      { kind: "caption", text: "The wheel", credit: "Ada" },
      { kind: "caption", text: "The pond" },
    ];
    expect(render({ kind: "blocks", blocks }).split("\n")).toEqual([
      "<h2>The mill</h2>",
      "<p>1 &lt; 2 &amp; &lt;b&gt;</p>",
      "<blockquote><p>Bread!</p></blockquote>",
      "<ul><li>rye</li><li>oats</li></ul>",
      "<ol><li>grind</li></ol>",
      "<figure><figcaption>The wheel <small>Ada</small></figcaption></figure>",
      "<figure><figcaption>The pond</figcaption></figure>",
    ]);
  });

  test("has no h1, for the title is that", () => {
    expect(render({ kind: "markdown", markdown: "# One\n\n## Two" })).toBe("<h2>One</h2>\n<h2>Two</h2>");
  });

  test("that begins with the title does not repeat it", () => {
    const html = "<article><header><h1>Flour &amp; <em>bread</em></h1></header><p>Text</p></article>";
    expect(render({ kind: "html", html }, { title: "Flour & bread" })).toBe(
      "<article><header></header><p>Text</p></article>",
    );
    expect(render({ kind: "markdown", markdown: "# Flour\n\nText" }, { title: "Flour" })).toBe("<p>Text</p>");
  });

  test("keeps a later heading that equals the title", () => {
    expect(render({ kind: "markdown", markdown: "Text\n\n# Flour" }, { title: "Flour" })).toContain("<h2>Flour</h2>");
  });
});

test("the standfirst is the first paragraph, as plain text", () => {
  expect(render({ kind: "markdown", markdown: "Text" }, { standfirst: " Dear <b>\n& dark \u0000" })).toBe(
    "<p><strong>Dear &#x3C;b&#x3E; &#x26; dark</strong></p>\n<p>Text</p>",
  );
});

test("html-clean, xml-chars: any text in any body becomes well-formed XML without forbidden characters or carriage returns", () => {
  const pieces = [
    "<p>",
    "</p>",
    "<b>",
    "</i>",
    "<a href=",
    '"',
    "'",
    ">",
    "<br/>",
    "<li>",
    "<table>",
    "<td>",
    "<svg>",
    "<img src=a ",
    "<video>",
    "<iframe>",
    "<noscript>",
    "<script>",
    "<title>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&nbsp;",
    "&#0;",
    "&#13;",
    '<b title="&#13;',
    "`",
    "* ",
    "> ",
    "\n\n",
    "|",
  ];
  const markup = fc.array(fc.oneof(fc.constantFrom(...pieces), anyText()), { maxLength: 20 });
  fc.assert(
    fc.property(
      markup.map((parts) => parts.join("")),
      fc.constantFrom("markdown", "html", "blocks"),
      (text, kind) => {
        const html = render(toBody(kind, text), { standfirst: text });
        expect(findXmlFault(`<div>${html}</div>`)).toBeUndefined();
        expect(html).not.toContain("\r");
      },
    ),
    { numRuns: 200 },
  );
});

test("any paragraph reads as it was written, less the forbidden characters", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const html = render({ kind: "blocks", blocks: [{ kind: "paragraph", text }] });
      expect(toPlainLine(toText(html))).toBe(toPlainLine(text));
    }),
  );
});

function render(body: Body, changes: { readonly title?: string; readonly standfirst?: string } = {}): string {
  return renderArticle({ title: "The title", body, ...changes }, BASE);
}

function toBody(kind: "markdown" | "html" | "blocks", text: string): Body {
  if (kind === "markdown") return { kind, markdown: text };
  return kind === "html" ? { kind, html: text } : { kind, blocks: [{ kind: "caption", text, credit: text }] };
}

function toText(html: string): string {
  const tagless = html.replace(/<[^>]*>/g, "");
  return tagless
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
