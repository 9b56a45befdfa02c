import { findWorker } from "../model/find-worker.ts";
import { runJobs } from "../process/worker-pool.ts";
import { type Chunk, type WrittenChunk, writeChunk } from "./write-chunk.ts";
import type { ChunkOrder } from "./write-chunk-apart.ts";
import { listFeedEntries } from "./write-feeds.ts";
import type { Writing } from "./writing.ts";

const CHUNK_ENTRIES = 100;
const MANY_CHUNKS = 4;

/** Writes the archive and the reading pages that are marked, many of them on other threads too. */
export async function writeChunks(writing: Writing): Promise<void> {
  const { config, now, clockMs, store, output } = writing;
  const size = config.archiveSize ?? CHUNK_ENTRIES;
  const pages = await store.readDirtyChunks(size);
  if (pages.length === 0) return;
  const byPage = Map.groupBy(await listFeedEntries(writing), ({ sequence }) => Math.ceil(sequence / size));
  const toChunk = (page: number): Chunk => ({
    ...{ page, size },
    inFeeds: (byPage.get(page) ?? []).map(({ number }) => number),
  });
  const chunks = pages.map(toChunk);
  if (store.shared === undefined || output.shared === undefined) {
    // What nobody else can see is for this thread alone.
    for (const chunk of chunks) await note(writing, await writeChunk(writing, chunk));
    return;
  }
  const shared = { config, now, clockMs, store: store.shared, output: output.shared };
  const written = runJobs({
    worker: findWorker(import.meta.url, "chunk-worker"),
    here: ({ chunk }) => writeChunk(writing, chunk),
    jobs: chunks.map((chunk) => async (): Promise<ChunkOrder> => ({ ...shared, chunk })),
    many: MANY_CHUNKS,
  });
  for await (const chunk of written) await note(writing, chunk);
}

async function note({ store, output, onProblem, onWritten }: Writing, written: WrittenChunk): Promise<void> {
  const { files, problems, notes, texts, links, shownFiles, clean } = written;
  for (const problem of problems) onProblem(problem);
  onWritten(files);
  output.takeOver(notes);
  await store.keepHtml(texts);
  await store.keepLinks(links);
  await store.keepShownFiles(shownFiles);
  await store.markClean(clean);
}
