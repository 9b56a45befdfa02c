import { describe, expect, it } from "vitest";
import type { Body } from "../../../src/model/article.ts";
import { findCaptions, findHeadings, toBodyText } from "../../../src/stages/enrich/outline.ts";

const blocks: Body = {
  kind: "blocks",
  blocks: [
    { kind: "paragraph", text: "One." },
    { kind: "heading", text: "Subhead" },
    { kind: "caption", text: "The sun", credit: "Ada" },
    { kind: "list", ordered: false, items: ["a", "b"] },
    { kind: "quote", text: "Said." },
  ],
};
const html: Body = {
  kind: "html",
  html: `<!-- <p>no</p> --><p>One <em>more</em> &amp; <a
    href="x">two</a>.</p><h2>Sub<br>head</h2><figure><img src="x"><figcaption>The sun</figcaption></figure>
    <ul><li>a</li><li>b</li></ul><style>p { }</style><script>if (a < b) x()</script>tail`,
};
const markdown: Body = {
  kind: "markdown",
  markdown: [
    "One *more* and two.",
    "Heading\n-------",
    "- a\n- b",
    "> Said.",
    "### Sub *head* ###\ntext below",
    "| a | b |\n|---|---|\n| c | d |",
    "[ref]: https://x.example/",
    "***",
    "![alt](https://x.example/i.png)",
    "~~~\ncode\n~~~",
    "snake_case and 2 * 3 * 4 and \\*stars\\*",
  ].join("\n\n"),
};

describe("the outline of a body", () => {
  it("has its subheads in order", () => {
    expect(findHeadings(blocks)).toEqual(["Subhead"]);
    expect(findHeadings(html)).toEqual(["Sub head"]);
    expect(findHeadings(markdown)).toEqual(["Heading", "Sub head"]);
  });

  it("has its captions in order, without the credit where it is known", () => {
    expect(findCaptions(blocks)).toEqual(["The sun"]);
    expect(findCaptions(html)).toEqual(["The sun"]);
    const credited = "<figure><figcaption>The sun <small>Ada <b>Ober</b></small></figcaption></figure>";
    expect(findCaptions({ kind: "html", html: credited })).toEqual(["The sun"]);
    expect(findCaptions(markdown)).toEqual([]);
  });

  it("has its text as plain text, without captions, code and marks", () => {
    expect(toBodyText(blocks)).toBe("One.\n\nSubhead\n\na\nb\n\nSaid.");
    expect(toBodyText(html)).toBe("One more & two.\n\nSub head\n\na\n\nb\n\ntail");
    expect(toBodyText(markdown)).toBe(
      "One more and two.\n\nHeading\n\na b\n\nSaid.\n\nSub head\n\ntext below\n\na b c d\n\nsnake_case and 2 * 3 * 4 and *stars*",
    );
  });

  it("has nothing of a page's head", () => {
    const head = '<head><meta charset="utf-8"><title>Mill &amp; news</title><style>p { }</style></head>';
    const page = `<!doctype html><html>${head}<body><title-card>A card</title-card><p>It turns.</p></body></html>`;
    expect(toBodyText({ kind: "html", html: page })).toBe("A card\n\nIt turns.");
  });
});
