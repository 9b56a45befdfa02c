import type { Entry } from "./article.ts";
import type { Config } from "./config.ts";
import type { AbsoluteUrl, Instant, SafeHtml } from "./values.ts";

/** An entry with its whole text as HTML, the standfirst as the first paragraph. */
export type RenderedEntry = Entry & { readonly html: SafeHtml };

/** One channel, ready to be emitted in every format. */
export type Feed = {
  readonly config: Config;
  readonly title: string;
  readonly description: string;
  /** Of its newest change, never of the build. */
  readonly updated: Instant;
  /** Newest first, within the window. */
  readonly entries: readonly RenderedEntry[];
  /** Folder below `config.out` and `config.url`, "" or ending with a slash. */
  readonly folder: string;
};

/** The whole of what is published, for pages that show more than one feed. */
export type Site = {
  readonly config: Config;
  /** Every feed, the main one first. */
  readonly feeds: readonly Feed[];
};

/** A writer of one kind of file; its `name` is for people. */
export type Emitter =
  | { readonly kind: "feed"; readonly name: string; readonly emit: (feed: Feed) => OutFile }
  | { readonly kind: "page"; readonly name: string; readonly emit: (entry: RenderedEntry, site: Site) => OutFile }
  | { readonly kind: "site"; readonly name: string; readonly emit: (site: Site) => OutFile };

/** A file below the out folder; `path` with forward slashes. */
export type OutFile = { readonly path: string; readonly text: string };

/** The three formats of a feed, in the order in which they are offered. Media types as FEED-RULES' `http-type` wants them. */
export const FEED_FORMATS = [
  { name: "RSS", file: "feed.xml", mediaType: "application/rss+xml" },
  { name: "Atom", file: "atom.xml", mediaType: "application/atom+xml" },
  { name: "JSON Feed", file: "feed.json", mediaType: "application/feed+json" },
] as const;

/** Public address of a file of this feed. */
export function toFeedUrl(feed: Feed, file: string): AbsoluteUrl {
  // config.url is absolute and ends with a slash; folders are made of slugs.
  return `${feed.config.url}${feed.folder}${file}` as AbsoluteUrl;
}
