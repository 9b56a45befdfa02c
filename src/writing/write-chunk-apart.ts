import { loadExtensions } from "../extensions/extensions.ts";
import { openFolder } from "../output/folder.ts";
import type { NamedFolder } from "../output/output.ts";
import { openStore } from "../store/sqlite.ts";
import { type Chunk, type WrittenChunk, writeChunk } from "./write-chunk.ts";
import type { Writing } from "./writing.ts";

/** One order to another thread, which opens for itself what can't be sent: the store at this path, and the out folder. */
export type ChunkOrder = Pick<Writing, "config" | "now" | "clockMs"> & {
  readonly chunk: Chunk;
  readonly store: string;
  readonly output: NamedFolder;
};

/** Writes chunks, all of one run. */
export function openDesk(): (order: ChunkOrder) => Promise<WrittenChunk> {
  let desk: Promise<Parameters<typeof writeChunk>[0]> | undefined;
  return async (order) => {
    desk ??= open(order);
    return writeChunk(await desk, order.chunk);
  };
}

async function open({ config, now, clockMs, store, output: { folder, shownAs } }: ChunkOrder) {
  return {
    ...{ config, now, clockMs },
    store: openStore(store, config, { isRehearsal: false, isReadOnly: true }),
    output: await openFolder(folder, { shownAs, isDryRun: false }),
    emitters: (await loadExtensions(config.extensions)).emitters,
  };
}
