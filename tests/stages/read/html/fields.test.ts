import { describe, expect, test } from "vitest";
import { readDraft, readField } from "./reading.ts";

const page = (head: string, body = "<p>Text.</p>") => `<html><head>${head}</head><body>${body}</body></html>`;
const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;

describe("JSON-LD", () => {
  test("is trusted before Open Graph, and that before the markup", () => {
    const og =
      '<meta property="og:title" content="From Open Graph"><meta property="article:published_time" content="2026-02-02">';
    const article = { "@type": "NewsArticle", headline: "From JSON-LD", datePublished: "2026-01-01T10:00:00Z" };
    expect(readField(page(og + jsonLd(article), "<h1>From h1</h1>"), "title")).toBe("From JSON-LD");
    expect(readField(page(og, "<h1>From h1</h1>"), "title")).toBe("From Open Graph");
    expect(readField(page(og + jsonLd(article)), "published")).toBe("2026-01-01T10:00:00Z");
  });

  test("gives authors with their addresses, picture, tags and language", () => {
    const article = {
      "@type": ["ReportageNewsArticle"],
      headline: "Heat &amp; shade",
      author: [{ "@type": "Person", name: "Ada Ober", url: "https://example.org/ada" }, "By Max Klein"],
      image: [{ "@type": "ImageObject", url: "https://example.org/a.jpg", caption: "A tree" }],
      keywords: "weather; cities",
      dateModified: "2026-01-02",
    };
    const { fields } = readDraft(page(jsonLd(article)));
    expect(fields.title?.value).toBe("Heat & shade");
    expect(fields.authors?.value).toEqual([
      { name: "Ada Ober", url: "https://example.org/ada" },
      { name: "Max Klein" },
    ]);
    expect(fields.image?.value).toEqual({ url: "https://example.org/a.jpg", alt: "A tree" });
    expect(fields.tags?.value).toEqual(["weather", "cities"]);
    expect(fields.updated?.value).toBe("2026-01-02");
  });

  test("is found in a graph, its references followed", () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "The Example" },
        { "@type": "Article", headline: "Heat", author: { "@id": "#ada" }, datePublished: "2026-01-01" },
        { "@type": "Person", "@id": "#ada", name: "Ada Ober" },
      ],
    };
    expect(readField(page(jsonLd(graph)), "authors")).toEqual([{ name: "Ada Ober" }]);
  });

  test.each([
    ["title", "<title>Heat in May | The Example</title>"],
    ["h1", "<title>Weather</title>", "<h1>Heat in May</h1>"],
    ["Open Graph title", '<title>Weather</title><meta property="og:title" content="Heat in May">'],
    ["canonical address", '<link rel="canonical" href="https://example.org/heat">'],
  ])("is that of the page's own article, by its %s, and not of one that it leads to", (_, head, body = "<p>x</p>") => {
    const other = {
      "@type": "NewsArticle",
      headline: "Rain",
      url: "https://example.org/rain",
      datePublished: "2025-01-01",
      author: "Max Klein",
    };
    const own = {
      "@type": "NewsArticle",
      headline: "Heat in May",
      mainEntityOfPage: { "@id": "https://example.org/heat" },
    };
    const { fields } = readDraft(page(head + jsonLd(other) + jsonLd({ ...own, datePublished: "2026-05-01" }), body));
    expect([fields.title?.value, fields.published?.value]).toEqual(["Heat in May", "2026-05-01"]);
  });

  test.each([
    [
      "a raw line end in a string",
      '{"@type":"Article","headline":"Heat\nwave","datePublished":"2026-01-01"}',
      "Heat wave",
    ],
    [
      "a comma before a bracket",
      '{"@type":"Article","headline":"Heat wave","datePublished":"2026-01-01",}',
      "Heat wave",
    ],
    ["a semicolon at the end", '{"@type":"Article","headline":"Heat wave"};', "Heat wave"],
    ["a comment around", '<!-- {"@type":"Article","headline":"Heat wave"} -->', "Heat wave"],
    ["nothing that can be parsed", '{"@type":"Article","headline":', undefined],
  ])("is read in spite of %s", (_, script, title) => {
    expect(readField(page(jsonLd(script)), "title")).toBe(title);
  });

  test("that names only the site as author leaves it to the byline", () => {
    const article = {
      "@type": "NewsArticle",
      headline: "Heat",
      author: { name: "The Example" },
      publisher: { name: "The Example" },
    };
    const byline = '<p>By <a rel="author" href="https://example.org/ada">Ada Ober</a></p>';
    expect(readField(page(jsonLd(article), byline), "authors")).toEqual([
      { name: "Ada Ober", url: "https://example.org/ada" },
    ]);
    expect(readField(page(jsonLd(article)), "authors")).toEqual([{ name: "The Example" }]);
  });
});

describe("other sources", () => {
  test.each([
    ['<meta name="DC.creator" content="Ada Ober">', "authors", [{ name: "Ada Ober" }]],
    ['<meta property="article:author" content="https://example.org/ada">', "authors", undefined],
    [
      '<meta property="article:tag" content="weather"><meta property="article:tag" content="cities">',
      "tags",
      ["weather", "cities"],
    ],
    ['<meta name="publishdate" content="2026-08-30">', "published", "2026-08-30"],
    ['<meta name="citation_publication_date" content="2026/08/30">', "published", "2026/08/30"],
    ['<meta property="og:locale" content="pt_BR">', "language", "pt-BR"],
    ['<link rel="canonical" href="https://example.org/heat">', "url", "https://example.org/heat"],
    ['<link rel="canonical" href="/heat">', "url", undefined],
    ['<link rel="canonical" href="//example.org/heat">', "url", "https://example.org/heat"],
    ['<meta property="og:url" content="//example.org/heat">', "url", "https://example.org/heat"],
    ['<meta property="og:image" content="//cdn.example/a.jpg">', "image", { url: "https://cdn.example/a.jpg" }],
    [
      jsonLd({ "@type": "Article", headline: "Heat", image: "//cdn.example/a.jpg" }),
      "image",
      { url: "https://cdn.example/a.jpg" },
    ],
    [jsonLd({ "@type": "Article", headline: "Heat", url: "//example.org/heat" }), "url", "https://example.org/heat"],
    [
      '<meta property="og:image" content="https://example.org/a.jpg"><meta property="og:image:alt" content="A tree">',
      "image",
      { url: "https://example.org/a.jpg", alt: "A tree" },
    ],
    ["<title>Heat - The Example</title><meta property='og:site_name' content='The Example'>", "title", "Heat"],
    ["<title>Heat - a long summer</title>", "title", "Heat - a long summer"],
  ])("%s states %s", (head, name, value) => {
    expect(readField(page(head), name)).toEqual(value);
  });

  test.each([
    ['<h1 itemprop="headline">Heat</h1>', "title", "Heat"],
    ['<span itemprop="datePublished" content="2026-01-01">yesterday</span>', "published", "2026-01-01"],
    ['<time datetime="2026-01-01T10:00">10 am</time>', "published", "2026-01-01T10:00"],
    ['<div class="article-date">Published 3 January 2026, 9 am</div>', "published", "3 January 2026"],
    ['<div class="byline">By Ada Ober</div>', "authors", [{ name: "Ada Ober" }]],
  ])("%s shows %s", (body, name, value) => {
    expect(readField(page("", body), name)).toEqual(value);
  });

  test("the title element loses the site's name where the h1 says the rest", () => {
    const text = page(
      '<title>Heat in May | The Example</title><meta property="og:title" content="Heat in May | The Example">',
      "<h1>Heat in May</h1><p>x</p>",
    );
    expect(readField(text, "title")).toBe("Heat in May");
  });

  test("no more than twenty tags are taken", () => {
    const keywords = Array.from({ length: 50 }, (_, index) => `tag ${index}`).join(",");
    expect(readField(page(`<meta name="keywords" content="${keywords}">`), "tags")).toHaveLength(20);
  });
});

describe("what several sources state", () => {
  test("is handed on in their order, so that one that is of no use can give way", () => {
    const article = { "@type": "NewsArticle", headline: "Heat", datePublished: "Invalid date" };
    const metas = '<meta property="article:published_time" content="2026-05-01"><meta name="date" content="soon">';
    const times = '<time datetime="2026-05-02">today</time>';
    const { published } = readDraft(page(metas + jsonLd(article), times)).fields;
    expect([published, ...(published?.others ?? [])].map((field) => [field?.value, field?.origin])).toEqual([
      ["Invalid date", "JSON-LD"],
      ["2026-05-01", "meta article:published_time"],
      ["soon", "meta date"],
      ["2026-05-02", "markup"],
    ]);
  });

  test("does not keep a date that is shown from being found, where none of it is a date", () => {
    const { published } = readDraft(page('<meta name="date" content="soon">', "<p class=date>3 May 2026</p>")).fields;
    expect(published?.others).toMatchObject([{ value: "3 May 2026", confidence: 0.7 }]);
  });
});

describe("RDFa", () => {
  test("states headline, dates and authors with schema.org's names, with its prefix, in full, or within its vocabulary", () => {
    const shown = (prefix: string) =>
      `<article vocab="https://schema.org/" typeof="NewsArticle"><h2 property="${prefix}headline">Heat</h2>
      <span property="${prefix}datePublished" content="2026-02-01T08:00:00Z">yesterday</span>
      <time property="${prefix}dateModified" datetime="2026-02-02">today</time>
      <p property="${prefix}author" typeof="Person">By <b property="${prefix === "" ? "name" : "schema:name"}">Ada Ober</b>, reporter</p>
      <p>Text of it.</p></article>`;
    for (const prefix of ["", "schema:", "https://schema.org/"]) {
      const { fields } = readDraft(page("<title>Something else</title>", shown(prefix)));
      expect(fields.title?.value).toBe("Heat");
      expect(fields.published?.value).toBe("2026-02-01T08:00:00Z");
      expect(fields.updated?.value).toBe("2026-02-02");
      expect(fields.authors?.value).toEqual([{ name: "Ada Ober" }]);
      expect(fields.published?.place.line).toBe(2);
    }
  });

  test.each([
    ["dcterms:issued", "published"],
    ["http://purl.org/dc/terms/issued", "published"],
    ["dc:date", "published"],
    ["schema:datePublished", "published"],
    ["https://schema.org/dateModified", "updated"],
  ])("in a meta element %s is the field %s", (property, field) => {
    expect(readField(page(`<meta property="${property}" content="2026-02-01">`), field)).toBe("2026-02-01");
  });
});

describe("what a page says to caches", () => {
  test.each(["Wed, 01 Jul 2026 10:00:00 GMT", "Mon, 26 Jul 1997 05:00:00 GMT", "now", "86400"])(
    "is no expiry of the article: %s",
    (content) => {
      expect(readField(page(`<meta http-equiv="Expires" content="${content}">`), "expires")).toBe(undefined);
      expect(readField(page(`<meta http-equiv="Last-Modified" content="${content}">`), "updated")).toBe(undefined);
    },
  );
});

describe("the language", () => {
  test("is that of content-language where the page has no lang, the first of a list", () => {
    const meta = '<meta http-equiv="Content-Language" content="de-AT, en">';
    expect(readField(page(meta), "language")).toBe("de-AT");
    expect(readField(page(meta).replace("<html>", '<html lang="fr">'), "language")).toBe("fr");
  });
});
