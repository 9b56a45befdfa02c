import { parseFeed } from "feedsmith";
import { parseDate } from "../model/date.ts";
import { toPlainLine } from "../model/plain.ts";
import { type AbsoluteUrl, type Instant, parseAbsoluteUrl } from "../model/values.ts";
import { toSlug } from "../pipeline.ts";
import { toLinkSlug } from "../store/identity.ts";
import type { ForeignItem } from "../store/store.ts";

/** A feed's items, oldest knowledge first; `unnamed`: how many had neither id nor link, so that no reader could tell them apart. */
export type ForeignFeed = { readonly items: readonly ForeignItem[]; readonly unnamed: number };

/** `zone`: of dates that state none; `language`: of titles that become slugs. */
export type FeedContext = { readonly zone: string; readonly language: string };

/** RSS, RDF, Atom or JSON Feed → its items; undefined where it is none of them. */
export function parseForeignFeed(bytes: Uint8Array, context: FeedContext): ForeignFeed | undefined {
  const raws = readItems(decode(bytes));
  if (raws === undefined) return undefined;
  const items = raws.flatMap((raw) => toForeignItem(raw, context));
  return { items, unnamed: raws.length - items.length };
}

type RawItem = {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  /** Address that a link is relative to. */
  readonly base: string | undefined;
};

function readItems(text: string): readonly RawItem[] | undefined {
  try {
    return toRawItems(parse(text));
  } catch (error) {
    // Whatever it stumbles over, it is no feed that could be read.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function parse(text: string) {
  return parseFeed<string>(text);
}

/** A reader knows an RSS item without guid, and an RDF item without address of its own, by its link. */
function toRawItems(parsed: ReturnType<typeof parse>): readonly RawItem[] {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map(({ guid, link, title, pubDate, dc, atom }) => ({
        id: guid?.value ?? link,
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title,
        published: pubDate ?? dc?.dates?.[0] ?? atom?.published,
        updated: atom?.updated,
        base: parsed.feed.link,
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map(({ rdf, link, title, dc }) => ({
        ...{ id: rdf?.about ?? link, link, title, published: dc?.dates?.[0], updated: undefined },
        base: parsed.feed.link,
      }));
    case "atom":
      return (parsed.feed.entries ?? []).map(({ id, links, title, published, updated }) => ({
        ...{ id, title: title?.value, published: published ?? updated, updated },
        link: links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
        base: parsed.feed.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
      }));
    case "json":
      return (parsed.feed.items ?? []).map(({ id, url, external_url, title, date_published, date_modified }) => ({
        ...{ id: id ?? url, link: url ?? external_url, title },
        ...{ published: date_published ?? date_modified, updated: date_modified, base: parsed.feed.home_page_url },
      }));
  }
}

function toForeignItem(raw: RawItem, { zone, language }: FeedContext): readonly ForeignItem[] {
  const { id } = raw;
  if (id === undefined || id.trim() === "") return [];
  const link = toUrl(raw.link, toUrl(raw.base));
  const title = toPlainLine((raw.title ?? "").replace(/<\/?[a-z][^>]*>/gi, ""));
  const published = toInstant(raw.published, zone);
  const updated = toInstant(raw.updated, zone);
  return [
    {
      id,
      title,
      ...(link !== undefined && { link }),
      slug: toLinkSlug(link ?? "") ?? toSlug(title, language, id),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
    },
  ];
}

function toUrl(text: string | undefined, base?: AbsoluteUrl): AbsoluteUrl | undefined {
  return text === undefined ? undefined : parseAbsoluteUrl(text, base);
}

function toInstant(text: string | undefined, zone: string): Instant | undefined {
  const parsed = text === undefined ? undefined : parseDate(text, { zone });
  return parsed?.kind === "date" ? parsed.instant : undefined;
}

/** In the encoding that its XML declaration names; else UTF-8. */
function decode(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*\bencoding=["']([\w.:-]+)["']/.exec(start)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    // A name that no encoding has.
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}
