import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const names = fc.constantFrom(
  "html",
  "head",
  "body",
  "p",
  "div",
  "a",
  "img",
  "h1",
  "h2",
  "table",
  "td",
  "svg",
  "script",
  "style",
  "noscript",
  "template",
  "figure",
  "title",
  "meta",
  "article",
  "form",
  "button",
  "time",
  "x-y",
  "ul",
  "li",
);
const attributes = fc.constantFrom(
  "",
  ' class="ad share"',
  ' id="x"',
  ' href="/a"',
  ' src="a.jpg"',
  " SRCSET='a 1x, b 2x'",
  ' itemprop="author"',
  ' datetime="2026"',
  ' type="application/ld+json"',
  ' name="date" content="x"',
  ' "',
  " =",
);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "Some words, and some more, so that it looks like a sentence of a text.",
    "&amp;",
    "&#0;",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?php",
    "<!doctype html>",
    "{",
    '{"@type":"Article"}',
    "</",
    "<",
  ),
);
const pieces = fc.oneof(
  texts,
  fc.tuple(names, attributes).map(([name, attribute]) => `<${name}${attribute}>`),
  names.map((name) => `</${name}>`),
);
const markup = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));

describe("any markup", () => {
  test("is read or refused with a problem that names the file, and never throws", () => {
    fc.assert(
      fc.property(markup, (text) => {
        const outcome = read(text);
        if (outcome.kind === "pass") expect(outcome.value.body.kind).toBe("html");
        else
          expect(outcome).toMatchObject({
            kind: "fail",
            problems: [{ code: "html-invalid", place: { file: "seeds/page.html" } }],
          });
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same draft each time", () => {
    fc.assert(
      fc.property(markup, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  });

  test("that holds words in its body is never read as an empty one", () => {
    const wrappers = fc.array(
      fc.constantFrom("div", "section", "article", 'div class="teaser"', "p", "ul", "main", "span", 'div id="ad"'),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(wrappers, (tags) => {
        const opening = tags.map((tag) => `<${tag}>`).join("");
        const outcome = read(`<html><head><title>T</title></head><body>${opening}Closed today`);
        expect(JSON.stringify(outcome)).toContain("Closed today");
      }),
      { numRuns: 100 },
    );
  });
});

describe("markup that no article has", () => {
  test.each([
    ["five megabytes of nested elements", "<div>".repeat(1_000_000)],
    ["elements nested in many deep columns", ("<div>".repeat(300) + "</div>".repeat(300)).repeat(300)],
    ["a million character references", `<div id="x">${"&amp;".repeat(1_000_000)}`],
    ["half a million elements", "<i></i>".repeat(500_000)],
  ])("is refused with a hint: %s", (_, text) => {
    const outcome = read(text);
    expect(outcome.kind).toBe("fail");
    if (outcome.kind === "fail") {
      expect(outcome.problems[0].code).toBe("html-invalid");
      expect(outcome.problems[0].hint).toContain("save only the article");
    }
  });

  test.each([
    ["a hundred thousand paragraphs", "<p>Some words</p>".repeat(100_000)],
    ["a hundred thousand paragraphs never closed", "<p>Some words".repeat(100_000)],
    ["five megabytes in a comment never closed", `<p>Some words</p><!-- ${"<p> ".repeat(1_250_000)}`],
  ])("is read: %s", (_, text) => {
    expect(read(text).kind).toBe("pass");
  });
});
