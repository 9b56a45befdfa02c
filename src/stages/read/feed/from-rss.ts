import { resolveAll } from "./base.ts";
import { type FeedItem, toPicture, type Words } from "./feed-item.ts";
import type { RdfFeed, RssFeed } from "./feedsmith.ts";
import { findMediaImage, findMediaWords, listMediaFiles } from "./media.ts";
import { isOurs } from "./our-generator.ts";

type RssItem = NonNullable<RssFeed["items"]>[number];
type RdfItem = NonNullable<RdfFeed["items"]>[number];

/** Items of RSS 0.9x and 2.0. A reader knows one without guid by its link. */
export function toRssItems(feed: RssFeed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => {
    const { guid, pubDate, dc, dcterms, atom, enclosures, itunes } = item;
    const link = item.link ?? findPermalink(guid);
    const ours = isOurs(feed.generator);
    const people = (item.authors ?? []).flatMap(({ name }) => name ?? []);
    const own = dc?.creators ?? toList(itunes?.author);
    const creators = toNames(own ?? feed.dc?.creators ?? (ours ? undefined : toList(feed.itunes?.author)), ours);
    const picture = enclosures?.find(({ type }) => type?.startsWith("image/"))?.url;
    return {
      ...toShared(item, feed, { link, ours }),
      id: guid?.value ?? item.link,
      published: pubDate ?? dc?.dates?.[0] ?? dcterms?.created?.[0] ?? atom?.published,
      updated: dcterms?.modified?.[0] ?? atom?.updated,
      authors: (people.length > 0 ? people : creators).map((name) => ({ name })),
      tags: [...(item.categories ?? []).flatMap(({ name }) => name ?? []), ...(dc?.subjects ?? [])],
      image: toPicture(picture) ?? findMediaImage(item.media) ?? toPicture(itunes?.image),
      enclosures: [
        ...(enclosures ?? [])
          .filter(({ url }) => url !== picture)
          .map(({ url, type, length }) => ({ url, type, length, duration: itunes?.duration })),
        ...listMediaFiles(item.media),
      ],
      language: item.xml?.lang ?? dc?.languages?.[0] ?? feed.language ?? feed.xml?.lang,
    };
  });
}

/** Items of RSS 0.90 and 1.0, which are RDF. A reader knows one without an address of its own by its link. */
export function toRdfItems(feed: RdfFeed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => {
    const { rdf, link, dc, dcterms } = item;
    return {
      ...toShared(item, feed, { link, ours: false }),
      id: rdf?.about ?? link,
      published: dc?.dates?.[0] ?? dcterms?.created?.[0],
      updated: dcterms?.modified?.[0],
      authors: toNames(dc?.creators ?? feed.dc?.creators, false).map((name) => ({ name })),
      tags: dc?.subjects ?? [],
      image: findMediaImage(item.media),
      enclosures: listMediaFiles(item.media),
      language: item.xml?.lang ?? dc?.languages?.[0] ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    };
  });
}

type Shared = "link" | "title" | "body" | "summary" | "base" | "agencies";
type Found = { readonly link: string | undefined; readonly ours: boolean };

function toShared(item: RssItem | RdfItem, feed: RssFeed | RdfFeed, { link, ours }: Found): Pick<FeedItem, Shared> {
  const base = resolveAll(feed.link, feed.xml?.base, item.xml?.base);
  const isBaseStated = (feed.xml?.base ?? item.xml?.base) !== undefined;
  const wordsBase = isBaseStated || link === undefined ? base : undefined;
  const content = toWords(item.content?.encoded, "html", wordsBase);
  const description = toWords(item.description ?? item.dc?.descriptions?.[0], "either", wordsBase);
  return {
    link,
    title: item.title === undefined ? undefined : { text: item.title, type: ours ? "plain" : "either" },
    body: content ?? description ?? toWords(findNotes(item), "either", wordsBase) ?? findMediaWords(item.media),
    summary: content === undefined ? undefined : description,
    base,
    agencies: [],
  };
}

/** What a podcast's episode says of itself. */
function findNotes(item: RssItem | RdfItem): string | undefined {
  return "itunes" in item ? (item.itunes?.summary ?? item.itunes?.subtitle) : undefined;
}

function toList(name: string | undefined): readonly string[] | undefined {
  return name ? [name] : undefined;
}

function toWords(text: string | undefined, type: Words["type"], base: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, type, base };
}

/** RSS 2.0: a guid is the item's address unless it says that it is none; many that are none forget to say so. */
function findPermalink(guid: RssItem["guid"]): string | undefined {
  return guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? "") ? guid?.value : undefined;
}

/** Names without the mail address beside them. feedmill itself writes several names as one, since readers show but one. */
function toNames(creators: readonly string[] | undefined, ours: boolean): readonly string[] {
  const names = (creators ?? []).flatMap((creator) => (ours ? creator.split(", ") : [creator]));
  return names
    .filter(({ length }) => length <= LONGEST_NAME)
    .map(toName)
    .filter((name) => name !== "");
}

/** What is longer is no name, even of several people. */
const LONGEST_NAME = 500;

function toName(creator: string): string {
  const [, inBrackets] = /^\S+@\S+\s+\((.+)\)$/.exec(creator) ?? [];
  return (inBrackets ?? creator.replace(ADDRESS, " ")).trim();
}

/** With a domain that mail can be sent to: a name may hold an @ as well. */
const ADDRESS = /\s*[<(]?(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+\.[\p{L}\p{N}-]{2,}[>)]?\s*/u;
