import type { Person } from "../../model/config.ts";
import type { Feed, OutFile, RenderedEntry } from "../../model/feed.ts";
import { toFeedUrl } from "../../model/feed.ts";
import { toPlainLine } from "../../model/plain.ts";
import { toRfc3339 } from "../../model/values.ts";
import { toArchiveLinks } from "./archive-links.ts";
import { toChannelText } from "./channel-text.ts";
import { type EntryFile, listFiles } from "./enclosures.ts";
import type { EntryText } from "./entry-text.ts";
import { toEntryText, toPlainLines } from "./entry-text.ts";
import { findRelated } from "./related.ts";

const FILE = "feed.json";

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), all texts plain but `content_html`. What the format has no word for
 * is in each item's `_feedmill`:
 *
 * - `word_count`: number; in scripts without spaces, of characters
 * - `reading_minutes`: number
 * - `keywords`: strings found in the text, beside the `tags` its author gave
 * - `agencies`: strings, the news agencies that supplied the text
 * - `standfirst`: string, the lead paragraph; left out where there is none
 * - `image`: `mime_type`, `width`, `height` (pixels) and `alt` of the item's `image`, what is known of them
 * - `related`: up to three items of the same document that share most tags and keywords, as `id`, `url` and `title`
 */
export function emitJsonFeed(feed: Feed): OutFile {
  const { config } = feed;
  const { title, description, author } = toChannelText(feed);
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: config.url,
    feed_url: toFeedUrl(feed, FILE),
    // The next page is the older one.
    next_url: toArchiveLinks(feed, FILE).find(({ rel }) => rel === "prev-archive")?.href,
    description,
    icon: config.icon,
    authors: author === undefined ? undefined : toAuthors([author]),
    language: feed.language,
    items: toItems(feed.entries),
  };
  return { path: `${feed.folder}${FILE}`, text: `${JSON.stringify(document, null, 2)}\n` };
}

function toItems(entries: readonly RenderedEntry[]): readonly object[] {
  const related = findRelated(entries);
  return entries.map((entry, at) => toItem(toEntryText(entry), related[at] ?? []));
}

/** JSON.stringify leaves out what is undefined. */
function toItem(text: EntryText, related: readonly RenderedEntry[]): object {
  const { entry, title, html, summary, authors, tags, agencies } = text;
  const files = listFiles(entry);
  return {
    id: toPlainLine(entry.id),
    url: entry.url,
    title,
    content_html: html,
    summary,
    image: entry.image?.url,
    date_published: toRfc3339(entry.published),
    date_modified: toRfc3339(entry.updated),
    authors: authors.length === 0 ? undefined : toAuthors(authors),
    tags: tags.length === 0 ? undefined : tags,
    language: entry.language,
    attachments: files.length === 0 ? undefined : files.map(toAttachment),
    _feedmill: {
      word_count: entry.wordCount,
      reading_minutes: entry.readingMinutes,
      keywords: toPlainLines(entry.keywords),
      agencies,
      standfirst: toPlainLine(entry.standfirst ?? "") || undefined,
      image: toImageFacts(entry),
      related: related.length === 0 ? undefined : related.map(toReference),
    },
  };
}

function toAttachment({ url, type, title, sizeBytes, durationSeconds }: EntryFile): object {
  return { url, mime_type: type, title, size_in_bytes: sizeBytes, duration_in_seconds: durationSeconds };
}

/** What is known of the picture beside its address. */
function toImageFacts({ image }: RenderedEntry): object | undefined {
  if (image === undefined) return undefined;
  const { type, width, height } = image;
  const alt = toPlainLine(image.alt ?? "") || undefined;
  const facts = { mime_type: type, width, height, alt };
  return Object.values(facts).some((fact) => fact !== undefined) ? facts : undefined;
}

function toReference(entry: RenderedEntry): object {
  return { id: toPlainLine(entry.id), url: entry.url, title: toEntryText(entry).title };
}

function toAuthors(people: readonly Person[]): readonly object[] {
  return people.map(({ name, url }) => ({ name, url }));
}
