import { parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { emitRss } from "../../../src/stages/emit/rss.ts";
import { config, toEntry, toFeed, toInstant, toUrl } from "./sample-feed.ts";

describe("emitRss", () => {
  test("writes a whole feed", () => {
    const feed = toFeed([toEntry()], {
      config: { ...config, copyright: "© Mill", icon: toUrl("https://news.example/icon.png?a&b") },
    });
    expect(emitRss(feed)).toEqual({
      path: "feed.xml",
      text: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
        <title>Mill News</title>
        <link>https://news.example/</link>
        <description>News from the mill</description>
        <lastBuildDate>Mon, 31 Aug 2026 10:00:00 GMT</lastBuildDate>
        <docs>https://validator.w3.org/feed/docs/rss2.html</docs>
        <generator>feedmill</generator>
        <language>en</language>
        <image>
            <title>Mill News</title>
            <url>https://news.example/icon.png?a&#x26;b</url>
            <link>https://news.example/</link>
        </image>
        <copyright>© Mill</copyright>
        <atom:link href="https://news.example/feed.xml" rel="self" type="application/rss+xml"/>
        <item>
            <title>Flour is dearer</title>
            <link>https://news.example/articles/flour/</link>
            <guid isPermaLink="false">tag:news.example,2026:flour</guid>
            <pubDate>Mon, 31 Aug 2026 09:00:00 GMT</pubDate>
            <description><![CDATA[The price of flour rose.]]></description>
            <content:encoded><![CDATA[<p>The price of <em>flour</em> rose.</p>]]></content:encoded>
            <category>bread</category>
            <dc:creator>Ada Mill</dc:creator>
        </item>
    </channel>
</rss>
`,
    });
  });

  test("rss-plain-text: plain texts are escaped once, with hexadecimal references", () => {
    const raw = "1 < 2 &amp; <b>&#x26;";
    const escaped = "1 &#x3C; 2 &#x26;amp; &#x3C;b&#x3E;&#x26;#x26;";
    const entry = toEntry({ title: raw, tags: [raw], authors: [{ name: raw }] });
    const { text } = emitRss(toFeed([entry], { title: raw, description: raw, config: { ...config, copyright: raw } }));
    for (const name of ["title", "description", "copyright", "category", "dc:creator"]) {
      expect(text).toContain(`<${name}>${escaped}</${name}>`);
    }
  });

  test("cdata-end: an end mark in a text arrives as text", () => {
    const entry = toEntry({ body: { kind: "markdown", markdown: "a]]>b]]>c" } });
    const { text } = emitRss(toFeed([entry]));
    expect(parseRssFeed(text).items?.[0]?.content?.encoded).toBe("<p>a]]&gt;b]]&gt;c</p>");
  });

  test("rss-order: everything of the channel comes before its items, and description before content", () => {
    const { text } = emitRss(toFeed([toEntry(), toEntry()]));
    expect(text.split("</item>").at(-1)?.replace(/\s/g, "")).toBe("</channel></rss>");
    expect(text).toMatch(/<description>.*<\/description>\s*<content:encoded>/);
  });

  test("rss-author: all names stand in one creator", () => {
    const entry = toEntry({ authors: [{ name: "Ada" }, { name: "Bo & Co" }], agencies: ["dpa"] });
    expect(emitRss(toFeed([entry])).text.match(/<dc:creator>.*/g)).toEqual([
      "<dc:creator>Ada, Bo &#x26; Co</dc:creator>",
    ]);
  });

  test("rss-author: an article without authors is its agencies'", () => {
    const entry = toEntry({ authors: [], agencies: ["dpa", "AP"] });
    expect(emitRss(toFeed([entry])).text).toContain("<dc:creator>dpa, AP</dc:creator>");
  });

  test("rss-author: without authors and agencies there is no creator", () => {
    expect(emitRss(toFeed([toEntry({ authors: [] })])).text).not.toContain("<dc:creator");
  });

  test("id-present: an id that is the article's address is a permalink", () => {
    const url = toUrl("https://news.example/?a=1&b=&amp;");
    const { text } = emitRss(toFeed([toEntry({ id: url, url })]));
    expect(text).toContain('<guid isPermaLink="true">https://news.example/?a=1&#x26;b=&#x26;amp;</guid>');
    expect(parseRssFeed(text).items?.[0]?.link).toBe(url);
  });

  test("id-present: an id that is another address is none", () => {
    const { text } = emitRss(toFeed([toEntry({ id: "https://old.example/flour" })]));
    expect(text).toContain('<guid isPermaLink="false">https://old.example/flour</guid>');
  });

  test("date-plausible: a date before 1990 is left out", () => {
    const { text } = emitRss(toFeed([toEntry({ published: toInstant("1989-12-31T23:59:59Z") })]));
    expect(text).not.toContain("pubDate");
  });

  test("rss-date: a date is RFC 822 with the right weekday", () => {
    const { text } = emitRss(toFeed([toEntry({ published: toInstant("1990-01-01T00:00:00Z") })]));
    expect(text).toContain("<pubDate>Mon, 01 Jan 1990 00:00:00 GMT</pubDate>");
  });

  test("image: only png, jpg and gif can be a channel's picture", () => {
    const { text } = emitRss(toFeed([], { config: { ...config, icon: toUrl("https://news.example/icon.svg?.png") } }));
    expect(text).not.toContain("<image>");
  });

  test("enclosure: an article's image is none, for its type is not known", () => {
    const { text } = emitRss(toFeed([toEntry({ image: { url: toUrl("https://news.example/a.jpg") } })]));
    expect(text).not.toContain("<enclosure");
  });

  test("self: a feed in a folder names its own address", () => {
    const file = emitRss(toFeed([], { folder: "tags/bread/" }));
    expect(file.path).toBe("tags/bread/feed.xml");
    expect(parseRssFeed(file.text).atom?.links).toEqual([
      { rel: "self", type: "application/rss+xml", href: "https://news.example/tags/bread/feed.xml" },
    ]);
  });
});
