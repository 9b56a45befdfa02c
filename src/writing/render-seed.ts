import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Context } from "../model/stage.ts";
import type { LinkedHtml } from "../model/values.ts";
import { openPipeline, type Pipeline, toCrash } from "../pipeline.ts";
import { isDenied, isMissing } from "../scan/disk-error.ts";
import { hashSeed } from "../scan/find-moves.ts";
import { readSource } from "../scan/read-source.ts";
import { SIDE_ENDINGS } from "../scan/side-files.ts";
import { renderArticle } from "../stages/render/render.ts";
import type { StoredEntry } from "../store/store.ts";

/** What of an entry is needed to find and render its body. */
export type EntryToRender = Pick<StoredEntry, "path" | "key" | "seedHash" | "title" | "standfirst" | "url" | "place">;

/** An entry's HTML; undefined where its seed no longer has it as it was admitted; a problem where our renderer fails on it. */
export type RenderedSeed = LinkedHtml | Problem | undefined;

/** Renders entries from their seeds. */
export async function renderSeeds(
  entries: readonly EntryToRender[],
  context: Context,
): Promise<readonly RenderedSeed[]> {
  const pipeline = await openPipeline(
    entries.map(({ path }) => path),
    context.config,
  );
  const rendered: RenderedSeed[] = [];
  for (const entry of entries) rendered.push(await renderSeed(entry, pipeline, context));
  return rendered;
}

async function renderSeed(entry: EntryToRender, pipeline: Pipeline, context: Context): Promise<RenderedSeed> {
  const source = readSeed(context.config.seeds, entry);
  if (source === undefined) return undefined;
  const body = await pipeline.readBody(source, entry.key, context);
  try {
    return body === undefined ? undefined : renderArticle({ ...entry, body }, entry.url);
  } catch (error) {
    return toCrash(entry.place, error);
  }
}

/** The seed as it was admitted; undefined where it went, was locked, changed or turned invalid since, which the next scan will say. */
function readSeed(folder: string, { path, seedHash }: EntryToRender): Source | undefined {
  try {
    const alone = readSource(folder, { path });
    if (hashSeed(alone) === seedHash) return alone;
    for (const ending of SIDE_ENDINGS) {
      const whole = readSource(folder, { path, side: { path: `${path}${ending}` } });
      if (hashSeed(whole) === seedHash) return whole;
    }
    return undefined;
  } catch (error) {
    if (isMissing(error) || isDenied(error)) return undefined;
    throw error;
  }
}
