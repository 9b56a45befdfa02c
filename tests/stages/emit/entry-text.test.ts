import { expect, test } from "vitest";
import { toEntryText } from "../../../src/stages/emit/entry-text.ts";
import { toEntry, toUrl } from "./sample-feed.ts";

const paragraph = (letters: number) => ({ kind: "html", html: `<p>${"a".repeat(letters)}</p>` }) as const;

test("size: an article of more than 250,000 characters is shown by its summary and a link that says so", () => {
  const entry = toEntry({
    title: "Long & winding",
    body: paragraph(250_001),
    url: toUrl("https://news.example/?a=1&b=2"),
  });
  const text = toEntryText(entry);
  expect(text.html).toBe(
    '<p>The price of flour rose.</p>\n<p><a href="https://news.example/?a=1&#x26;b=2">Read the whole article: Long &#x26; winding</a></p>',
  );
});

test("size: an article of 250,000 characters is shown whole", () => {
  const entry = toEntry({ body: paragraph(250_000 - "<p></p>".length) });
  expect(toEntryText(entry).html).toBe(entry.html);
});

test("xml-padding: a title of nothing but white space gives way to the slug, an empty summary to the title", () => {
  const text = toEntryText(toEntry({ title: " \u0000\n", summary: " " }));
  expect(text).toMatchObject({ title: "flour", summary: "flour" });
});

test("xml-padding: names and tags are trimmed, those left empty or repeated dropped", () => {
  const entry = toEntry({
    authors: [{ name: " Ada\nMill " }, { name: "\u0001" }],
    agencies: ["dpa", " "],
    tags: ["a", " a", ""],
  });
  expect(toEntryText(entry)).toMatchObject({
    authors: [{ name: "Ada Mill" }],
    agencies: ["dpa"],
    tags: ["a"],
  });
});

test("author-mail: only an ASCII address is published", () => {
  const authors = [
    { name: "Ada", email: "ada@mill.example" },
    { name: "Jürgen", email: "jürgen@mill.example" },
  ];
  expect(toEntryText(toEntry({ authors })).authors).toEqual([
    { name: "Ada", email: "ada@mill.example" },
    { name: "Jürgen" },
  ]);
});

test("an article without any text is shown by its summary", () => {
  const entry = toEntry({ body: { kind: "html", html: "<script>1</script>" }, summary: "a < b" });
  expect(toEntryText(entry).html).toBe("<p>a &#x3C; b</p>");
});
