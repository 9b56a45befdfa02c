import fc from "fast-check";
import { parseOpml } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { Config } from "../../../src/model/config.ts";
import type { Feed } from "../../../src/model/feed.ts";
import { parseAbsoluteUrl, parseInstant } from "../../../src/model/values.ts";
import { emitOpml } from "../../../src/stages/emit/opml.ts";

const config: Config = {
  seeds: "/site/seeds",
  out: "/site/out",
  url: must(parseAbsoluteUrl("https://news.example/")),
  title: "Mill News & Bread",
  description: "News from the mill",
  language: "en-GB",
  zone: "UTC",
  author: { name: "Mara Lind", email: "mara@news.example" },
  limit: 50,
  feeds: {},
  formats: ["rss", "atom", "json"],
  pages: true,
  permalink: "articles/{slug}/",
  maxSeedBytes: 1_000_000,
  leastConfidence: 0.2,
  identity: { host: "news.example", year: 2026 },
};
const feed: Feed = {
  config,
  title: "Mill News & Bread",
  description: "All of it",
  language: config.language,
  updated: must(parseInstant(0)),
  entries: [],
  folder: "",
};
const mills: Feed = { ...feed, title: "Mills", description: "", folder: "tags/mills/" };

describe("the list of feeds", () => {
  test("is OPML 2.0 with one outline a feed, at the address of its RSS", () => {
    const { path, text } = emitOpml({ config, feeds: [feed, mills] });
    expect(path).toBe("feeds.opml");
    expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">')).toBe(true);
    expect(parseOpml(text).body?.outlines).toEqual([
      {
        type: "rss",
        text: "Mill News & Bread",
        title: "Mill News & Bread",
        description: "All of it",
        language: "en-GB",
        version: "RSS2",
        xmlUrl: "https://news.example/feed.xml",
        htmlUrl: "https://news.example/",
      },
      {
        type: "rss",
        text: "Mills",
        title: "Mills",
        description: "Mills",
        language: "en-GB",
        version: "RSS2",
        xmlUrl: "https://news.example/tags/mills/feed.xml",
        htmlUrl: "https://news.example/",
      },
    ]);
  });

  test("names the site and its owner, but no e-mail address", () => {
    const { text } = emitOpml({ config, feeds: [feed] });
    expect(parseOpml(text).head).toMatchObject({ title: "Mill News & Bread", ownerName: "Mara Lind" });
    expect(text).not.toContain("mara@news.example");
  });

  test("does not change when an article does", () => {
    const later = { ...feed, updated: must(parseInstant(1_000_000_000_000)) };
    expect(emitOpml({ config, feeds: [later] })).toEqual(emitOpml({ config, feeds: [feed] }));
  });

  test("carries any title as text, on one line", () => {
    const piece = fc.oneof(
      fc.constantFrom('"', "'", "<", "&", '"/><outline xmlUrl="x', "]]>", "\0", "\n"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const title = `a${pieces.join("")}`;
        const { body } = parseOpml(emitOpml({ config, feeds: [{ ...feed, title }, mills] }).text);
        expect(body?.outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual([
          "https://news.example/feed.xml",
          "https://news.example/tags/mills/feed.xml",
        ]);
      }),
    );
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the test's own value is not valid");
  return value;
}
