import type { Emitter, Feed, OutFile, RenderedEntry, Site } from "../../model/feed.ts";
import { emitAtom } from "./atom.ts";
import { emitJsonFeed } from "./json-feed.ts";
import { emitOpml } from "./opml.ts";
import { emitPage } from "./page.ts";
import { emitRss } from "./rss.ts";
import { emitStyle } from "./style.ts";
import { emitSubscribePage } from "./subscribe-page.ts";

/** A new output format is one new file and one line here. */
const emitters: readonly Emitter[] = [
  { kind: "feed", name: "RSS 2.0", emit: emitRss },
  { kind: "feed", name: "Atom 1.0", emit: emitAtom },
  { kind: "feed", name: "JSON Feed 1.1", emit: emitJsonFeed },
  { kind: "page", name: "reading page", emit: emitPage },
  { kind: "site", name: "subscribe page", emit: emitSubscribePage },
  { kind: "site", name: "style sheet", emit: emitStyle },
  { kind: "site", name: "OPML", emit: emitOpml },
];

// Rule `size`: some readers stop at less than the validator's 5 MB.
const MOST_FEED_BYTES = 1_000_000;

/** The files of one feed, each within the size limit: its oldest entries give way. */
export function emitFeed(feed: Feed): readonly OutFile[] {
  return emitters.flatMap((emitter) => (emitter.kind === "feed" ? [emitWithinSize(emitter.emit, feed)] : []));
}

/** The files that show one entry. */
export function emitPages(entry: RenderedEntry, site: Site): readonly OutFile[] {
  return emitters.flatMap((emitter) => (emitter.kind === "page" ? [emitter.emit(entry, site)] : []));
}

/** The files that show the whole. */
export function emitSite(site: Site): readonly OutFile[] {
  return emitters.flatMap((emitter) => (emitter.kind === "site" ? [emitter.emit(site)] : []));
}

function emitWithinSize(emit: (feed: Feed) => OutFile, feed: Feed): OutFile {
  const file = emit(feed);
  const most = Math.floor(feed.entries.length * 0.9);
  const isSmall = file.text.length * 3 < MOST_FEED_BYTES || Buffer.byteLength(file.text) <= MOST_FEED_BYTES;
  return isSmall || most === 0 ? file : emitWithinSize(emit, { ...feed, entries: feed.entries.slice(0, most) });
}
