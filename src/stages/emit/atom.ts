import type { Person } from "../../model/config.ts";
import { escapeMarkup } from "../../model/escape.ts";
import type { Feed, OutFile } from "../../model/feed.ts";
import { toFeedUrl } from "../../model/feed.ts";
import { toPlainLine } from "../../model/plain.ts";
import { toRfc3339 } from "../../model/values.ts";
import { HISTORY_NAMESPACE, toArchiveLinks } from "./archive-links.ts";
import { toAtomId } from "./atom-id.ts";
import { toDistinctUpdates } from "./atom-updated.ts";
import { toCanonicalUri } from "./canonical-uri.ts";
import { toChannelText } from "./channel-text.ts";
import { type EntryFile, listEnclosures } from "./enclosures.ts";
import type { EntryText } from "./entry-text.ts";
import { toEntryText } from "./entry-text.ts";
import { isPlausible } from "./plausible-date.ts";
import type { XmlElement } from "./xml.ts";
import { textElement, toXmlDocument } from "./xml.ts";

const FILE = "atom.xml";

/** Atom 1.0 (RFC 4287). */
export function emitAtom(feed: Feed): OutFile {
  const updates = toDistinctUpdates(feed.entries);
  const entries = feed.entries.map(toEntryText).map((text, index) =>
    toEntryElement(text, {
      updated: toRfc3339(updates[index] ?? text.entry.updated),
      feedLanguage: feed.language,
    }),
  );
  const root: XmlElement = {
    name: "feed",
    attributes: { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
    content: { kind: "elements", elements: [...toFeedElements(feed), ...entries] },
  };
  return { path: `${feed.folder}${FILE}`, text: toXmlDocument(root) };
}

function toFeedElements(feed: Feed): readonly XmlElement[] {
  const { config } = feed;
  const { title, description, copyright, author = { name: title } } = toChannelText(feed);
  return [
    // All documents of a feed bear its id (RFC 5005, section 4).
    textElement("id", toCanonicalUri(toFeedUrl(feed.archive?.page === undefined ? feed : { ...feed, folder: "" }, ""))),
    textElement("title", title, { type: "text" }),
    textElement("subtitle", description, { type: "text" }),
    textElement("updated", toRfc3339(feed.updated)),
    toPersonElement("author", author),
    toLink("self", toFeedUrl(feed, FILE), "application/atom+xml"),
    toLink("alternate", config.url, "text/html"),
    ...toArchiveLinks(feed, FILE).map(({ rel, href }) => toLink(rel, href, "application/atom+xml")),
    ...(feed.archive?.page === undefined
      ? []
      : [{ name: "fh:archive", attributes: { "xmlns:fh": HISTORY_NAMESPACE } }]),
    ...(config.icon === undefined ? [] : [textElement("icon", config.icon)]),
    ...(copyright === undefined ? [] : [textElement("rights", copyright, { type: "text" })]),
    textElement("generator", "feedmill"),
  ];
}

type EntryPlace = { readonly updated: string; readonly feedLanguage: string };

function toEntryElement(text: EntryText, { updated, feedLanguage }: EntryPlace): XmlElement {
  const { entry, title, summary, html, authors, agencies, tags } = text;
  const elements = [
    textElement("id", toAtomId(toPlainLine(entry.id))),
    textElement("title", title, { type: "text" }),
    toLink("alternate", entry.url, "text/html"),
    ...listEnclosures(text).map(toEnclosureLink),
    ...(isPlausible(entry.published) ? [textElement("published", toRfc3339(entry.published))] : []),
    textElement("updated", updated),
    // An entry without authors has the feed's.
    ...authors.map((author) => toPersonElement("author", author)),
    ...agencies.map((name) => toPersonElement("contributor", { name })),
    ...tags.map((tag) => textElement("category", "", { term: tag, label: tag })),
    toHtmlElement("summary", escapeMarkup(summary)),
    toHtmlElement("content", html),
  ];
  const language = entry.language === feedLanguage ? undefined : entry.language;
  return { name: "entry", attributes: { "xml:lang": language }, content: { kind: "elements", elements } };
}

function toHtmlElement(name: string, html: string): XmlElement {
  return { name, attributes: { type: "html" }, content: { kind: "cdata", text: html } };
}

function toLink(rel: string, href: string, type: string): XmlElement {
  return { name: "link", attributes: { rel, type, href } };
}

function toEnclosureLink({ url, type, sizeBytes, title }: EntryFile): XmlElement {
  return { name: "link", attributes: { rel: "enclosure", type, href: url, length: sizeBytes?.toString(), title } };
}

function toPersonElement(role: string, { name, url, email }: Person): XmlElement {
  const elements = [
    textElement("name", name),
    ...(url === undefined ? [] : [textElement("uri", url)]),
    ...(email === undefined ? [] : [textElement("email", email)]),
  ];
  return { name: role, content: { kind: "elements", elements } };
}
