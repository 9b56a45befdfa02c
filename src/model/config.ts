import type { AbsoluteUrl } from "./values.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** Who writes: `url` is a page about the person; `email` is published only where the configuration or the article states it. */
export type Person = { readonly name: string; readonly url?: AbsoluteUrl; readonly email?: string };

/** How feeds of one kind are made: `title` has {feed} and {name} in it; `only` these names, where given. */
export type TopicFeeds = { readonly limit: number; readonly title: string; readonly only?: readonly string[] };

/** Where the functions are that a configuration adds; they can't travel to a thread, so each loads them from the file. */
export type ExtensionFile = {
  readonly file: string;
  /** As messages name it. */
  readonly shownAs: string;
  /** Of seeds that its readers take. */
  readonly endings: readonly string[];
  /** Changes with what the functions do. */
  readonly fingerprint: string;
};

/** Everything a run needs to know, checked and complete. Paths are absolute. */
export type Config = {
  /** The folder of articles. */
  readonly seeds: string;
  /** The folder that is published. */
  readonly out: string;
  /** The public address of `out`, with a slash at its end. */
  readonly url: AbsoluteUrl;
  readonly title: string;
  readonly description: string;
  /** BCP 47; the language of the feed, and of an article whose own can't be told. */
  readonly language: string;
  /** IANA zone of dates that state none. */
  readonly zone: string;
  readonly author?: Person;
  readonly copyright?: string;
  /** Square picture for readers' lists. */
  readonly icon?: AbsoluteUrl;
  /** Most entries of a feed, unless the last seven days hold more. */
  readonly limit: number;
  /** Feeds beside the main one. */
  readonly feeds: {
    readonly tags?: TopicFeeds;
    readonly authors?: TopicFeeds;
    readonly sections?: TopicFeeds;
    readonly languages?: TopicFeeds;
  };
  /** The formats of every feed. */
  readonly formats: readonly FeedFormat[];
  /** Entries on a page of the archive; undefined writes none. */
  readonly archiveSize?: number;
  /** Whether to write a reading page for each article. */
  readonly pages: boolean;
  /** Address of an article relative to `url`, with `{slug}` in it. */
  readonly permalink: string;
  /** A larger seed is refused. */
  readonly maxSeedBytes: number;
  /** From 0 to 1: an article that was recognised with less is quarantined until its doubtful fields are stated. */
  readonly leastConfidence: number;
  /** Host and year of minted tag URIs (RFC 4151); never change them once something is published. */
  readonly identity: { readonly host: string; readonly year: number };
  /** Readers, enrichments and emitters of one's own. */
  readonly extensions?: ExtensionFile;
};

/** Where reading pages are written, below the out folder. */
export const PAGE_PERMALINK = "articles/{slug}/";

/** Rule `window`: a feed holds no fewer. */
export const LEAST_ENTRIES = 20;

/** What was ever published: the number of the last, and whether the main feed leaves any out on purpose. */
export type Past = { readonly lastSequence: number; readonly isPartial: boolean };

/** Whether an archive is wanted and there is more than the main feed holds. */
export function needsArchive(
  config: Config,
  { lastSequence, isPartial }: Past,
): config is Config & { readonly archiveSize: number } {
  return config.archiveSize !== undefined && (isPartial || lastSequence > Math.max(config.limit, LEAST_ENTRIES));
}
