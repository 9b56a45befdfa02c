import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Context } from "../model/stage.ts";
import type { SafeHtml } from "../model/values.ts";
import { openPipeline, toCrash } from "../pipeline.ts";
import { isDenied, isMissing } from "../scan/disk-error.ts";
import { hashSeed } from "../scan/find-moves.ts";
import { renderArticle } from "../stages/render/render.ts";
import type { StoredEntry } from "../store/store.ts";

/** What of an entry is needed to find and render its body. */
export type EntryToRender = Pick<StoredEntry, "path" | "key" | "seedHash" | "title" | "standfirst" | "url" | "place">;

/** An entry's HTML; undefined where its seed no longer has it as it was admitted; a problem where our renderer fails on it. */
export type RenderedSeed = SafeHtml | Problem | undefined;

/** One order to a worker, or to ourselves. */
export type RenderJob = { readonly context: Context; readonly entries: readonly EntryToRender[] };

/** Renders entries from their seeds. */
export async function renderSeeds({ context, entries }: RenderJob): Promise<readonly RenderedSeed[]> {
  const { readBody } = await openPipeline(entries.map(({ path }) => path));
  return entries.map((entry) => {
    const source = readSeed(context.config.seeds, entry.path);
    // Another text than was admitted: it changed since the scan, or turned invalid.
    if (source === undefined || hashSeed(source.bytes) !== entry.seedHash) return undefined;
    const body = readBody(source, entry.key, context);
    try {
      return body === undefined ? undefined : renderArticle({ ...entry, body }, entry.url);
    } catch (error) {
      return toCrash(entry.place, error);
    }
  });
}

/** The seed's bytes; undefined where it went or was locked since it was scanned, which the next scan will say. */
function readSeed(folder: string, path: string): Source | undefined {
  try {
    return { path, place: { file: path }, bytes: readFileSync(join(folder, path)) };
  } catch (error) {
    if (isMissing(error) || isDenied(error)) return undefined;
    throw error;
  }
}
