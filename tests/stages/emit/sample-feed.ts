import type { Body, Entry } from "../../../src/model/article.ts";
import type { Config } from "../../../src/model/config.ts";
import type { Feed, RenderedEntry } from "../../../src/model/feed.ts";
import type { AbsoluteUrl, Instant, Slug } from "../../../src/model/values.ts";
import { parseAbsoluteUrl, parseInstant, parseSlug } from "../../../src/model/values.ts";
import { render } from "../../support/render.ts";

export const config: Config = {
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

/** A feed with these entries; `changes` are to the feed itself. */
export function toFeed(entries: readonly RenderedEntry[], changes: Partial<Feed> = {}): Feed {
  return {
    config,
    title: config.title,
    description: config.description,
    language: config.language,
    updated: toInstant("2026-08-31T10:00:00Z"),
    entries,
    folder: "",
    ...changes,
  };
}

/** An entry like any other, but for `changes`; its body is rendered. */
export function toEntry(changes: Partial<Entry & { readonly body: Body }> = {}): RenderedEntry {
  const { body = FLOUR, ...rest } = changes;
  const entry: Entry = {
    key: "flour.md",
    place: { file: "seeds/flour.md" },
    title: "Flour is dearer",
    published: toInstant("2026-08-31T09:00:00Z"),
    updated: toInstant("2026-08-31T10:00:00Z"),
    id: "tag:news.example,2026:flour",
    url: toUrl("https://news.example/articles/flour/"),
    slug: toSlug("flour"),
    authors: [{ name: "Ada Mill" }],
    agencies: [],
    tags: ["bread"],
    language: "en",
    summary: "The price of flour rose.",
    wordCount: 400,
    readingMinutes: 2,
    keywords: ["flour"],
    sequence: 1,
    ...rest,
  };
  return { ...entry, html: render({ ...entry, body }, entry.url) };
}

const FLOUR: Body = { kind: "markdown", markdown: "The price of *flour* rose." };

export function toUrl(text: string): AbsoluteUrl {
  return orThrow(parseAbsoluteUrl(text), text);
}

export function toInstant(text: string): Instant {
  return orThrow(parseInstant(Date.parse(text)), text);
}

export function toSlug(text: string): Slug {
  return orThrow(parseSlug(text), text);
}

function orThrow<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`a test's own value is wrong: ${text}`);
  return value;
}
