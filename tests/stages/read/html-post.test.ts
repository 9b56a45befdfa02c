import { describe, expect, it } from "vitest";
import { readHtmlPost } from "../../../src/stages/read/html-post.ts";
import { makeContext, makeSeedText } from "../../support/make.ts";
import { failed, passed, problemsOf, toLine } from "../../support/outcomes.ts";

const read = (text: string, path = "_posts/2026-05-06-front.html") =>
  readHtmlPost(makeSeedText(text, path), makeContext());
const valuesOf = (text: string, path?: string) =>
  Object.fromEntries(Object.entries(passed(read(text, path)).fields).map(([name, { value }]) => [name, value]));
const bodyOf = (text: string) => passed(read(text)).body;

describe("HTML with front matter", () => {
  it("states its fields there, each with its place, and its text below", () => {
    const text = "---\nlayout: post\ntitle: Heat\ntags: [weather]\n---\n<p>Hot.</p>\n";
    expect(valuesOf(text)).toEqual({ title: "Heat", tags: ["weather"] });
    expect(passed(read(text)).fields.title?.place).toEqual({
      file: "seeds/_posts/2026-05-06-front.html",
      line: 3,
      column: 8,
    });
    expect(passed(read(text)).bodyPlace?.line).toBe(6);
    expect(bodyOf(text)).toEqual({ kind: "html", html: "<p>Hot.</p>" });
  });

  it.each([
    ["---\ntitle: Heat\n---\n<h1>Heat</h1><p>Hot.</p>", "Heat", "<p>Hot.</p>"],
    ["---\ntitle: Heat\n---\n<h1>Sun</h1><p>Hot.</p>", "Heat", "<h1>Sun</h1><p>Hot.</p>"],
    ["---\nlayout: post\n---\n<h1>Sun</h1><p>Hot.</p>", "Sun", "<p>Hot.</p>"],
    ["---\nlayout: post\n---\n<p>Hot.</p>", "Front", "<p>Hot.</p>"],
    ["+++\ntitle = 'Heat'\n+++\n<title>x</title><p>Hot.</p>", "Heat", "<p>Hot.</p>"],
  ])("%j has the title and the body that a post of Markdown would have", (text, title, html) => {
    expect(valuesOf(text).title).toBe(title);
    expect(bodyOf(text)).toEqual({ kind: "html", html });
  });

  it("has the calls of templates translated, and a warning at its line for one that can't be", () => {
    const outcome = read('---\ntitle: Heat\n---\n<p><img src="{{ site.baseurl }}/a.png"></p>\n{% gallery %}');
    expect(passed(outcome).body).toEqual({ kind: "html", html: '<p><img src="/a.png"></p>' });
    expect(problemsOf(outcome).map(toLine)).toEqual([
      expect.stringContaining("front.html:5 warning shortcode-unknown"),
    ]);
  });

  it("fails where the front matter is broken", () => {
    expect(failed(read("---\ntitle: [a\n---\n<p>Hot.</p>")).map(({ code }) => code)).toEqual(["front-matter-invalid"]);
  });

  it("finds the place of a title below the front matter", () => {
    const { title } = passed(read("---\ndate: 2026-05-06\n---\n<p>x</p>\n<h1>Sun</h1>")).fields;
    expect(title?.place.line).toBe(5);
  });
});

it("HTML without front matter keeps its braces and a rule at its top", () => {
  expect(bodyOf("<p>{{ x }}</p>")).toEqual({ kind: "html", html: "<p>{{ x }}</p>" });
  expect(bodyOf("---\n<p>Hot.</p>")).toEqual({ kind: "html", html: "---\n<p>Hot.</p>" });
});
