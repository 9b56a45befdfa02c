import { describe, expect, test } from "vitest";
import { slimMarkup } from "../../../../src/stages/read/html/slim-markup.ts";

describe("slim markup", () => {
  test.each([
    ["<p ONCLICK=x Class='a b' data-x=\"1\">One</p>", '<p class="a b">One</p>'],
    ["<!-- a comment --><p>One<!-- never closed", "<p>One"],
    ["<svg><title>Logo</title></svg><p>One", "<p>One"],
    ['<a title="a > b" href=x/y>One</a>', '<a title="a > b" href="x/y">One</a>'],
    ["<p title='say \"so\"'>One", '<p title="say &quot;so&quot;">One'],
    ['<p class="a" class="b">One', '<p class="a">One'],
    ["1 < 2 and <3", "1 < 2 and <3"],
    ["<p style='color:red; display: none'>One", "<p hidden>One"],
    ["<nav><nav>Menu</nav></nav><p>One", "<p>One"],
    ["<nav><p>One</p></nav>", "<nav><p>One</p></nav>"],
    ["<title>a < b</title>", "<title>a < b</title>"],
  ])("of %j is %j", (text, slim) => {
    expect(slimMarkup(text)).toBe(slim);
  });

  test("takes a CDATA section for the text that it is in XML, and for a comment elsewhere", () => {
    const text = "<p>One <![CDATA[if (a < b && c) <b>]]> two</p><p><![CDATA[three";
    expect(slimMarkup(text, { isXml: true })).toBe(
      "<p>One if (a &#x3C; b &#x26;&#x26; c) &#x3C;b&#x3E; two</p><p>three",
    );
    expect(slimMarkup("<p>One<![CDATA[ two ]]></p>")).toBe("<p>One</p>");
  });

  test("keeps linked data and drops programs, and white space between blocks where there are any", () => {
    const data = '<script type="application/ld+json">{"a":"<b>"}</script>';
    expect(slimMarkup(`<script>if (a<b) x("</p>")</script>\n<div>\n ${data}\n<b>One</b> <i>two</i></div>`)).toBe(
      `<div>${data}<b>One</b> <i>two</i></div>`,
    );
  });
});
