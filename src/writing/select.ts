import { type Config, LEAST_ENTRIES, needsArchive, type TopicFeeds } from "../model/config.ts";
import type { Feed, RenderedEntry } from "../model/feed.ts";
import { EPOCH } from "../model/values.ts";
import type { FeedKind, StoredEntry, TopicFeed } from "../store/store.ts";
import { type Rendering, renderFeedEntries } from "./render-entries.ts";

const WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** The main feed: its newest entries (never fewer than 20, nor than the last seven days brought), and the way into the archive. */
export async function selectMain(rendering: Rendering): Promise<Feed> {
  const { config } = rendering;
  const entries = await readFeedWindow(rendering, "main");
  const last = await countArchivePages(rendering);
  const archive = last === 0 ? {} : { archive: { previous: toArchiveFolder(last) } };
  return { ...toEmptyFeed(config), ...(await toShown(rendering, entries)), ...archive };
}

/** The feed of one tag, author, folder or language. */
export async function selectTopic(rendering: Rendering, topic: TopicFeed): Promise<Feed> {
  const entries = await readFeedWindow(rendering, topic);
  return { ...toEmptyFeed(rendering.config, topic), ...(await toShown(rendering, entries)) };
}

type ArchivePage = { readonly page: number; readonly pages: number; readonly entries: readonly RenderedEntry[] };

/** A page of the archive, one of `pages`, filled by order of first publication. */
export function toArchivePage(config: Config, { page, pages, entries }: ArchivePage): Feed {
  return {
    ...toEmptyFeed(config),
    folder: toArchiveFolder(page),
    updated: findNewestChange(entries),
    entries,
    archive: {
      page,
      ...(page > 1 && { previous: toArchiveFolder(page - 1) }),
      ...(page < pages && { next: toArchiveFolder(page + 1) }),
    },
  };
}

/** How many pages the archive has: none while the main feed holds everything ever published. */
export async function countArchivePages({ config, store }: Pick<Rendering, "config" | "store">): Promise<number> {
  const past = await store.readPast();
  return needsArchive(config, past) ? Math.ceil(past.lastSequence / config.archiveSize) : 0;
}

/** A feed as the outside knows it, before its entries. */
export function toEmptyFeed(config: Config, topic?: TopicFeed): Feed {
  const { title, description, language } = config;
  const main = { config, title, description, language, updated: EPOCH, entries: [], folder: "" };
  if (topic === undefined) return main;
  const name = topic.kind === "language" ? toLanguageName(topic.name, language) : topic.name;
  const pattern = findOptions(config, topic.kind)?.title ?? "{feed}: {name}";
  return {
    ...main,
    title: pattern.replaceAll("{feed}", title).replaceAll("{name}", name),
    folder: `${FOLDERS[topic.kind]}/${topic.slug}/`,
    language: topic.kind === "language" ? topic.name : language,
  };
}

const FOLDERS = { tag: "tags", author: "authors", section: "sections", language: "languages" } as const;

/** Undefined where the configuration wants no such feed. */
export function findOptions(config: Config, kind: FeedKind): TopicFeeds | undefined {
  return config.feeds[FOLDERS[kind]];
}

function toLanguageName(code: string, language: string): string {
  return new Intl.DisplayNames([language, "en"], { type: "language" }).of(code) ?? code;
}

function toArchiveFolder(page: number): string {
  return `archive/${page}/`;
}

/** The entries of a feed: its newest, as far back as it reaches. */
export function readFeedWindow(
  { config, store }: Pick<Rendering, "config" | "store">,
  feed: TopicFeed | "main",
): Promise<readonly StoredEntry[]> {
  const { limit } = (feed === "main" ? undefined : findOptions(config, feed.kind)) ?? config;
  return store.readWindow(feed, { limit: Math.max(limit, LEAST_ENTRIES), windowMs: WINDOW_MS });
}

async function toShown(
  rendering: Rendering,
  entries: readonly StoredEntry[],
): Promise<Pick<Feed, "updated" | "entries">> {
  return { updated: findNewestChange(entries), entries: await renderFeedEntries(rendering, entries) };
}

/** An empty feed has no newest change; the epoch says so, and stays the same. */
function findNewestChange(entries: readonly Pick<RenderedEntry, "updated">[]): Feed["updated"] {
  return entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), EPOCH);
}
