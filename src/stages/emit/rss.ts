import type { Extension, Item } from "feed";
import { Feed as Builder } from "feed";
import type { Person } from "../../model/config.ts";
import { escapeMarkup } from "../../model/escape.ts";
import type { Feed, OutFile, RenderedEntry } from "../../model/feed.ts";
import { toFeedUrl } from "../../model/feed.ts";
import { toPlainLine } from "../../model/plain.ts";
import type { AbsoluteUrl } from "../../model/values.ts";
import { HISTORY_NAMESPACE, toArchiveLinks } from "./archive-links.ts";
import { toChannelText } from "./channel-text.ts";
import { chooseEnclosure } from "./enclosures.ts";
import type { EntryText } from "./entry-text.ts";
import { toEntryText } from "./entry-text.ts";
import { isPlausible } from "./plausible-date.ts";
import { fillStandIns, HTML_STAND_IN, toTextStandIns } from "./rss-stand-ins.ts";

const FILE = "feed.xml";

/** RSS 2.0 with the full text in `content:encoded`, written by the package `feed` from prepared texts. */
export function emitRss(feed: Feed): OutFile {
  const builder: RssBuilder = startChannel(feed);
  const texts = feed.entries.map(toEntryText);
  for (const text of texts) builder.addItem(toItem(text));
  const htmls = texts.map(({ html }) => html);
  return { path: `${feed.folder}${FILE}`, text: `${fillStandIns(addArchive(builder.rss2(), feed), htmls)}\n` };
}

/** `feed` writes extensions of the channel behind its items, where readers look for no more; so these go in afterwards. */
function addArchive(rss: string, feed: Feed): string {
  const links = toArchiveLinks(feed, FILE).map(
    ({ rel, href }) => `<atom:link href="${escapeMarkup(href)}" rel="${rel}" type="application/rss+xml"/>`,
  );
  const mark = feed.archive?.page === undefined ? [] : [`<fh:archive xmlns:fh="${HISTORY_NAMESPACE}"/>`];
  const lines = [...links, ...mark].map((element) => `        ${element}\n`).join("");
  return rss.replace(/ *<(?:item>|\/channel>)/, `${lines}$&`);
}

/** `feed` demands a date by its types, and writes none for an item without: some dates are better left out. */
type RssItem = Omit<Item, "date"> & { readonly date?: Date };
type RssBuilder = { addItem(item: RssItem): void; rss2(): string };

function startChannel(feed: Feed): Builder {
  const { config, updated } = feed;
  const { title, description, copyright } = toChannelText(feed);
  return new Builder({
    title: toTextStandIns(title),
    link: config.url,
    description: toTextStandIns(description),
    updated: new Date(updated),
    language: feed.language,
    generator: "feedmill",
    feedLinks: { rss: toFeedUrl(feed, FILE) },
    ...(copyright === undefined ? {} : { copyright: toTextStandIns(copyright) }),
    ...(isChannelImage(config.icon) ? { image: toTextStandIns(config.icon) } : {}),
  });
}

function toItem(text: EntryText): RssItem {
  const { entry, title, summary, authors, agencies, tags } = text;
  return {
    title,
    link: entry.url,
    guid: entry.id,
    ...(isPlausible(entry.published) ? { date: new Date(entry.published) } : {}),
    // HTML, which `feed` puts into CDATA.
    description: escapeMarkup(summary),
    content: HTML_STAND_IN,
    category: tags.map((tag) => ({ name: toTextStandIns(tag) })),
    // An extension takes the place of what `feed` would write: CDATA in the title, never a permalink.
    extensions: [toTextElement("title", title), toGuid(entry), ...toCreator(authors, agencies), ...toEnclosure(text)],
  };
}

/** One for all: of several, readers show only the first or the last. RSS's own `author` demands an e-mail address. */
function toCreator(authors: readonly Person[], agencies: readonly string[]): readonly Extension[] {
  const names = authors.length > 0 ? authors.map(({ name }) => name) : agencies;
  return names.length > 0 ? [toTextElement("dc:creator", names.join(", "))] : [];
}

function toGuid({ id, url }: RenderedEntry): Extension {
  return {
    name: "guid",
    objects: { _text: toTextStandIns(toPlainLine(id)), _attributes: { isPermaLink: id === url } },
  };
}

/** RSS 2.0 demands a length, and 0 says that it is unknown. */
function toEnclosure(text: EntryText): readonly Extension[] {
  const file = chooseEnclosure(text);
  if (file === undefined) return [];
  const { url, sizeBytes = 0, type } = file;
  return [{ name: "enclosure", objects: { _attributes: { url: toTextStandIns(url), length: sizeBytes, type } } }];
}

function toTextElement(name: string, text: string): Extension {
  return { name, objects: { _text: toTextStandIns(text) } };
}

/** RSS knows only these three formats for the picture of a channel. */
function isChannelImage(icon: AbsoluteUrl | undefined): icon is AbsoluteUrl {
  return icon !== undefined && /\.(?:png|jpe?g|gif)$/i.test(new URL(icon).pathname);
}
