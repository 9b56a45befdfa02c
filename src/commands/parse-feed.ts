import { parseDate } from "../model/date.ts";
import { toPlainLine } from "../model/plain.ts";
import { type AbsoluteUrl, type Instant, parseAbsoluteUrl } from "../model/values.ts";
import { toSlug } from "../pipeline.ts";
import type { FeedItem } from "../stages/read/feed/feed-item.ts";
import { parseFeed } from "../stages/read/feed/parse-feed.ts";
import { toLinkSlug } from "../store/identity.ts";
import type { ForeignItem } from "../store/store.ts";

/** A feed's items, oldest knowledge first; `unnamed`: how many had neither id nor link, so that no reader could tell them apart. */
export type ForeignFeed = { readonly items: readonly ForeignItem[]; readonly unnamed: number };

/** `zone`: of dates that state none; `language`: of titles that become slugs. */
export type FeedContext = { readonly zone: string; readonly language: string };

/** RSS, RDF, Atom or JSON Feed → its items; undefined where it is none of them. */
export function parseForeignFeed(bytes: Uint8Array, context: FeedContext): ForeignFeed | undefined {
  const parsed = parseFeed(decode(bytes));
  if (parsed.kind === "malformed") return undefined;
  const items = parsed.items.flatMap((item) => toForeignItem(item, context));
  return { items, unnamed: parsed.items.length - items.length };
}

function toForeignItem(item: FeedItem, { zone, language }: FeedContext): readonly ForeignItem[] {
  const { id } = item;
  if (id === undefined || id.trim() === "") return [];
  const link = toUrl(item.link, toUrl(item.base));
  const title = toPlainLine(item.title?.text ?? "");
  const published = toInstant(item.published, zone);
  const updated = toInstant(item.updated, zone);
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
