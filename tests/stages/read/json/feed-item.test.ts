import { describe, expect, it } from "vitest";
import { readJson } from "../../../../src/stages/read/json/read-json.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { failed, passed, toLine } from "../../../support/outcomes.ts";

const read = (value: unknown) => readJson(makeSeedText(JSON.stringify(value, null, 1), "feed.json"), makeContext());
const valuesOf = (outcome: ReturnType<typeof read>[number] | undefined) =>
  Object.fromEntries(Object.entries(passed(outcome).fields).map(([name, { value }]) => [name, value]));

const FEED = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Harbour notes",
  home_page_url: "https://harbour.example/",
  language: "de",
  authors: [{ name: "Ada Ober", url: "https://harbour.example/ada" }],
};

describe("a whole JSON Feed", () => {
  it("is one article an item, with its id, and what the feed says of all", () => {
    const items = [
      { id: "urn:x:1", url: "/one", title: "One", content_html: "<p>a</p>", date_published: "2026-01-02T03:04:05Z" },
      { id: 2, external_url: "https://other.example/", content_text: "b\n\nc", author: { name: "Bo" }, language: "en" },
    ];
    const outcomes = read({ ...FEED, items });
    expect(outcomes.map((outcome) => passed(outcome).key)).toEqual(["feed.json#urn:x:1", "feed.json#2"]);
    expect(outcomes.map(valuesOf)).toEqual([
      {
        ...{ id: "urn:x:1", url: "https://harbour.example/one", title: "One", published: "2026-01-02T03:04:05Z" },
        ...{ language: "de", authors: [{ name: "Ada Ober", url: "https://harbour.example/ada" }] },
      },
      { id: "2", url: "https://other.example/", title: "b", language: "en", authors: [{ name: "Bo" }] },
    ]);
    expect(outcomes.map((outcome) => passed(outcome).body.kind)).toEqual(["html", "blocks"]);
  });

  it("places each item and each of its members, whatever stands before them", () => {
    const [first] = read({
      ...FEED,
      items: [{ authors: [{ url: "x", name: "N" }], id: "a", url: "https://h.example/", content_text: "x" }],
    });
    const { place, fields } = passed(first);
    expect(place).toEqual({ file: "seeds/feed.json", line: 13, column: 3 });
    expect(fields.url?.place).toEqual({ file: "seeds/feed.json", line: 21, column: 4 });
    expect(fields.language?.place.line).toBe(5);
  });

  it("takes a banner for the image, and both dates", () => {
    const dates = { date_published: "2026-01-01T00:00:00Z", date_modified: "2026-02-01T00:00:00Z" };
    const [first] = read({
      ...FEED,
      items: [{ id: "a", content_text: "x", banner_image: "/b.png", tags: ["t"], summary: "s", ...dates }],
    });
    expect(valuesOf(first)).toMatchObject({
      ...{ image: "https://harbour.example/b.png", tags: ["t"], summary: "s" },
      ...{ published: "2026-01-01T00:00:00Z", updated: "2026-02-01T00:00:00Z" },
    });
  });

  it("has a problem for an item without id, and for the second of one id", () => {
    const [, second, third] = read({
      ...FEED,
      items: [{ id: "a", content_text: "x" }, { id: "a", content_text: "y" }, { content_text: "z" }],
    });
    expect(failed(second).map(({ code }) => code)).toEqual(["id-duplicate"]);
    expect(failed(third).map(toLine)).toEqual([
      expect.stringContaining("error id-missing article 3 of this feed has no id"),
    ]);
  });
});

describe("an object of our own schema", () => {
  it.each([
    { title: "T", text: "x", content_html: "<p>y</p>" },
    { title: "T", markdown: "x", uri: "urn:x", headline: "H" },
  ])("stays one, whatever else it names", (value) => {
    expect(valuesOf(read(value)[0])).toMatchObject({ title: "T" });
    expect(JSON.stringify(passed(read(value)[0]).body)).toContain("x");
  });

  it("may stand beside items of other kinds in one array", () => {
    const outcomes = read([
      { id: "a", text: "x" },
      { id: "b", content_text: "y" },
      { uri: "urn:c", headline: "C", body_text: "z" },
    ]);
    expect(outcomes.map((outcome) => passed(outcome).key)).toEqual(["feed.json#a", "feed.json#b", "feed.json#urn:c"]);
  });
});
