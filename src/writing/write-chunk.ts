import type { Emitted, Site } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import type { OutputNotes, Written } from "../output/output.ts";
import {
  emitFeed,
  emitPages,
  findPageHolders,
  listFeedPaths,
  listPagePaths,
  type PageHolders,
} from "../stages/emit/index.ts";
import type { ChunkEntry, EntryFiles, EntryLinks, EntryText } from "../store/store.ts";
import { copyAssets } from "./copy-assets.ts";
import { findOwnFolder } from "./list-assets.ts";
import { renderFromSeeds } from "./render-entries.ts";
import { type RenderedStoredEntry, resolveLinks } from "./resolve-links.ts";
import { countArchivePages, toArchivePage, toEmptyFeed } from "./select.ts";
import { writeFiles } from "./write-files.ts";
import type { Writing } from "./writing.ts";

/** Entries that follow each other in order of first publication, counted from 1: what one page of the archive holds. */
export type Chunk = {
  readonly page: number;
  readonly size: number;
  /** Entries that a feed will show, too: their texts are to be kept. */
  readonly inFeeds: readonly number[];
};

/** What became of a chunk, for the one thread that changes the store and ends the run. */
export type WrittenChunk = {
  readonly files: readonly Written[];
  readonly problems: readonly Problem[];
  readonly notes: OutputNotes;
  readonly texts: readonly EntryText[];
  readonly links: readonly EntryLinks[];
  readonly shownFiles: readonly EntryFiles[];
  /** Marks to wipe. */
  readonly clean: readonly string[];
};

/** Writes the page of the archive and the reading pages of a chunk that are marked, so that an entry is rendered once for both. It only reads the store. */
export async function writeChunk(
  desk: Omit<Writing, "onProblem" | "onWritten">,
  { page, size, inFeeds }: Chunk,
): Promise<WrittenChunk> {
  const { config, store, output } = desk;
  const files: Written[] = [];
  const problems: Problem[] = [];
  const writing: Writing = {
    ...desk,
    onProblem: (problem) => problems.push(problem),
    onWritten: (more) => files.push(...more),
  };
  const entries = await store.readChunk((page - 1) * size + 1, page * size);
  const isArchived = config.archiveSize !== undefined && (await store.isArchiveDirty(page));
  const paged = config.pages ? entries.filter(({ isPageDirty }) => isPageDirty) : [];
  const toRender = (isArchived ? entries : paged).filter(({ isShown }) => isShown);
  const rendered = await renderFromSeeds(writing, toRender);
  const resolved = await resolveLinks(store, rendered);
  const clean = isArchived
    ? await writeArchivePage(writing, { page, entries: resolved.entries, isWhole: rendered.length === toRender.length })
    : [];
  const holders = findPageHolders(entries.filter(({ isShown }) => isShown).toSorted(compareHolders), desk.emitters);
  const pages = await writePages(writing, { paged, rendered: resolved.entries, holders });
  return {
    files,
    problems,
    notes: output.takeNotes(),
    texts: rendered
      .filter(({ number }) => inFeeds.includes(number))
      .map(({ number, seedHash, html }) => ({ number, seedHash, html })),
    links: resolved.links,
    shownFiles: pages.shownFiles,
    clean: [...clean, ...pages.clean],
  };
}

type ArchivePage = {
  readonly page: number;
  readonly entries: readonly RenderedStoredEntry[];
  readonly isWhole: boolean;
};

/** Returns the marks that can be wiped. */
async function writeArchivePage(writing: Writing, { page, entries, isWhole }: ArchivePage): Promise<readonly string[]> {
  const { config, output, emitters } = writing;
  if (!isWhole) {
    // An entry's text can't be had now: the page stays as it is.
    for (const path of listFeedPaths(`archive/${page}/`, config, emitters)) output.keep(path);
    return [];
  }
  const feed = toArchivePage(config, { page, pages: await countArchivePages(writing), entries });
  return (await writeFiles(writing, emitFeed(feed, emitters))).size === 0 ? [`archive:${page}`] : [];
}

/** Who has a page already keeps its path; of the others, who was published first. */
function compareHolders(a: ChunkEntry, b: ChunkEntry): number {
  return Number(a.isPageDirty) - Number(b.isPageDirty) || a.sequence - b.sequence;
}

type Pages = {
  readonly paged: readonly ChunkEntry[];
  readonly rendered: readonly RenderedStoredEntry[];
  readonly holders: PageHolders;
};

async function writePages(
  writing: Writing,
  { paged, rendered, holders }: Pages,
): Promise<Pick<WrittenChunk, "shownFiles" | "clean">> {
  const { config, output, emitters, onWritten } = writing;
  const site: Site = { config, feeds: [toEmptyFeed(config)] };
  const byNumber = new Map(rendered.map((entry) => [entry.number, entry]));
  const emitted = new Map<number, readonly Emitted[]>();
  for (const { number } of paged) {
    const whole = byNumber.get(number);
    if (whole !== undefined) emitted.set(number, emitPages(whole, { site, own: emitters, holders }));
  }
  const refused = await writeFiles(writing, [...emitted.values()].flat());
  const shownFiles: EntryFiles[] = [];
  const clean: string[] = [];
  for (const entry of paged) {
    const paths = listPagePaths(entry, emitters);
    const folder = findOwnFolder(entry, paths, config);
    const whole = byNumber.get(entry.number);
    if (entry.isShown && whole === undefined) {
      // A page whose text can't be had now stays as it is, until a run can have it.
      for (const path of folder === undefined ? paths : [...paths, folder]) output.keep(path);
      continue;
    }
    const ownPaths = entry.isShown ? [] : paths.filter((path) => !holders.has(path));
    for (const path of ownPaths) onWritten(await output.remove(path));
    const copied = whole && folder !== undefined ? await copyAssets(writing, whole, folder) : undefined;
    if (copied !== undefined) shownFiles.push({ number: entry.number, files: copied.shown });
    if (folder !== undefined) onWritten(await output.tidy(folder));
    const isRefused = emitted.get(entry.number)?.some((file) => refused.has(file)) === true;
    if (copied?.isDone !== false && !isRefused) clean.push(`page:${entry.number}`);
  }
  return { shownFiles, clean };
}
