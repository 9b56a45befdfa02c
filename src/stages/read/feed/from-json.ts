import { type FeedItem, toPicture } from "./feed-item.ts";
import type { JsonFeed } from "./feedsmith.ts";

/** Items of JSON Feed 1 and 1.1, leniently; for seeds, which want places, see ../json/. */
export function toJsonItems(feed: JsonFeed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id ?? item.url,
    link: item.url ?? item.external_url,
    title: item.title === undefined ? undefined : { text: item.title, type: "plain" },
    published: item.date_published ?? item.date_modified,
    updated: item.date_modified,
    authors: (item.authors ?? feed.authors ?? []).flatMap(({ name, url }) => (name ? [{ name, url }] : [])),
    agencies: [],
    tags: item.tags ?? [],
    body: item.content_html === undefined ? undefined : { text: item.content_html, type: "html" },
    summary: item.summary === undefined ? undefined : { text: item.summary, type: "plain" },
    image: toPicture(item.image ?? item.banner_image),
    enclosures: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes, duration_in_seconds, title }) => ({
      ...{ url, title, type: mime_type, length: size_in_bytes, duration: duration_in_seconds },
    })),
    language: item.language ?? feed.language,
    base: feed.home_page_url,
  }));
}
