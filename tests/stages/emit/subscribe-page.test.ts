import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Config } from "../../../src/model/config.ts";
import type { Feed, RenderedEntry, Site } from "../../../src/model/feed.ts";
import {
  type AbsoluteUrl,
  type Instant,
  parseAbsoluteUrl,
  parseInstant,
  parseSlug,
} from "../../../src/model/values.ts";
import { emitStyle } from "../../../src/stages/emit/style.ts";
import { emitSubscribePage } from "../../../src/stages/emit/subscribe-page.ts";
import { render } from "../../support/render.ts";

const config: Config = {
  seeds: "/site/seeds",
  out: "/site/out",
  url: toUrl("https://news.example/mill/"),
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
const flour: RenderedEntry = {
  key: "flour.md",
  place: { file: "seeds/flour.md" },
  title: "New flour",
  published: toInstant("2026-03-01T12:00:00Z"),
  updated: toInstant("2026-03-01T12:00:00Z"),
  authors: [],
  agencies: [],
  tags: [],
  language: "en",
  summary: "It is fine.",
  wordCount: 4,
  readingMinutes: 1,
  keywords: [],
  slug: must(parseSlug("new-flour")),
  id: "tag:news.example,2026:flour",
  url: toUrl("https://news.example/mill/articles/new-flour/"),
  sequence: 1,
  html: render({ title: "New flour", body: { kind: "markdown", markdown: "Fine." } }, config.url),
};
const bread: RenderedEntry = {
  ...flour,
  title: "خبز جديد",
  language: "ar",
  summary: "خبز طيب.",
  url: toUrl("https://elsewhere.example/bread"),
};
const feed: Feed = {
  config,
  title: "Mill News",
  description: "",
  language: config.language,
  updated: flour.updated,
  entries: [flour, bread],
  folder: "",
};
const mills: Feed = { ...feed, title: "Mill News: mills", folder: "tags/mills/" };

/** What is used of the DOM; its own types are those of a browser. */
type Element = {
  readonly localName: string;
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
  readonly getAttributeNames: () => readonly string[];
  readonly querySelector: (selector: string) => Element | null;
};
type Document = {
  readonly documentElement: Element;
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};

describe("the subscribe page", () => {
  test("is the front page and says what the site is", () => {
    expect(emitSubscribePage({ config, feeds: [feed] }).path).toBe("index.html");
    const document = parse({ config, feeds: [feed] });
    expect(document.querySelector("h1")?.textContent).toBe("Mill News");
    expect(document.querySelector(".lead")?.textContent).toBe("News from the mill");
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(config.url);
  });

  test("gives the public address of each format to copy, and the list of feeds to import", () => {
    const document = parse({ config, feeds: [feed] });
    expect(textsOf(document, ".formats code")).toEqual([
      "https://news.example/mill/feed.xml",
      "https://news.example/mill/atom.xml",
      "https://news.example/mill/feed.json",
    ]);
    expect(textsOf(document, ".formats h3")).toEqual(["RSS", "Atom", "JSON Feed"]);
    expect(document.querySelector("a[href='feeds.opml']")?.textContent).toBe("feeds.opml");
  });

  test("lets a feed reader find every feed in every format", () => {
    const document = parse({ config, feeds: [feed, mills] });
    const found = [...document.querySelectorAll("link[rel=alternate]")].map((link) => link.getAttribute("href"));
    expect(found).toEqual(
      ["", "tags/mills/"].flatMap((folder) =>
        ["feed.xml", "atom.xml", "feed.json"].map((file) => `https://news.example/mill/${folder}${file}`),
      ),
    );
  });

  test("lists the newest articles, each in its own language and direction", () => {
    const items = [...parse({ config, feeds: [feed] }).querySelectorAll(".newest li")];
    expect(items.map((item) => [item.getAttribute("lang"), item.getAttribute("dir")])).toEqual([
      ["en", "ltr"],
      ["ar", "rtl"],
    ]);
    const [first] = items;
    expect(first?.querySelector("h3")?.textContent).toBe("New flour");
    expect(first?.querySelector("time")?.getAttribute("datetime")).toBe("2026-03-01T12:00:00Z");
    expect(first?.querySelector("time")?.textContent).toBe("March 1, 2026");
    expect(first?.querySelector("p:last-child")?.textContent).toBe("It is fine.");
  });

  test("links each article at its address: relative on the site, so that a preview stays in itself", () => {
    const links = [...parse({ config, feeds: [feed] }).querySelectorAll(".newest a")];
    const addresses = links.map((link) => link.getAttribute("href") ?? "");
    expect(addresses).toEqual(["./articles/new-flour/", "https://elsewhere.example/bread"]);
    expect(addresses.map((address) => new URL(address, config.url).href)).toEqual([flour.url, bread.url]);
  });

  test("stays short however long the feed is", () => {
    const entries = Array.from({ length: 500 }, () => flour);
    expect([...parse({ config, feeds: [{ ...feed, entries }] }).querySelectorAll(".newest li")].length).toBe(20);
  });

  test("lists the other feeds where there are any", () => {
    expect(textsOf(parse({ config, feeds: [feed] }), ".feeds h3")).toEqual([]);
    const document = parse({ config, feeds: [feed, mills] });
    expect(textsOf(document, ".feeds h3")).toEqual(["Mill News: mills"]);
    expect(textsOf(document, ".feeds a")).toEqual(["RSS", "Atom", "JSON Feed"]);
  });

  test("is written for a site without articles, and for one without feeds", () => {
    expect(textsOf(parse({ config, feeds: [{ ...feed, entries: [] }] }), "section:last-of-type p")).toEqual([
      "Nothing has been published yet.",
    ]);
    expect(textsOf(parse({ config, feeds: [] }), "h1")).toEqual(["Mill News"]);
  });

  test("has one main landmark, a skip link to it, no script, and the site's style sheet", () => {
    const document = parse({ config, feeds: [feed] });
    expect(document.querySelector("a[href='#main']")?.textContent).toBe("Skip to the text");
    expect([...document.querySelectorAll("main")].map((main) => main.getAttribute("id"))).toEqual(["main"]);
    expect([...document.querySelectorAll("script")]).toEqual([]);
    const style = document.querySelector("link[rel=stylesheet]")?.getAttribute("href");
    expect(style).toBe(emitStyle().path);
  });

  test("shows any text as text: nothing can add an element or an attribute", () => {
    const plain = outlineOf(withText("text"));
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(outlineOf(withText(text))).toEqual(plain);
      }),
    );
  });
});

function withText(text: string): Document {
  const entries = [{ ...flour, title: text, summary: text }];
  const wild = { ...config, title: text, description: text, copyright: text };
  const feeds = [
    { ...feed, title: text, entries },
    { ...mills, title: text },
  ];
  return parse({ config: wild, feeds });
}

/** Never blank, for what is blank is left out. */
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

function parse(site: Site): Document {
  return parseHTML(emitSubscribePage(site).text).document;
}

function textsOf(document: Document, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
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
