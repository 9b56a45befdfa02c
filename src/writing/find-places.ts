import { loadExtensions } from "../extensions/extensions.ts";
import { listPagePaths } from "../stages/emit/index.ts";
import type { KnownArticle, TopicFeed } from "../store/store.ts";
import type { Rendering } from "./render-entries.ts";
import { countArchivePages, findOptions, readFeedWindow, toEmptyFeed } from "./select.ts";

/** A feed by its folder ("" is the main one), and where in it an article stands, from 1; no position where it is older than the window. */
export type FeedPlace = { readonly folder: string; readonly position?: number; readonly entries: number };

/** Everything that shows an article. */
export type Places = {
  readonly feeds: readonly FeedPlace[];
  /** Of the archive, from 1. */
  readonly archivePage?: number;
  /** Files below the out folder. */
  readonly pages: readonly string[];
};

type Reading = Pick<Rendering, "config" | "store">;

/** Where the configuration shows this article: nowhere unless it is shown at all. */
export async function findPlaces(reading: Reading, article: KnownArticle): Promise<Places> {
  const { config } = reading;
  if (!article.isShown) return { feeds: [], pages: [] };
  const topics = article.topics.filter(({ kind }) => findOptions(config, kind) !== undefined);
  const feeds: FeedPlace[] = [];
  for (const feed of ["main", ...topics] as const) feeds.push(await findInFeed(reading, feed, article));
  const hasArchive = (await countArchivePages(reading)) > 0;
  return {
    feeds,
    ...(hasArchive && { archivePage: Math.ceil(article.sequence / (config.archiveSize ?? 1)) }),
    pages: config.pages ? listPagePaths(article, (await loadExtensions(config.extensions)).emitters) : [],
  };
}

async function findInFeed(reading: Reading, feed: TopicFeed | "main", { number }: KnownArticle): Promise<FeedPlace> {
  const { folder } = feed === "main" ? toEmptyFeed(reading.config) : toEmptyFeed(reading.config, feed);
  const entries = await readFeedWindow(reading, feed);
  const index = entries.findIndex((entry) => entry.number === number);
  return { folder, ...(index >= 0 && { position: index + 1 }), entries: entries.length };
}
