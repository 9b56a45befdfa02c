import type { Entry } from "../../model/article.ts";
import type { Config } from "../../model/config.ts";
import {
  type Emitted,
  type Emitter,
  FEED_FORMATS,
  type Feed,
  type RenderedEntry,
  type Site,
} from "../../model/feed.ts";
import { type Place, toExtensionFailure } from "../../model/problem.ts";
import { emitAtom } from "./atom.ts";
import { emitJsonFeed } from "./json-feed.ts";
import { emitOpml } from "./opml.ts";
import { emitPage, toPagePath } from "./page.ts";
import { explainTaken, findPath, type PageHolders } from "./page-paths.ts";
import { emitRss } from "./rss.ts";
import { emitStyle } from "./style.ts";
import { emitSubscribePage } from "./subscribe-page.ts";

export { findPageHolders, type PageHolders } from "./page-paths.ts";

/** A new output format is one new file and one line here. */
const emitters: readonly Emitter[] = [
  { kind: "feed", format: "rss", file: "feed.xml", emit: (feed) => emitRss(feed).text },
  { kind: "feed", format: "atom", file: "atom.xml", emit: (feed) => emitAtom(feed).text },
  { kind: "feed", format: "json", file: "feed.json", emit: (feed) => emitJsonFeed(feed).text },
  { kind: "page", toPath: toPagePath, emit: (entry, site) => emitPage(entry, site).text },
  { kind: "site", path: "index.html", emit: (site) => emitSubscribePage(site).text },
  { kind: "site", path: "style.css", emit: () => emitStyle().text },
  { kind: "site", path: "feeds.opml", emit: (site) => emitOpml(site).text },
];

// Rule `size`: some readers stop at less than the validator's 5 MB.
const MOST_FEED_BYTES = 1_000_000;

/** The files of one feed, each within the size limit: its oldest entries give way. `own` are the user's emitters, here and below. */
export function emitFeed(feed: Feed, own: readonly Emitter[] = []): readonly Emitted[] {
  return emitAll(own, (emitter) => planFeed(emitter, feed));
}

function planFeed(emitter: Emitter, feed: Feed): Plan | undefined {
  const { config } = feed;
  if (emitter.kind !== "feed" || !isWanted(emitter.format, config)) return undefined;
  const path = `${feed.folder}${emitter.file}`;
  const who = `the emitter of ${emitter.format}`;
  return { path, place: toPlace(config), who, config, emit: () => emitWithinSize(emitter.emit, feed) };
}

/** Where the files of a feed in this folder lie. */
export function listFeedPaths(folder: string, config: Config, own: readonly Emitter[] = []): readonly string[] {
  return [...emitters, ...own].flatMap((emitter) =>
    emitter.kind === "feed" && isWanted(emitter.format, config) ? [`${folder}${emitter.file}`] : [],
  );
}

/** The files of the main feed, and those that show the whole. */
export function emitSite(main: Feed, site: Site, own: readonly Emitter[] = []): readonly Emitted[] {
  return emitAll(own, (emitter) => planFeed(emitter, main) ?? planSite(emitter, site));
}

function planSite(emitter: Emitter, site: Site): Plan | undefined {
  if (emitter.kind !== "site") return undefined;
  const { config } = site;
  const { path } = emitter;
  return { path, place: toPlace(config), who: `the emitter of ${path}`, config, emit: () => emitter.emit(site) };
}

/** Where those files lie. */
function listSitePaths(config: Config, own: readonly Emitter[]): readonly string[] {
  const paths = [...emitters, ...own].flatMap((emitter) => (emitter.kind === "site" ? [emitter.path] : []));
  return [...paths, ...listFeedPaths("", config, own)];
}

/** What emitting pages needs; `holders` are those of all entries beside which this one is written. */
export type PageEmitting = { readonly site: Site; readonly own: readonly Emitter[]; readonly holders: PageHolders };

/** The files that show one entry. */
export function emitPages(entry: RenderedEntry, { site, own, holders }: PageEmitting): readonly Emitted[] {
  const { config } = site;
  // Only the user's pages can have another file's path.
  const others = own.length === 0 ? [] : listSitePaths(config, own);
  return emitAll(own, (emitter) => {
    if (emitter.kind !== "page") return undefined;
    const path = findPath(emitter, entry);
    const refusal = path === undefined ? undefined : explainTaken(path, { emitter, entry }, { holders, others });
    const emit = () => {
      emitter.toPath(entry);
      return emitter.emit(entry, site);
    };
    return { path: path ?? "", place: entry.place, who: "the emitter of pages", config, emit, refusal };
  });
}

/** Where those files lie. */
export function listPagePaths(entry: Entry, own: readonly Emitter[] = []): readonly string[] {
  return [...emitters, ...own].flatMap((emitter) => (emitter.kind === "page" ? (findPath(emitter, entry) ?? []) : []));
}

/** A file that an emitter would make, or why it may not; `who` and `place` are for the case that it fails. */
type Plan = {
  readonly path: string;
  readonly emit: () => string;
  readonly refusal?: string | undefined;
  readonly who: string;
  readonly place: Place;
  readonly config: Config;
};

/** One of the user's stands in for one of ours that makes the same file, and one that fails spoils no other. */
function emitAll(own: readonly Emitter[], plan: (emitter: Emitter) => Plan | undefined): readonly Emitted[] {
  const theirs = own.flatMap((emitter) => plan(emitter) ?? []).map(attempt);
  const taken = new Set(theirs.map(({ path }) => path));
  const ours = emitters.flatMap((emitter) => plan(emitter) ?? []).filter(({ path }) => !taken.has(path));
  return [...ours.map(({ path, emit }) => ({ path, text: emit() })), ...theirs];
}

function attempt({ path, emit, refusal, who, place, config }: Plan): Emitted {
  const name = `${who} in ${config.extensions?.shownAs ?? "the configuration"}`;
  if (refusal !== undefined) return { path, problem: toExtensionFailure(place, name, refusal) };
  try {
    return { path, text: emit() };
  } catch (error) {
    return { path, problem: toExtensionFailure(place, name, error) };
  }
}

/** Files of the whole are made by the configuration, and have no seed. */
function toPlace({ extensions }: Config): Place {
  return { file: extensions?.shownAs ?? "" };
}

/** `formats` chooses among ours; what the user adds is wanted. */
function isWanted(format: string, { formats }: Config): boolean {
  return formats.some((wanted) => wanted === format) || !FEED_FORMATS.some((known) => known.format === format);
}

/** `emit`, until the text is small enough. */
function emitWithinSize(emit: (feed: Feed) => string, feed: Feed): string {
  const text = emit(feed);
  const most = Math.floor(feed.entries.length * 0.9);
  const isSmall = text.length * 3 < MOST_FEED_BYTES || Buffer.byteLength(text) <= MOST_FEED_BYTES;
  // A page of the archive is the only place of what is on it.
  return isSmall || most === 0 || feed.archive?.page !== undefined
    ? text
    : emitWithinSize(emit, { ...feed, entries: feed.entries.slice(0, most) });
}
