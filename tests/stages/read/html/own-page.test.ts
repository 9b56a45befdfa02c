import { describe, expect, test } from "vitest";
import { readBody, readDraft, readField } from "./reading.ts";

const OWN_PAGE = `<!doctype html>
<html lang="en-GB">
<head>
  <title>Shade for the city | The Example</title>
  <meta name="author" content="Ada Ober and Max Klein">
  <meta name="date" content="2026-08-31T09:00:00+02:00">
  <meta name="keywords" content="weather, cities, Weather">
  <meta name="description" content="Trees are cheaper than machines.">
  <meta name="draft" content="true">
  <meta name="id" content="tag:example.org,2026:shade">
  <meta name="slug" content="shade">
  <meta name="expires" content="2027-01-01">
</head>
<body>
<nav><a href="/">Home</a></nav>
<h1>Shade for the city</h1>
<p>Short.</p>
<h2>Where to plant</h2>
<ul><li><a href="map.html">The map</a></li><li>The list</li></ul>
<p>Oak &amp; <em>lime</em>.</p>
<footer>All rights reserved</footer>
</body>
</html>`;

describe("a page written by hand", () => {
  test("states every field in meta elements, each with its line and column", () => {
    const { fields, key } = readDraft(OWN_PAGE);
    expect(key).toBe("page.html");
    expect(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]))).toEqual({
      title: "Shade for the city",
      published: "2026-08-31T09:00:00+02:00",
      expires: "2027-01-01",
      draft: "true",
      id: "tag:example.org,2026:shade",
      slug: "shade",
      authors: [{ name: "Ada Ober" }, { name: "Max Klein" }],
      tags: ["weather", "cities"],
      language: "en-GB",
      summary: "Trees are cheaper than machines.",
    });
    expect(fields.published?.place).toEqual({ file: "seeds/page.html", line: 6, column: 14 });
    expect(fields.title?.place).toEqual({ file: "seeds/page.html", line: 16, column: 1 });
  });

  test("keeps its whole text, short paragraphs and lists of links too, without the headline, the menu and the footer", () => {
    expect(readBody(OWN_PAGE)).toBe(
      '<p>Short.</p>\n<h2>Where to plant</h2>\n<ul><li><a href="map.html">The map</a></li><li>The list</li></ul>\n<p>Oak &amp; <em>lime</em>.</p>',
    );
  });

  test.each([
    ["<meta name=date content=2026-08-31><title>T</title><p>a<p>b", "published", "2026-08-31"],
    [
      '<HTML><HEAD><META NAME="Published" CONTENT="31 August 2026"></HEAD><BODY>x</BODY></HTML>',
      "published",
      "31 August 2026",
    ],
    ['<meta name="updated" content="2026-09-01"><p>x', "updated", "2026-09-01"],
    ['<meta name="agencies" content="dpa, AP"><p>x', "agencies", ["dpa", "AP"]],
    ['<meta name="standfirst" content="It is hot."><p>x', "standfirst", "It is hot."],
    ['<meta name="language" content="de_AT"><p>x', "language", "de-AT"],
    ['<meta name="url" content="https://example.org/heat"><p>x', "url", "https://example.org/heat"],
    ['<meta name="image" content="https://example.org/a.jpg"><p>x', "image", { url: "https://example.org/a.jpg" }],
    ['<meta name="draft"><p>x', "draft", "true"],
    ['<meta name="expires" content="0"><p>x', "expires", undefined],
    ["<title>Only a title</title><p>x", "title", "Only a title"],
    ['<html lang="Deutsch"><body>x</body></html>', "language", undefined],
  ])("%s states %s", (text, name, value) => {
    expect(readField(text, name)).toEqual(value);
  });

  test("keeps a headline that says something else than its title", () => {
    const page =
      '<html><head><meta name="title" content="Heat"></head><body><h1>Another thing</h1><p>Text.</p></body></html>';
    expect(readBody(page)).toBe("<h1>Another thing</h1><p>Text.</p>");
  });

  test.each(["<p class=author>Ada Ober</p>", "<p>By <a rel=author href=/ada>Ada Ober</a></p>"])(
    "does not say again above its text who wrote it: %s",
    (byline) => {
      const page = `<html><head><title>Heat</title></head><body><h1>Heat</h1>${byline}<p>Short.</p><p>Ada Ober</p></body></html>`;
      expect(readField(page, "authors")).toMatchObject([{ name: "Ada Ober" }]);
      expect(readBody(page)).toBe("<p>Short.</p><p>Ada Ober</p>");
    },
  );

  test("keeps a line above its text that is not, or not only, an author's name", () => {
    const page =
      '<html><head><meta name="author" content="Ada Ober"></head><body><p>Max Klein</p><p>By Ada Ober, Rome</p><p>Short.</p></body></html>';
    expect(readBody(page)).toBe("<p>Max Klein</p><p>By Ada Ober, Rome</p><p>Short.</p>");
  });

  test("loses no text that stands outside of its body", () => {
    expect(readBody("<html><head><title>T</title><p>one</head><body><p>two</body></html><p>three")).toBe(
      "<p>one</p><p>two</p><p>three</p>",
    );
  });
});

describe.each([
  ["a page written by hand", (text: string) => `<html><head><title>T</title></head><body>${text}</body></html>`],
  ["a bare piece of HTML", (text: string) => text],
])("what %s hides", (_, wrap) => {
  test.each(["<p hidden>Not yet.</p>", '<p style="color: red; display: none">Not yet.</p>'])(
    "%s is left out",
    (hidden) => {
      expect(readBody(wrap(`<p>It is hot.</p>${hidden}`))).toBe("<p>It is hot.</p>");
    },
  );

  test.each([
    '<p>Wait …</p><section hidden=""><p>It is hot in town.</p></section>',
    '<p>It is hot.</p><p hidden="until-found">Very hot.</p>',
    '<p>It is hot.</p><p aria-hidden="true">Very hot.</p>',
  ])("%s stays, as its readers are shown it", (text) => {
    expect(readBody(wrap(text))).toBe(text);
  });
});

describe("a bare piece of HTML", () => {
  test("is the body as it is, its first h1 the title", () => {
    const text = "<h1>Shade</h1>\n<p class=lead>One <a href='x'>link</a></p><div>Two</div>";
    expect(readDraft(text).fields).toEqual({
      title: { value: "Shade", place: { file: "seeds/page.html", line: 1, column: 1 } },
    });
    expect(readBody(text)).toBe('<p class="lead">One <a href="x">link</a></p><div>Two</div>');
  });

  test.each([
    ["", ""],
    ["   \n", ""],
    ["just text", "just text"],
    ["<p>a", "<p>a</p>"],
    ["<p>a<!-- never closed", "<p>a</p>"],
  ])("%j gives %j and no fields", (text, body) => {
    expect(readBody(text)).toBe(body);
    expect(readDraft(text).fields).toEqual({});
  });
});
