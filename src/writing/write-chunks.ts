import type { Site } from "../model/feed.ts";
import { findWorker } from "../model/find-worker.ts";
import { runJobs } from "../process/worker-pool.ts";
import { emitFeed, emitPages, listFeedPaths, listPagePaths } from "../stages/emit/index.ts";
import type { StoredEntry } from "../store/store.ts";
import { copyAssets } from "./copy-assets.ts";
import { findOwnFolder } from "./list-assets.ts";
import { join, type RenderedStoredEntry } from "./render-entries.ts";
import { type RenderedSeed, type RenderJob, renderSeeds } from "./render-seed.ts";
import { countArchivePages, toArchivePage, toEmptyFeed } from "./select.ts";
import type { Write, Writing } from "./writing.ts";

/** Entries that follow each other in order of first publication: what one page of the archive holds. */
type Chunk = {
  readonly page: number;
  /** What its archive page shows; undefined where that is not to be written. */
  readonly archived?: readonly StoredEntry[];
  /** Whose reading pages are to be written, or to go. */
  readonly paged: readonly StoredEntry[];
};

const CHUNK_ENTRIES = 100;
const MANY_CHUNKS = 4;

/** Writes the archive and the reading pages that are marked, so that an entry is rendered once for both: many of them by worker threads too. */
export async function writeChunks(writing: Writing, write: Write): Promise<void> {
  const { config, now, store } = writing;
  const size = config.archiveSize ?? CHUNK_ENTRIES;
  const pages = await store.readDirtyChunks(size);
  const context = { config, now };
  const chunks: Chunk[] = [];
  const jobs = pages.map((page) => async (): Promise<RenderJob> => {
    const chunk = await readChunk(writing, page, size);
    chunks.push(chunk);
    return { context, entries: listToRender(chunk) };
  });
  const worker = findWorker(import.meta.url, "render-worker");
  for await (const made of runJobs({ worker, here: renderSeeds, jobs, many: MANY_CHUNKS })) {
    const chunk = chunks.shift();
    if (chunk !== undefined) await writeChunk(writing, write, { chunk, made });
  }
}

async function readChunk({ store, config }: Writing, page: number, size: number): Promise<Chunk> {
  const [from, to] = [(page - 1) * size + 1, page * size];
  const isMarked = config.archiveSize !== undefined && (await store.isArchiveDirty(page));
  return {
    page,
    ...(isMarked && { archived: await store.readSequence(from, to) }),
    paged: config.pages ? await store.readDirtyEntries(from, to) : [],
  };
}

function listToRender({ archived = [], paged }: Chunk): readonly StoredEntry[] {
  const known = new Set(archived.map(({ number }) => number));
  return [...archived, ...paged.filter(({ number, isShown }) => isShown && !known.has(number))];
}

type Rendered = { readonly chunk: Chunk; readonly made: readonly RenderedSeed[] };

async function writeChunk(writing: Writing, write: Write, { chunk, made }: Rendered): Promise<void> {
  const rendered = await join(writing, listToRender(chunk), made);
  const byNumber = new Map(rendered.map((entry) => [entry.number, entry]));
  if (chunk.archived !== undefined) {
    const archived = chunk.archived.flatMap(({ number }) => byNumber.get(number) ?? []);
    const isWhole = archived.length === chunk.archived.length;
    await writeArchivePage(writing, write, { page: chunk.page, entries: isWhole ? archived : undefined });
  }
  await writePages(writing, write, { paged: chunk.paged, byNumber });
}

type ArchivePage = { readonly page: number; readonly entries: readonly RenderedStoredEntry[] | undefined };

async function writeArchivePage(writing: Writing, write: Write, { page, entries }: ArchivePage): Promise<void> {
  const { config, store, output } = writing;
  if (entries === undefined) {
    // An entry's text can't be had now: the page stays as it is.
    for (const path of listFeedPaths(`archive/${page}/`, config, writing.emitters)) output.keep(path);
    return;
  }
  const feed = toArchivePage(config, { page, pages: await countArchivePages(writing), entries });
  if ((await write(emitFeed(feed, writing.emitters))).size === 0) await store.markClean([`archive:${page}`]);
}

type Pages = { readonly paged: readonly StoredEntry[]; readonly byNumber: ReadonlyMap<number, RenderedStoredEntry> };

async function writePages(writing: Writing, write: Write, { paged, byNumber }: Pages): Promise<void> {
  const { config, store, output } = writing;
  const site: Site = { config, feeds: [toEmptyFeed(config)] };
  const files = paged.flatMap((entry) => {
    const whole = byNumber.get(entry.number);
    return whole === undefined ? [] : emitPages(whole, site, writing.emitters);
  });
  const refused = await write(files);
  const done: StoredEntry[] = [];
  for (const entry of paged) {
    const paths = listPagePaths(entry, writing.emitters);
    const folder = findOwnFolder(entry, paths, config);
    const whole = byNumber.get(entry.number);
    if (entry.isShown && whole === undefined) {
      // A page whose text can't be had now stays as it is, until a run can have it.
      for (const path of folder === undefined ? paths : [...paths, folder]) output.keep(path);
      continue;
    }
    if (!entry.isShown) for (const path of paths) writing.onWritten(await output.remove(path));
    const hasAssets = whole === undefined || folder === undefined || (await copyAssets(writing, whole, folder));
    if (folder !== undefined) writing.onWritten(await output.tidy(folder));
    if (hasAssets && !paths.some((path) => refused.has(path))) done.push(entry);
  }
  await store.markClean(done.map(({ number }) => `page:${number}`));
}
