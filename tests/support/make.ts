import type { Article, Draft, Field, FieldName, SeedText, Source, Valid } from "../../src/model/article.ts";
import type { Config } from "../../src/model/config.ts";
import type { Context } from "../../src/model/stage.ts";
import {
  type AbsoluteUrl,
  type Instant,
  parseAbsoluteUrl,
  parseInstant,
  parseSlug,
  type Slug,
} from "../../src/model/values.ts";

/** The moment of an ISO date. */
export function at(iso: string): Instant {
  return known(parseInstant(Date.parse(iso)), iso);
}

export function url(text: string): AbsoluteUrl {
  return known(parseAbsoluteUrl(text), text);
}

export function slug(text: string): Slug {
  return known(parseSlug(text), text);
}

export function makeConfig(own: Partial<Config> = {}): Config {
  return {
    seeds: "/seeds",
    out: "/out",
    url: url("https://news.example/"),
    title: "News",
    description: "All of it",
    language: "en",
    zone: "UTC",
    limit: 50,
    feeds: {},
    formats: ["rss", "atom", "json"],
    pages: true,
    permalink: "articles/{slug}/",
    maxSeedBytes: 5_000_000,
    leastConfidence: 0.2,
    identity: { host: "news.example", year: 2026 },
    ...own,
  };
}

export function makeContext(own: { readonly config?: Partial<Config>; readonly now?: string } = {}): Context {
  return { config: makeConfig(own.config), now: at(own.now ?? "2026-11-01T00:00:00Z") };
}

export function makeSource(content: string | Uint8Array, path = "heat.md"): Source {
  return { path, place: { file: `seeds/${path}` }, bytes: Buffer.from(content) };
}

export function makeSeedText(text: string, path = "heat.md"): SeedText {
  return { path, place: { file: `seeds/${path}` }, text };
}

/** A draft whose fields stand one a line, from line 2 on. */
export function makeDraft(fields: Partial<Record<FieldName, unknown>>, own: Partial<Draft> = {}): Draft {
  const key = own.key ?? "heat.md";
  const placed = Object.entries(fields).map(([name, value], index): [string, Field] => [
    name,
    { value, place: { file: `seeds/${key}`, line: index + 2, column: name.length + 3 } },
  ]);
  return {
    key,
    place: { file: `seeds/${key}` },
    body: { kind: "markdown", markdown: "It was hot." },
    ...own,
    fields: { ...Object.fromEntries(placed), ...own.fields },
  };
}

export function makeValid(own: Partial<Valid> = {}): Valid {
  return {
    key: "heat.md",
    place: { file: `seeds/${own.key ?? "heat.md"}` },
    title: "Heat",
    published: at("2026-10-01T00:00:00Z"),
    authors: [],
    agencies: [],
    tags: [],
    body: { kind: "markdown", markdown: "It was hot." },
    ...own,
  };
}

export function makeArticle(own: Partial<Article> = {}): Article {
  return {
    ...makeValid(),
    place: { file: `seeds/${own.key ?? "heat.md"}` },
    language: "en",
    summary: "It was hot.",
    wordCount: 3,
    readingMinutes: 1,
    keywords: [],
    slug: slug("heat"),
    ...own,
  };
}

function known<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`${text} is not what the test takes it for`);
  return value;
}
