import type { Config } from "../model/config.ts";
import type { RenderedEntry } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import type { Instant, LinkedHtml } from "../model/values.ts";
import type { Store, StoredEntry } from "../store/store.ts";
import { type RenderedSeed, renderSeeds } from "./render-seed.ts";
import { resolveLinks } from "./resolve-links.ts";

/** What rendering needs of a run. */
export type Rendering = {
  readonly config: Config;
  readonly now: Instant;
  readonly store: Store;
  readonly onProblem: (problem: Problem) => void;
  /** Told of each entry whose text can't be had now: what shows it is to be written again. */
  readonly onMissing?: () => void;
};

/** Entries of a feed. Their HTML is kept, so that a feed costs what is new in it, and outlives a seed that turns invalid. */
export async function renderFeedEntries(
  rendering: Rendering,
  entries: readonly StoredEntry[],
): Promise<readonly RenderedEntry[]> {
  const { config, now, store } = rendering;
  const known = await Promise.all(entries.map((entry) => store.readHtml(entry)));
  const unknown = entries.filter((_, at) => known[at] === undefined);
  const made = await renderSeeds({ context: { config, now }, entries: unknown });
  const rendered = await gather(rendering, unknown, made);
  await store.keepHtml(rendered);
  const byNumber = new Map(rendered.map((entry) => [entry.number, entry.html]));
  const linked = entries.flatMap((entry, at) => {
    const html = known[at] ?? byNumber.get(entry.number);
    return html === undefined ? [] : [{ ...entry, html }];
  });
  return resolveLinks(store, linked);
}

/** A stored entry with its HTML. */
export type RenderedStoredEntry = StoredEntry & RenderedEntry;

/** Entries with what was made of them, or kept of what their seed was; those without a text that can be had are left out, and faults of ours reported. */
export async function join(
  rendering: Gathering,
  entries: readonly StoredEntry[],
  made: readonly RenderedSeed[],
): Promise<readonly RenderedStoredEntry[]> {
  return resolveLinks(rendering.store, await gather(rendering, entries, made));
}

type Gathering = Pick<Rendering, "store" | "onProblem" | "onMissing">;

async function gather(
  { store, onProblem, onMissing }: Gathering,
  entries: readonly StoredEntry[],
  made: readonly RenderedSeed[],
) {
  const gathered: (StoredEntry & { readonly html: LinkedHtml })[] = [];
  for (const [at, entry] of entries.entries()) {
    const result = made[at] ?? (await store.readHtml(entry));
    if (typeof result === "string") gathered.push({ ...entry, html: result });
    else onMissing?.();
    if (typeof result === "object") onProblem(result);
  }
  return gathered;
}
