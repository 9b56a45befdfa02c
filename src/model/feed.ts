import type { Entry } from "./article.ts";
import type { Config } from "./config.ts";
import type { Problem } from "./problem.ts";
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
  /** BCP 47. */
  readonly language: string;
  /** RFC 5005: an archive page (`page`) or the current feed, and the folders before and behind it in the order of publication. */
  readonly archive?: { readonly page?: number; readonly previous?: string; readonly next?: string };
};

/** The whole of what is published, for pages that show more than one feed. */
export type Site = {
  readonly config: Config;
  /** Every feed, the main one first. */
  readonly feeds: readonly Feed[];
};

/** A writer of one kind of file. Where it goes is known without its text, so that it can be kept or removed. */
export type Emitter =
  | {
      readonly kind: "feed";
      /** Of `formats`, or a name of one's own. */
      readonly format: string;
      /** Its name in the folder of each feed. */
      readonly file: string;
      readonly emit: (feed: Feed) => string;
    }
  | {
      readonly kind: "page";
      /** Below the out folder. */
      readonly toPath: (entry: Entry) => string;
      readonly emit: (entry: RenderedEntry, site: Site) => string;
    }
  | { readonly kind: "site"; readonly path: string; readonly emit: (site: Site) => string };

/** A file to write, or why it can't be made: then it stays as it is. */
export type Emitted = OutFile | { readonly path: string; readonly problem: Problem };

/** A file below the out folder; `path` with forward slashes. */
export type OutFile = { readonly path: string; readonly text: string };

/** The three formats of a feed, in the order in which they are offered. Media types as FEED-RULES' `http-type` wants them. */
export const FEED_FORMATS = [
  { format: "rss", name: "RSS", file: "feed.xml", mediaType: "application/rss+xml" },
  { format: "atom", name: "Atom", file: "atom.xml", mediaType: "application/atom+xml" },
  { format: "json", name: "JSON Feed", file: "feed.json", mediaType: "application/feed+json" },
] as const;

export type FormatFile = (typeof FEED_FORMATS)[number];

/** The formats that this site publishes. */
export function listFormats({ formats }: Config): readonly FormatFile[] {
  return FEED_FORMATS.filter(({ format }) => formats.includes(format));
}

/** Public address of a file of this feed. */
export function toFeedUrl(feed: Feed, file: string): AbsoluteUrl {
  // config.url is absolute and ends with a slash; folders are made of slugs.
  return `${feed.config.url}${feed.folder}${file}` as AbsoluteUrl;
}
