import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown, toMarkdownHtml } from "../../../src/stages/render/markdown.ts";
import { sanitise } from "../../../src/stages/render/sanitise.ts";
import { writeMarkdown } from "../../../src/stages/render/write-markdown.ts";
import { anyText } from "../emit/any-text.ts";
import { toUrl } from "../emit/sample-feed.ts";
import { findXmlFault } from "../emit/xml-fault.ts";

const BASE = toUrl("https://news.example/articles/flour/");

describe("Markdown written without the sanitiser", () => {
  test("is what the sanitiser makes of it, to the letter, and passes it unchanged", () => {
    let written = 0;
    fc.assert(
      fc.property(anyMarkdown(), (markdown) => {
        const html = write(markdown);
        if (html === undefined) return;
        written += 1;
        expect(html).toBe(writeSafely(markdown));
        expect(sanitise(html, BASE)).toBe(html);
        expect(findXmlFault(`<div>${html}</div>`)).toBeUndefined();
      }),
      { numRuns: 600 },
    );
    expect(written).toBeGreaterThan(150);
  });

  test("has no element, attribute or address but these", () => {
    fc.assert(
      fc.property(anyMarkdown(), (markdown) => {
        const tags = write(markdown)?.match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !TAG.test(tag))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["tight and loose lists", "- a\n  - b\n\n    c\n- d\n\n7. e\n   ***\n   1. f\n\n  * g\n\n        code"],
    [
      "a list item that begins with a heading, a fence, a table",
      '- # a\n- ```js\n  1 < 2 && "x"\n  ```\n- |a|\n  |-|\n  |b|',
    ],
    ["a quote in a quote", "> a\n> > b\n>\n> c  \nd\\\ne"],
    ["a table with alignment", "|a|b|\n|:-|-:|\n|`|`|**x**|\n|y|"],
    ["references", '[a][r] ![b][r] [r]\n\n[r]: /x?a=1&b=2 "t &quot; \\" <"'],
    [
      "addresses of every kind",
      "<https://a.example/?a&b> <ada@mill.example> https://b.example/(x) ftp://c.example [d](//e.example) [f](#g)",
    ],
    ["entities", "&amp; &lt;b&gt; &quot; &hellip; &nbsp; &#0; &#1; &#13; &#xD800; &#xFFFE; &#38;lt; &nonsense;"],
    ["paragraphs that hold nothing that may be shown", "&#1;\n\n![](javascript:x)\n\n[&nbsp;](data:x)\n\n&nbsp;"],
    ["emphasis crossed and nested", "***a** b* ~~c _d_~~ **e*f*g** __h__ *i **j*** `<k>`"],
  ])("keeps %s as they were", (_name, markdown) => {
    const html = write(markdown);
    expect(html).toBe(writeSafely(markdown));
    expect(html).not.toBe("");
  });

  test.each([
    [
      "a script address",
      "[a](javascript:alert(1)) [b](java&#115;cript:x) [c](<vbscript:x>)",
      "[a](javascript:alert(1)) [b](javascript:x) [c](&lt;vbscript:x&gt;)",
    ],
    ["a script address in a reference", "[a]\n\n[a]: JavaScript:alert(1)", "[a]\n\n[a]: JavaScript:alert(1)"],
    ["a data address", "[a](data:text/html,x)![b](data:image/png;base64,AA)", "[a](data:text/html,x)"],
    ["another scheme", "[a](ftp://mill.example/) [b](x-y:z)", "a b"],
  ])("has no link and no image of %s", (_name, markdown, text) => {
    expect(write(markdown)).toBe(`<p>${text.replace("\n\n", "</p>\n<p>")}</p>`);
  });
});

describe("for the sanitiser is left", () => {
  test.each([
    ["a block of HTML", "<div>a</div>"],
    ["HTML in a line", "a <b>b</b>"],
    ["a comment", "a <!-- b -->"],
    ["HTML in a quote in a list", "- > a <i>b</i>"],
    ["HTML in a table", "|a|\n|-|\n|<br>|"],
    ["HTML in a link's text", "[a <b>b</b>](/c)"],
    ["HTML in an image's text", "![a <b>b</b>](/c.jpg)"],
    ["a link in a link", "[a <https://mill.example/> b](/c)"],
    ["what is nested without end", `${"> ".repeat(60)}${"*a **b ".repeat(60)}${"c** d* ".repeat(60)}`],
  ])("%s", (_name, markdown) => {
    expect(write(markdown)).toBeUndefined();
  });

  test("Markdown in which a parser finds any raw HTML", () => {
    fc.assert(
      fc.property(anyMarkdown(), (markdown) => {
        const isRaw = listTypes(parseMarkdown(markdown)).some((type) => type.startsWith("html_"));
        if (isRaw) expect(write(markdown)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

const ADDRESS = String.raw`(?:https?:\/\/|mailto:|tel:)[^"<>\s]*`;
const TAG = new RegExp(
  [
    "^<\\/?(?:blockquote|code|em|h[1-6]|li|ol|p|pre|s|strong|table|tbody|td|th|thead|tr|ul)>$",
    "^<[bh]r \\/>$",
    '^<ol start="\\d+">$',
    `^<a href="${ADDRESS}"(?: title="[^"<>]+")?>$|^<\\/a>$`,
    `^<img src="https?:[^"<>\\s]*" alt="[^"<>]*"(?: title="[^"<>]+")? \\/>$`,
  ].join("|"),
);

function write(markdown: string): string | undefined {
  return writeMarkdown(parseMarkdown(markdown), BASE);
}

function writeSafely(markdown: string): string {
  return sanitise(toMarkdownHtml(parseMarkdown(markdown), "0a1b2c3d"), BASE);
}

type Tokens = ReturnType<typeof parseMarkdown>;

function listTypes(tokens: Tokens): readonly string[] {
  return tokens.flatMap(({ type, children }) => [type, ...listTypes(children ?? [])]);
}

/** Whatever Markdown can be made of, put together without sense; lines of it indented, quoted and listed. */
function anyMarkdown(): fc.Arbitrary<string> {
  const address = fc.oneof(
    fc.constantFrom(...ADDRESSES),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    anyText(),
  );
  const inline: fc.Arbitrary<string> = fc
    .letrec((tie) => ({
      line: fc
        .array(fc.oneof({ maxDepth: 3 }, tie("text"), tie("marked"), tie("link")), { maxLength: 5 })
        .map((parts) => parts.join("")),
      text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 }), {
        weight: 1,
        arbitrary: anyText(),
      }),
      marked: fc
        .tuple(fc.constantFrom("*", "**", "_", "~~", "`", "``", "***"), tie("line"))
        .map(([mark, line]) => `${mark}${line}${mark}`),
      link: fc
        .tuple(
          fc.constantFrom("", "!"),
          tie("line"),
          address,
          fc.constantFrom("", ' "t"', ' "&quot;&#1;"', " ' '", ' "&#13;\\""'),
        )
        .map(([mark, line, target, title]) => `${mark}[${line}](<${target}>${title})`),
    }))
    .line.map(String);
  const start = fc
    .array(fc.constantFrom("> ", "- ", "* ", "1. ", "7) ", "    ", "  ", "\t"), { maxLength: 4 })
    .map((marks) => marks.join(""));
  const lead = fc.constantFrom(
    "",
    "",
    "# ",
    "## ",
    "###### ",
    "|",
    "```",
    "~~~x<y",
    "[r]: ",
    "---",
    "===",
    "|-|:-:|",
    "***",
  );
  const line = fc.tuple(start, lead, inline).map((parts) => parts.join(""));
  return fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
}

const ADDRESSES = [
  "javascript:alert(1)",
  "JAVA&#115;cript:x",
  "java\\script:x",
  "java&Tab;script:x",
  "&#1;javascript:x",
  "vbscript:x",
  "data:image/png;base64,AA",
  "data:text/html,<b>",
  "file:///etc/passwd",
  "//e.example/a b",
  "#note",
  "../x?a=1&b=2",
  "mailto:ada@mill.example",
  "mailto:a b",
  "tel:+49-1",
  "https://[::1]/",
  "https://mühle.example/{x}",
  "http:x",
  "",
  " ",
  "/&quot; onclick=&quot;x",
  "https:\\\\e.example\\|`^",
];

const PIECES = [
  ...[
    "a",
    "b",
    " ",
    "  \n",
    "\\\n",
    "\n",
    "\n\n",
    "\t",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "[",
    "]",
    "![",
    "](",
    ")",
    "<",
    ">",
    '"',
    "'",
    "|",
    "\\",
  ],
  ...[
    "&amp;",
    "&lt;script&gt;",
    "&#60;b&#62;",
    "&nbsp;",
    "&#0;",
    "&#13;",
    "&#x80;",
    "&colon;",
    "&NewLine;",
    "&#xFFFE;",
    "]]>",
    "\u0000",
    "\u0001",
    "\uFFFE",
    "\uD83D",
    "\u2028",
  ],
  ...[
    "https://e.example/?a&b",
    "<https://e.example/<>",
    "<ada@e.example>",
    "ada@e.example",
    "//e.example",
    "mailto:a@b.example",
    "<javascript:x>",
    'http://a.example"x',
    "www.e.example",
  ],
  ...[
    "[r]",
    "[a][r]",
    "![r]",
    "[r]: /x 't'",
    "- ",
    "1. ",
    "> ",
    "# ",
    "---",
    "| a | b |\n|---|---|\n| c | d |",
    "    x",
  ],
];
