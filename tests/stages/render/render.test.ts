import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Body } from "../../../src/model/article.ts";
import { toPlainLine } from "../../../src/model/plain.ts";
import { renderArticle } from "../../../src/stages/render/render.ts";
import { listSeedLinks, replaceSeedLinks } from "../../../src/stages/render/seed-links.ts";
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
      { kind: "list", ordered: true, start: 2, items: ["bake"] },
      { kind: "caption", text: "The wheel", credit: "Ada" },
      { kind: "caption", text: "The pond" },
    ];
    expect(render({ kind: "blocks", blocks }).split("\n")).toEqual([
      "<h2>The mill</h2>",
      "<p>1 &lt; 2 &amp; &lt;b&gt;</p>",
      "<blockquote><p>Bread!</p></blockquote>",
      "<ul><li>rye</li><li>oats</li></ul>",
      "<ol><li>grind</li></ol>",
      '<ol start="2"><li>bake</li></ol>',
      "<figure><figcaption>The wheel <small>Ada</small></figcaption></figure>",
      "<figure><figcaption>The pond</figcaption></figure>",
    ]);
  });

  test("has no h1, for the title is that: where it had one, all its headings go one level down", () => {
    const markdown = "# One\n\n## Two\n\n###### Six";
    expect(render({ kind: "markdown", markdown })).toBe("<h2>One</h2>\n<h3>Two</h3>\n<h6>Six</h6>");
    expect(render({ kind: "html", html: "<h3>Two</h3><h1 class=x>One</h1>" })).toBe("<h4>Two</h4><h2>One</h2>");
    expect(render({ kind: "markdown", markdown: "## Two\n\n### Three" })).toBe("<h2>Two</h2>\n<h3>Three</h3>");
  });

  test("keeps its levels where its only h1 is the title said again", () => {
    const markdown = "# Flour\n\n## Two\n\n### Three";
    expect(render({ kind: "markdown", markdown }, { title: "Flour" })).toBe("<h2>Two</h2>\n<h3>Three</h3>");
  });

  test("has footnotes whose ids are its own, so that many articles may stand on one page", () => {
    const markdown = "Rye[^r] and oats[^r].\n\n[^r]: A *grain*.";
    const [one, other] = ["https://news.example/one/", "https://news.example/other/"].map((base) =>
      String(renderArticle({ title: "Flour", body: { kind: "markdown", markdown } }, toUrl(base))),
    );
    const ids = [one, other].flatMap((html) => html?.match(/id="[^"]*"/g) ?? []);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    const name = /id="fn-([0-9a-f]{8})-1"/.exec(one ?? "")?.[1];
    expect(one).toContain(`<sup><a href="https://news.example/one/#fn-${name}-1" id="fnref-${name}-1">[1]</a></sup>`);
    expect(one).toContain(
      `<li id="fn-${name}-1"><p>A <em>grain</em>. <a href="https://news.example/one/#fnref-${name}-1">`,
    );
  });

  test("has no ids but those", () => {
    const html = '<p id="a">x</p><li id="top">y</li><a id="fn-1" href="/">z</a>';
    expect(render({ kind: "html", html })).not.toContain("id=");
  });

  test("shows the boxes of task lists as signs", () => {
    const markdown = "- [ ] sow\n- [x] reap\n- [X]y\n\n1. [x] mill";
    const html = render({ kind: "markdown", markdown });
    expect(html.match(/<li>[^<]*/g)).toEqual(["<li>☐ sow", "<li>☑ reap", "<li>[X]y", "<li>☑ mill"]);
  });

  test("leaves a link to another article's file to whoever knows where that is read", () => {
    const markdown =
      '[one](./my%20one.md "First") [two](../b/two.markdown#x) [three](https://x.example/three.md) <a href="/c.md?d">*c*</a>';
    const html = renderArticle({ title: "T", body: { kind: "markdown", markdown } }, BASE);
    expect(listSeedLinks(html)).toEqual(["./my one.md", "../b/two.markdown", "/c.md"]);
    const urlOf = (path: string) => (path === "../b/two.markdown" ? undefined : toUrl("https://mill.example/a?b&c"));
    expect(replaceSeedLinks(html, urlOf)).toBe(
      '<p><a href="https://mill.example/a?b&amp;c" title="First">one</a> two ' +
        '<a href="https://x.example/three.md">three</a> <a href="https://mill.example/a?b&amp;c"><em>c</em></a></p>',
    );
  });

  test("takes no such address from anybody else", () => {
    const markdown = '<a href="seed:a.md">a</a> [b](seed:b.md) <img src="seed:c.md" alt="">';
    const html = renderArticle({ title: "T", body: { kind: "markdown", markdown } }, BASE);
    expect(listSeedLinks(html)).toEqual([]);
    expect(html).not.toContain("seed:");
  });

  test("does not show the mark at the end of a summary", () => {
    expect(render({ kind: "markdown", markdown: "A\n\n<!-- more -->\n\nB<!--more-->" })).not.toMatch(/more|--/);
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
