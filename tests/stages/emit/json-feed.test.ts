import { parseJsonFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { emitJsonFeed } from "../../../src/stages/emit/json-feed.ts";
import { config, toEntry, toFeed, toInstant, toUrl } from "./sample-feed.ts";

describe("emitJsonFeed", () => {
  test("writes every field in a fixed order", () => {
    const entry = toEntry({
      authors: [{ name: "Ada Mill", url: toUrl("https://ada.example/"), email: "ada@mill.example" }],
      agencies: ["dpa"],
      standfirst: "Bread too.",
      image: { url: toUrl("https://news.example/a.jpg") },
      language: "de",
    });
    const author = { name: "The Miller" };
    const feed = toFeed([entry], { config: { ...config, author, icon: toUrl("https://news.example/icon.png") } });
    expect(emitJsonFeed(feed)).toEqual({
      path: "feed.json",
      text: `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Mill News",
  "home_page_url": "https://news.example/",
  "feed_url": "https://news.example/feed.json",
  "description": "News from the mill",
  "icon": "https://news.example/icon.png",
  "authors": [
    {
      "name": "The Miller"
    }
  ],
  "language": "en",
  "items": [
    {
      "id": "tag:news.example,2026:flour",
      "url": "https://news.example/articles/flour/",
      "title": "Flour is dearer",
      "content_html": "<p><strong>Bread too.</strong></p>\\n<p>The price of <em>flour</em> rose.</p>",
      "summary": "The price of flour rose.",
      "image": "https://news.example/a.jpg",
      "date_published": "2026-08-31T09:00:00Z",
      "date_modified": "2026-08-31T10:00:00Z",
      "authors": [
        {
          "name": "Ada Mill",
          "url": "https://ada.example/"
        }
      ],
      "tags": [
        "bread"
      ],
      "language": "de",
      "_feedmill": {
        "word_count": 400,
        "reading_minutes": 2,
        "keywords": [
          "flour"
        ],
        "agencies": [
          "dpa"
        ],
        "standfirst": "Bread too."
      }
    }
  ]
}
`,
    });
  });

  test("json-version: items are there even when there are none", () => {
    expect(JSON.parse(emitJsonFeed(toFeed([])).text)).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      items: [],
    });
  });

  test("json-plain: titles and summaries are plain text, never escaped", () => {
    const { text } = emitJsonFeed(
      toFeed([toEntry({ title: "A <b> & c", summary: "1 < 2 &amp; 3" })], { title: "R&D" }),
    );
    const parsed = parseJsonFeed(text);
    expect(parsed.title).toBe("R&D");
    expect(parsed.items?.[0]).toMatchObject({ title: "A <b> & c", summary: "1 < 2 &amp; 3" });
  });

  test("self: a feed in a folder names its own address", () => {
    const file = emitJsonFeed(toFeed([], { folder: "tags/bread/" }));
    expect(file.path).toBe("tags/bread/feed.json");
    expect(parseJsonFeed(file.text).feed_url).toBe("https://news.example/tags/bread/feed.json");
  });

  test("an entry without authors or tags has no such fields", () => {
    const item = JSON.parse(emitJsonFeed(toFeed([toEntry({ authors: [], tags: [] })])).text).items[0];
    expect(Object.keys(item)).not.toContain("authors");
    expect(Object.keys(item)).not.toContain("tags");
  });

  test("dates before 1990 are right", () => {
    const entry = toEntry({ published: toInstant("1969-07-20T20:17:40Z") });
    expect(emitJsonFeed(toFeed([entry])).text).toContain('"date_published": "1969-07-20T20:17:40Z"');
  });
});
