import type { Entry } from "../../model/article.ts";
import type { Emitter, Feed, OutFile, RenderedEntry, Site } from "../../model/feed.ts";
import { emitAtom } from "./atom.ts";
import { emitJsonFeed } from "./json-feed.ts";
import { emitOpml } from "./opml.ts";
import { emitPage, toPagePath } from "./page.ts";
import { emitRss } from "./rss.ts";
import { emitStyle } from "./style.ts";
import { emitSubscribePage } from "./subscribe-page.ts";

/** A new output format is one new file and one line here. */
const emitters: readonly Emitter[] = [
  { kind: "feed", format: "rss", emit: emitRss },
  { kind: "feed", format: "atom", emit: emitAtom },
  { kind: "feed", format: "json", emit: emitJsonFeed },
  { kind: "page", toPath: toPagePath, emit: emitPage },
  { kind: "site", emit: emitSubscribePage },
  { kind: "site", emit: emitStyle },
  { kind: "site", emit: emitOpml },
];

// Rule `size`: some readers stop at less than the validator's 5 MB.
const MOST_FEED_BYTES = 1_000_000;

/** The files of one feed, each within the size limit: its oldest entries give way. */
export function emitFeed(feed: Feed): readonly OutFile[] {
  return emitters.flatMap((emitter) => {
    const isWanted = emitter.kind === "feed" && feed.config.formats.includes(emitter.format);
    return isWanted ? [emitWithinSize(emitter.emit, feed)] : [];
  });
}

/** The files that show one entry. */
export function emitPages(entry: RenderedEntry, site: Site): readonly OutFile[] {
  return emitters.flatMap((emitter) => (emitter.kind === "page" ? [emitter.emit(entry, site)] : []));
}

/** Where those files lie. */
export function listPagePaths(entry: Entry): readonly string[] {
  return emitters.flatMap((emitter) => (emitter.kind === "page" ? [emitter.toPath(entry)] : []));
}

/** The files that show the whole. */
export function emitSite(site: Site): readonly OutFile[] {
  return emitters.flatMap((emitter) => (emitter.kind === "site" ? [emitter.emit(site)] : []));
}

function emitWithinSize(emit: (feed: Feed) => OutFile, feed: Feed): OutFile {
  const file = emit(feed);
  const most = Math.floor(feed.entries.length * 0.9);
  const isSmall = file.text.length * 3 < MOST_FEED_BYTES || Buffer.byteLength(file.text) <= MOST_FEED_BYTES;
  // A page of the archive is the only place of what is on it.
  return isSmall || most === 0 || feed.archive?.page !== undefined
    ? file
    : emitWithinSize(emit, { ...feed, entries: feed.entries.slice(0, most) });
}
