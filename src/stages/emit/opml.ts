import { FEED_FORMATS, type Feed, listFormats, type OutFile, type Site, toFeedUrl } from "../../model/feed.ts";
import { toPlainLine } from "../../model/plain.ts";
import { toChannelText } from "./channel-text.ts";
import { textElement, toXmlDocument, type XmlElement } from "./xml.ts";

/**
 * OPML 2.0 (http://opml.org/spec2.opml), for importing all feeds at once: `feeds.opml`. It carries no date, for it changes
 * only when a feed comes or goes, and not with every article.
 */
export function emitOpml({ config, feeds }: Site): OutFile {
  const owner = toPlainLine(config.author?.name ?? "");
  const head = [
    textElement("title", toPlainLine(config.title) || config.url),
    ...(owner === "" ? [] : [textElement("ownerName", owner)]),
    textElement("docs", "http://opml.org/spec2.opml"),
  ];
  const root: XmlElement = {
    name: "opml",
    attributes: { version: "2.0" },
    content: {
      kind: "elements",
      elements: [
        { name: "head", content: { kind: "elements", elements: head } },
        { name: "body", content: { kind: "elements", elements: feeds.map(toOutline) } },
      ],
    },
  };
  return { path: "feeds.opml", text: toXmlDocument(root) };
}

function toOutline(feed: Feed): XmlElement {
  const { title, description } = toChannelText(feed);
  // Importers take one address per subscription; RSS, the first format if it is published, is what all of them understand.
  const [format = FEED_FORMATS[0]] = listFormats(feed.config);
  return {
    name: "outline",
    attributes: {
      type: "rss",
      text: title,
      title,
      description,
      language: feed.language,
      ...(format.format === "rss" && { version: "RSS2" }),
      xmlUrl: toFeedUrl(feed, format.file),
      htmlUrl: feed.config.url,
    },
  };
}
