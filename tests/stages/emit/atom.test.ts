import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { emitAtom } from "../../../src/stages/emit/atom.ts";
import { config, toEntry, toFeed, toInstant, toUrl } from "./sample-feed.ts";

describe("emitAtom", () => {
  test("writes a whole feed", () => {
    const entry = toEntry({
      authors: [{ name: "Ada Mill", url: toUrl("https://ada.example/"), email: "ada@mill.example" }],
      agencies: ["dpa"],
      language: "de",
    });
    const feed = toFeed([entry], {
      config: { ...config, copyright: "© Mill", icon: toUrl("https://news.example/icon.png") },
    });
    expect(emitAtom(feed)).toEqual({
      path: "atom.xml",
      text: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://news.example/</id>
  <title type="text">Mill News</title>
  <subtitle type="text">News from the mill</subtitle>
  <updated>2026-08-31T10:00:00Z</updated>
  <author>
    <name>Mill News</name>
  </author>
  <link rel="self" type="application/atom+xml" href="https://news.example/atom.xml"/>
  <link rel="alternate" type="text/html" href="https://news.example/"/>
  <icon>https://news.example/icon.png</icon>
  <rights type="text">© Mill</rights>
  <generator>feedmill</generator>
  <entry xml:lang="de">
    <id>tag:news.example,2026:flour</id>
    <title type="text">Flour is dearer</title>
    <link rel="alternate" type="text/html" href="https://news.example/articles/flour/"/>
    <published>2026-08-31T09:00:00Z</published>
    <updated>2026-08-31T10:00:00.001Z</updated>
    <author>
      <name>Ada Mill</name>
      <uri>https://ada.example/</uri>
      <email>ada@mill.example</email>
    </author>
    <contributor>
      <name>dpa</name>
    </contributor>
    <category term="bread" label="bread"/>
    <summary type="html"><![CDATA[The price of flour rose.]]></summary>
    <content type="html"><![CDATA[<p>The price of <em>flour</em> rose.</p>]]></content>
  </entry>
</feed>
`,
    });
  });

  test("atom-text: a title is text, escaped once", () => {
    const { text } = emitAtom(toFeed([toEntry({ title: "1 < 2 &amp; <b>" })]));
    expect(text).toContain('<title type="text">1 &#x3C; 2 &#x26;amp; &#x3C;b&#x3E;</title>');
  });

  test("atom-html: a summary is HTML, so plain text in it is escaped for HTML", () => {
    const { text } = emitAtom(toFeed([toEntry({ summary: "1 < 2" })]));
    expect(text).toContain('<summary type="html"><![CDATA[1 &#x3C; 2]]></summary>');
  });

  test("atom-order: the feed's own elements come before its entries, an author among them", () => {
    const { text } = emitAtom(toFeed([toEntry()], { config: { ...config, author: { name: "The Miller" } } }));
    expect(text.split("<entry>")[0]).toMatch(/<author>\s*<name>The Miller<\/name>/);
    expect(text.split("</entry>").at(-1)?.trim()).toBe("</feed>");
  });

  test("an entry without authors leaves the author to the feed", () => {
    expect(emitAtom(toFeed([toEntry({ authors: [] })])).text.match(/<author>/g)).toHaveLength(1);
  });

  test("id-canonical: the feed's id has upper-case escapes and unreserved characters as they are", () => {
    const feed = toFeed([], {
      config: { ...config, url: toUrl("https://NEWS.example:443/%7eada/../%7Emill/%c3%a4/") },
    });
    expect(parseAtomFeed(emitAtom(feed).text).id).toBe("https://news.example/~mill/%C3%A4/");
  });

  test("id-canonical: an id once issued is written as it is", () => {
    const id = "http://Old.example:80/%7Eada?a&b";
    expect(parseAtomFeed(emitAtom(toFeed([toEntry({ id })])).text).entries?.[0]?.id).toBe(id);
  });

  test("updated-distinct: entries of one moment differ by milliseconds, whatever their neighbours", () => {
    const entries = [3, 2, 1002, 1].map((sequence) => toEntry({ sequence }));
    expect(toUpdates(entries)).toEqual([
      "2026-08-31T10:00:00.003Z",
      "2026-08-31T10:00:00.002Z",
      "2026-08-31T10:00:00.004Z",
      "2026-08-31T10:00:00.001Z",
    ]);
    expect(toUpdates(entries.slice(0, 1))).toEqual(["2026-08-31T10:00:00.003Z"]);
  });

  test("date-plausible: a date of publication before 1990 is left out", () => {
    const { text } = emitAtom(toFeed([toEntry({ published: toInstant("1989-12-31T23:59:59Z") })]));
    expect(text).not.toContain("<published>");
  });

  test("feed-updated: the feed's date is that of its newest change", () => {
    const updated = toInstant("2025-01-02T03:04:05Z");
    expect(parseAtomFeed(emitAtom(toFeed([], { updated })).text).updated).toBe("2025-01-02T03:04:05Z");
  });

  test("self: a feed in a folder names its own address and has an id of its own", () => {
    const file = emitAtom(toFeed([], { folder: "tags/bread/" }));
    expect(file.path).toBe("tags/bread/atom.xml");
    expect(parseAtomFeed(file.text)).toMatchObject({
      id: "https://news.example/tags/bread/",
      links: [
        { rel: "self", type: "application/atom+xml", href: "https://news.example/tags/bread/atom.xml" },
        { rel: "alternate", type: "text/html", href: "https://news.example/" },
      ],
    });
  });
});

function toUpdates(entries: Parameters<typeof toFeed>[0]): readonly unknown[] {
  return (parseAtomFeed(emitAtom(toFeed(entries)).text).entries ?? []).map(({ updated }) => updated);
}
