import type { Config } from "../model/config.ts";
import type { Feed, Site } from "../model/feed.ts";
import { emitFeed, emitSite } from "../stages/emit/index.ts";
import type { StoredEntry, TopicFeed } from "../store/store.ts";
import type { Rendering } from "./render-entries.ts";
import { findOptions, readFeedWindow, selectMain, selectTopic, toEmptyFeed } from "./select.ts";
import { writeFiles } from "./write-files.ts";
import type { Writing } from "./writing.ts";

/** An entry that a feed will show. */
export type FeedEntry = Pick<StoredEntry, "number" | "sequence">;

/** What the marked feeds will show. */
export async function listFeedEntries(writing: Writing): Promise<readonly FeedEntry[]> {
  const dirty = await writing.store.readDirty();
  const entries = new Map<number, FeedEntry>();
  const topics = dirty.feeds.filter((topic) => isWanted(topic, writing.config));
  for (const feed of [...(dirty.main || dirty.site ? ["main" as const] : []), ...topics]) {
    for (const { number, sequence } of await readFeedWindow(writing, feed)) {
      entries.set(number, { number, sequence });
    }
  }
  return [...entries.values()];
}

/** Writes the marked feeds, and with the main one what tells of all of them. */
export async function writeFeeds(writing: Writing): Promise<void> {
  const { config, store, emitters } = writing;
  const dirty = await store.readDirty();
  if (dirty.main || dirty.site) {
    const { feed: main, isWhole } = await selectWhole(writing, selectMain);
    const topics = (await store.readTopicFeeds()).filter((topic) => isWanted(topic, config));
    const site: Site = { config, feeds: [main, ...topics.map((topic) => toEmptyFeed(config, topic))] };
    const refused = await writeFiles(writing, emitSite(main, site, emitters));
    if (isWhole && refused.size === 0) await store.markClean(["main", "site"]);
  }
  for (const topic of dirty.feeds) {
    const select = (rendering: Rendering) => selectTopic(rendering, topic);
    const selected = isWanted(topic, config) ? await selectWhole(writing, select) : undefined;
    const refused = selected === undefined ? new Set() : await writeFiles(writing, emitFeed(selected.feed, emitters));
    if (selected?.isWhole !== false && refused.size === 0) await store.markClean([`feed:${topic.feed}`]);
  }
}

function isWanted({ kind, name }: TopicFeed, config: Config): boolean {
  const options = findOptions(config, kind);
  const only = options?.only?.map((wanted) => wanted.toLowerCase());
  return options !== undefined && (only?.includes(name.toLowerCase()) ?? true);
}

/** A feed, and whether every entry's text could be had. */
async function selectWhole(
  writing: Writing,
  select: (rendering: Rendering) => Promise<Feed>,
): Promise<{ readonly feed: Feed; readonly isWhole: boolean }> {
  let isWhole = true;
  const onMissing = () => {
    isWhole = false;
  };
  return { feed: await select({ ...writing, onMissing }), isWhole };
}
