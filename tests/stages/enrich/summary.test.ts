import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Valid } from "../../../src/model/article.ts";
import { enrich } from "../../../src/stages/enrich/index.ts";
import { makeContext, makeValid } from "../../support/make.ts";
import { passed } from "../../support/outcomes.ts";

const summaryOf = (markdown: string, own: Partial<Valid> = {}) =>
  passed(enrich(makeValid({ body: { kind: "markdown", markdown }, ...own }), makeContext())).summary;

const SENTENCE = "The mill by the river has turned for four hundred years.";

describe("the summary", () => {
  it("is the standfirst where the article states none, else its first prose", () => {
    expect(summaryOf("Text.", { summary: "Stated.", standfirst: "Lead." })).toBe("Stated.");
    expect(summaryOf("Text.", { standfirst: "Lead." })).toBe("Lead.");
    expect(summaryOf("## A subhead\n\nText.")).toBe("Text.");
  });

  it("is plain text, without marks, tags and entities", () => {
    expect(summaryOf("It **was** _hot_ in [town](https://x.example/) &amp; `code` <b>too</b>.")).toBe(
      "It was hot in town & code too.",
    );
    expect(summaryOf("", { body: { kind: "html", html: "<p>Fish &amp; <em>chips</em><br>&lt;b&gt;</p>" } })).toBe(
      "Fish & chips <b>",
    );
  });

  it("has a space where a line is broken, and between boxes", () => {
    const html = "<p>Roses are red<br>Violets <br/>are blue</p>";
    for (const body of [{ kind: "html", html } as const, { kind: "markdown", markdown: html } as const])
      expect(summaryOf("", { body })).toBe("Roses are red Violets are blue");
    expect(summaryOf("Roses are red<br>Violets are blue")).toBe("Roses are red Violets are blue");
    expect(summaryOf("", { body: { kind: "html", html: "<center>One</center><center>Two</center>" } })).toBe("One Two");
  });

  it.each([
    ['See [Rust](https://x.example/Rust_(language)) and [A](<a b.md> "t (u)").', "See Rust and A."],
    ["[![Build](b.svg)](https://x.example/) It was [long\nago](a.md).", "It was long ago."],
    ["\\<T\\> is \\*no\\* mark, and \\[so on\\](x).", "<T> is *no* mark, and [so on](x)."],
    ["Put `<Button />`, `` a ` b ``, `a\\b` and `&amp;` there.", "Put <Button />, a ` b, a\\b and &amp; there."],
    ["Four\\\nfive<br>six.", "Four five six."],
    ["- a\n  * b\n    * c\n\n1. x\n   1. y\n", "a b c x y"],
    ["> - quoted **over\n>   two** lines", "quoted over two lines"],
    ["It was <!-- very -->hot.", "It was hot."],
    ["- item\n\n  ```js\n  code()\n  ```\n- two", "item two"],
  ])("of %j is %j", (markdown, summary) => {
    expect(summaryOf(markdown)).toBe(summary);
  });

  it("ends at the end of a sentence", () => {
    expect(summaryOf(`${SENTENCE} `.repeat(20))).toBe(`${SENTENCE} `.repeat(5).trim());
    const japanese = "水車小屋は川のそばにあります。";
    const summary = summaryOf(japanese.repeat(40), { language: "ja" });
    expect(summary).toBe(japanese.repeat(summary.length / japanese.length));
    expect(summary.length).toBeGreaterThan(200);
  });

  it("of a text without an end of a sentence ends at a word, and says so", () => {
    const summary = summaryOf("windmill, ".repeat(100));
    expect(summary).toMatch(/^(windmill, )+windmill…$/);
    expect(summary.length).toBeLessThanOrEqual(301);
  });

  it("of a script without spaces is no single word in front", () => {
    expect(summaryOf(`序 ${"水".repeat(1000)}`, { language: "zh" }).length).toBeGreaterThan(200);
  });

  it("joins the second paragraph to a very short first one", () => {
    expect(summaryOf(`A dateline.\n\n${SENTENCE}\n\nMore.`)).toBe(`A dateline. ${SENTENCE}`);
  });

  it("is the first paragraph after a table at the top, however long that is", () => {
    const rows = (count: number) => "| Harbour | 31 |\n".repeat(count);
    for (const count of [2, 400])
      expect(summaryOf(`| Place | Degrees |\n|:---|---:|\n${rows(count)}\n${SENTENCE} And on.\n`)).toBe(
        `${SENTENCE} And on.`,
      );
    const cells = "<tr><th>Place<td><p>Harbour</p><td>31";
    const html = `<table><caption>Heat</caption>${cells}<tr><td><table><tr><td>In</table>1</table><p>${SENTENCE} And on.</p>`;
    expect(summaryOf("", { body: { kind: "html", html } })).toBe(`${SENTENCE} And on.`);
  });

  it("is a table's where there is nothing else, and a paragraph's in a table that lays out a page", () => {
    expect(summaryOf("## Heat\n\n| Place | Degrees |\n|---|---|\n| Harbour | 31 |\n")).toBe("Place Degrees Harbour 31");
    const html = `<table><tr><td>Menu<td>${SENTENCE} ${SENTENCE}</table><p>Unsubscribe</p>`;
    expect(summaryOf("", { body: { kind: "html", html } })).toBe(`${SENTENCE} ${SENTENCE}`);
  });

  it("takes no paragraph with bars and hyphens for a table", () => {
    expect(summaryOf(`${SENTENCE} a | b\nc - d | e, and so on.`)).toBe(`${SENTENCE} a b c - d e, and so on.`);
  });

  it("is empty where there is nothing to say", () => {
    expect(summaryOf("```\ncode\n```\n", { standfirst: "" })).toBe("");
  });

  it("never ends between the halves of a character, wherever it is cut", () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), (before) => {
        const summary = summaryOf(`${"x".repeat(before)}${"🌾".repeat(400)}`);
        expect(summary.isWellFormed()).toBe(true);
        expect(summary.endsWith("…")).toBe(true);
      }),
    );
  });

  it("is short, well-formed and on one line for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        const summary = summaryOf(text);
        expect(summary.length).toBeLessThanOrEqual(301);
        expect(summary.isWellFormed()).toBe(true);
        expect(summary).not.toMatch(/[\n\r\t]/);
      }),
    );
  });
});

describe("the mark at the end of a summary", () => {
  it.each(["<!-- more -->", "<!--more-->", "<!-- More -->", "<!-- excerpt -->", "<!-- read more -->"])(
    "is %s: what stands before it is the summary, without marks and headings",
    (mark) => {
      expect(summaryOf(`## One\n\nIt was *hot*.[^1]\n\nAnd dry. ${mark}\n\nThen rain.\n\n[^1]: Very.`)).toBe(
        "It was hot. And dry.",
      );
    },
  );

  it("gives way to a stated summary, and not to a standfirst", () => {
    const text = "It was hot.\n<!--more-->\nThen rain.";
    expect(summaryOf(text, { summary: "Stated." })).toBe("Stated.");
    expect(summaryOf(text, { standfirst: "Lead." })).toBe("It was hot.");
    expect(summaryOf("<!--more-->\nIt was hot.", { standfirst: "Lead." })).toBe("Lead.");
  });
});
