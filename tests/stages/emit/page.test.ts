import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Config } from "../../../src/model/config.ts";
import type { Feed, RenderedEntry, Site } from "../../../src/model/feed.ts";
import { toPlain } from "../../../src/model/plain.ts";
import {
  type AbsoluteUrl,
  type Instant,
  parseAbsoluteUrl,
  parseInstant,
  parseSlug,
} from "../../../src/model/values.ts";
import { emitPage } from "../../../src/stages/emit/page.ts";
import { render } from "../../support/render.ts";

const config: Config = {
  seeds: "/site/seeds",
  out: "/site/out",
  url: toUrl("https://news.example/"),
  title: "Mill News",
  description: "News from the mill",
  language: "en",
  zone: "Europe/Berlin",
  limit: 50,
  feeds: {},
  formats: ["rss", "atom", "json"],
  pages: true,
  permalink: "articles/{slug}/",
  maxSeedBytes: 1_000_000,
  leastConfidence: 0.2,
  identity: { host: "news.example", year: 2026 },
};
const body = { kind: "markdown", markdown: "The flour is *fine*." } as const;
const entry: RenderedEntry = {
  key: "flour.md",
  place: { file: "seeds/flour.md" },
  title: "New flour",
  published: toInstant("2026-03-01T23:30:00Z"),
  updated: toInstant("2026-03-01T23:30:00Z"),
  authors: [{ name: "Mara Lind", url: toUrl("https://people.example/mara") }, { name: "Tobias Okafor" }],
  agencies: ["dpa", "AP"],
  tags: ["flour", "mills"],
  language: "en-GB",
  summary: "It is fine.",
  wordCount: 4,
  readingMinutes: 3,
  keywords: [],
  slug: must(parseSlug("new-flour")),
  id: "tag:news.example,2026:flour",
  url: toUrl("https://news.example/articles/new-flour/"),
  sequence: 1,
  html: render({ title: "New flour", body }, config.url),
};
const feed: Feed = {
  config,
  title: "Mill News",
  description: "",
  language: config.language,
  updated: entry.updated,
  entries: [entry],
  folder: "",
};
const site: Site = { config, feeds: [feed, { ...feed, title: "Mill News: mills", folder: "tags/mills/" }] };

/** What is used of the DOM; its own types are those of a browser. */
type Element = {
  readonly localName: string;
  readonly textContent: string;
  readonly innerHTML: string;
  readonly getAttribute: (name: string) => string | null;
  readonly getAttributeNames: () => readonly string[];
};
type Document = {
  readonly documentElement: Element;
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};

describe("the reading page", () => {
  test("lies in the folder of the article's slug", () => {
    expect(emitPage(entry, site).path).toBe("articles/new-flour/index.html");
  });

  test("shows title, authors, agencies, date, reading time, text and tags", () => {
    const document = parse(entry);
    expect(textOf(document, "h1")).toBe("New flour");
    expect(textOf(document, ".byline")).toBe("Mara Lind and Tobias Okafor · dpa, AP");
    expect(textOf(document, ".facts")).toBe("2 March 2026 · 3 minutes");
    expect(document.querySelector(".text")?.innerHTML.trim()).toBe(entry.html.trim());
    expect([...document.querySelectorAll(".tags li")].map((tag) => tag.textContent)).toEqual(["flour", "mills"]);
    expect(document.querySelector("a[rel=author]")?.getAttribute("href")).toBe("https://people.example/mara");
  });

  test("states machine-readable dates, and the change only where there was one", () => {
    expect(timesOf(entry)).toEqual(["2026-03-01T23:30:00Z"]);
    expect(timesOf({ ...entry, updated: toInstant("2026-04-01T08:00:00Z") })).toEqual([
      "2026-03-01T23:30:00Z",
      "2026-04-01T08:00:00Z",
    ]);
  });

  test.each([
    ["de", "2. März 2026 · 3 Minuten"],
    ["ja", "2026年3月2日 · 3 分"],
    ["fr-CA", "2 mars 2026 · 3 minutes"],
  ])("writes the date as the article's language (%s) does, in the site's zone", (language, facts) => {
    expect(textOf(parse({ ...entry, language }), ".facts")).toBe(facts);
  });

  test.each([
    ["tlh", "March 2, 2026"],
    ["i-klingon", "March 2, 2026"],
    ["x-mill", "March 2, 2026"],
    ["en-a", "March 2, 2026"],
    ["zh-cmn-Hans-CN", "2026年3月2日"],
    ["de-DE-u-co-phonebk", "2. März 2026"],
  ])("is written whatever the language tag (%s), never in the language of the machine", (language, date) => {
    const document = parse({ ...entry, language });
    expect(document.documentElement.getAttribute("lang")).toBe(language);
    expect(textOf(document, "time")).toBe(date);
  });

  test.each([
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["fa", "rtl"],
    ["ur", "rtl"],
    ["pa-Arab", "rtl"],
    ["uz-Latn", "ltr"],
    ["en", "ltr"],
    ["hi", "ltr"],
  ])("in the language %s runs %s, while the site's title keeps its own direction", (language, direction) => {
    const document = parse({ ...entry, language });
    expect(document.documentElement.getAttribute("dir")).toBe(direction);
    expect(document.querySelector("header.site a")?.getAttribute("dir")).toBe("ltr");
  });

  test("offers every feed in every format, each under a title of its own", () => {
    const links = [...parse(entry).querySelectorAll("link[rel=alternate]")];
    expect(links.map((link) => [link.getAttribute("type"), link.getAttribute("href")])).toEqual([
      ["application/rss+xml", "https://news.example/feed.xml"],
      ["application/atom+xml", "https://news.example/atom.xml"],
      ["application/feed+json", "https://news.example/feed.json"],
      ["application/rss+xml", "https://news.example/tags/mills/feed.xml"],
      ["application/atom+xml", "https://news.example/tags/mills/atom.xml"],
      ["application/feed+json", "https://news.example/tags/mills/feed.json"],
    ]);
    expect(new Set(links.map((link) => link.getAttribute("title"))).size).toBe(6);
  });

  test("describes itself to search engines and to those who share it", () => {
    const image = { url: toUrl("https://news.example/flour.jpg"), alt: "A sack of flour" };
    const document = parse({ ...entry, image, updated: toInstant("2026-04-01T08:00:00Z") });
    const properties = [...document.querySelectorAll("meta[property]")].map((meta) => [
      meta.getAttribute("property"),
      meta.getAttribute("content"),
    ]);
    expect(Object.fromEntries(properties)).toEqual({
      "og:type": "article",
      "og:title": "New flour",
      "og:description": "It is fine.",
      "og:url": "https://news.example/articles/new-flour/",
      "og:site_name": "Mill News",
      "og:image": "https://news.example/flour.jpg",
      "og:image:alt": "A sack of flour",
      "article:published_time": "2026-03-01T23:30:00Z",
      "article:modified_time": "2026-04-01T08:00:00Z",
    });
    expect(document.querySelector("meta[name=description]")?.getAttribute("content")).toBe("It is fine.");
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(entry.url);
  });

  test("names the origin of an article that lives elsewhere, and of no other", () => {
    const url = toUrl("https://elsewhere.example/flour");
    const document = parse({ ...entry, url });
    expect(textOf(document, ".origin")).toBe("Originally at elsewhere.example");
    expect(document.querySelector(".origin a")?.getAttribute("href")).toBe(url);
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(url);
    expect(parse(entry).querySelector(".origin")).toBeNull();
  });

  test("leaves out what the article does not have", () => {
    const document = parse({ ...entry, authors: [], agencies: [], tags: [], summary: "" });
    for (const selector of [".byline", ".tags", "meta[name=description]", "meta[property='og:image']"]) {
      expect(document.querySelector(selector)).toBeNull();
    }
  });

  test("holds no script and forbids any", () => {
    const document = parse(entry);
    expect([...document.querySelectorAll("script, iframe, object")]).toEqual([]);
    const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content");
    expect(policy).toContain("script-src 'none'");
  });

  test("shows any text as text: no field can add an element or an attribute", () => {
    const plain = outlineOf(withText("text"));
    fc.assert(
      fc.property(hostileText(), (text) => {
        const page = withText(text);
        expect(outlineOf(page)).toEqual(plain);
        expect(textOf(page, "h1")).toBe(toPlain(text).replace(/\s+/g, " ").trim());
      }),
    );
  });
});

function withText(text: string): Document {
  const image = { url: toUrl("https://news.example/flour.jpg"), alt: text };
  const fields = { title: text, summary: text, tags: [text], authors: [{ name: text }], agencies: [text], image };
  const feeds = [{ ...feed, title: text }];
  return parse({ ...entry, ...fields }, { config: { ...config, title: text, copyright: text }, feeds });
}

/** Never blank, for a blank tag or name is left out. */
function hostileText(): fc.Arbitrary<string> {
  const breakouts = ['"', "'", "<", ">", "&", "<script>x</script>", "</title>", "</h1><img src=x onerror=y>", "-->"];
  const piece = fc.oneof(fc.constantFrom(...breakouts, '" onload="x', "&lt;b&gt;", "\0", "]]>"), fc.string());
  return fc.array(piece).map((pieces) => `a${pieces.join("")}`);
}

/** Every element with the names of its attributes, in the order of the document. */
function outlineOf(document: Document): readonly string[] {
  return [...document.querySelectorAll("*")].map(
    (element) => `${element.localName} ${element.getAttributeNames().join(" ")}`,
  );
}

function parse(shown: RenderedEntry, where: Site = site): Document {
  return parseHTML(emitPage(shown, where).text).document;
}

function timesOf(shown: RenderedEntry): readonly (string | null)[] {
  return [...parse(shown).querySelectorAll("time")].map((time) => time.getAttribute("datetime"));
}

function textOf(document: Document, selector: string): string | undefined {
  return document.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim();
}

function toUrl(text: string): AbsoluteUrl {
  return must(parseAbsoluteUrl(text));
}

function toInstant(text: string): Instant {
  return must(parseInstant(Date.parse(text)));
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the test's own value is not valid");
  return value;
}
