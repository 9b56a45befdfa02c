import type { ListedFile } from "../enclosures.ts";
import { resolveAll } from "./base.ts";
import { type FeedItem, toPicture, type Words } from "./feed-item.ts";
import type { AtomFeed } from "./feedsmith.ts";
import { findMediaImage, findMediaWords, listMediaFiles } from "./media.ts";
import { isOurs } from "./our-generator.ts";

type Entry = NonNullable<AtomFeed["entries"]>[number];
type Link = NonNullable<Entry["links"]>[number];

/** Entries of Atom 0.3 and 1.0 (RFC 4287). */
export function toAtomItems(feed: AtomFeed): readonly FeedItem[] {
  return (feed.entries ?? []).map((entry) => toAtomItem(entry, feed));
}

function toAtomItem(entry: Entry, feed: AtomFeed): FeedItem {
  const link = findAlternate(entry.links);
  const ours = isOurs(feed.generator?.text);
  const feedAddress = findAlternate(feed.links) ?? feed.links?.find(({ rel }) => rel === "self")?.href;
  const base = resolveAll(feedAddress, feed.xml?.base, entry.xml?.base);
  const isBaseStated = (feed.xml?.base ?? entry.xml?.base) !== undefined;
  const wordsBase = isBaseStated || link === undefined ? base : undefined;
  // Of an entry that feedmill published without an author, the feed's is none.
  const authors = entry.authors ?? (ours ? undefined : (entry.source?.authors ?? feed.authors));
  const isMedia = /^(?!text\/|application\/xhtml)[\w.-]+\/|[+/]xml$/.test(entry.content?.type ?? "");
  const content = isMedia ? undefined : toWords(entry.content, wordsBase);
  const summary = toWords(entry.summary, wordsBase);
  const picture = findEnclosedImage(entry.links);
  return {
    id: entry.id,
    link,
    title: toWords(entry.title, undefined),
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    authors: (authors ?? []).flatMap(({ name, uri }) => (name ? [{ name, url: resolveAll(base, uri) && uri }] : [])),
    agencies: ours ? (entry.contributors ?? []).flatMap(({ name }) => name ?? []) : [],
    tags: (entry.categories ?? []).flatMap(({ term, label }) => label ?? term ?? []),
    body: content ?? summary ?? findMediaWords(entry.media),
    summary: content === undefined ? undefined : summary,
    image: toPicture(picture) ?? findMediaImage(entry.media),
    enclosures: [...listFiles(entry.links, picture), ...listMediaFiles(entry.media)],
    language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
    base,
  };
}

function findAlternate(links: readonly Link[] | undefined): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
}

function findEnclosedImage(links: readonly Link[] | undefined): string | undefined {
  return links?.find(({ rel, type }) => rel === "enclosure" && type?.startsWith("image/"))?.href;
}

/** All that is enclosed but for the picture. */
function listFiles(links: readonly Link[] | undefined, picture: string | undefined): readonly ListedFile[] {
  const files = (links ?? []).filter(({ rel, href }) => rel === "enclosure" && href !== picture);
  return files.map(({ href, type, length, title }) => ({ url: href, type, length, title }));
}

type Text = { readonly value?: string; readonly type?: string; readonly xml?: { readonly base?: string } };

function toWords(text: Text | undefined, base: string | undefined): Words | undefined {
  if (text?.value === undefined) return undefined;
  const own = text.xml?.base === undefined ? base : resolveAll(base, text.xml.base);
  return { text: text.value, type: toType(text.type), base: own };
}

/** RFC 4287, section 3.1.1: without a type it is plain text, but many forget to say that it is HTML. */
function toType(type: string | undefined): Words["type"] {
  if (type === undefined) return "either";
  return /html/i.test(type) ? "html" : "plain";
}
