import type { Config } from "../model/config.ts";
import type { RenderedEntry } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import type { Instant } from "../model/values.ts";
import type { Store, StoredEntry } from "../store/store.ts";
import { type RenderedSeed, renderSeeds } from "./render-seed.ts";

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
  const rendered = await join(rendering, unknown, made);
  await store.keepHtml(rendered);
  const byNumber = new Map(rendered.map((entry) => [entry.number, entry.html]));
  return entries.flatMap((entry, at) => {
    const html = known[at] ?? byNumber.get(entry.number);
    return html === undefined ? [] : [{ ...entry, html }];
  });
}

/** A stored entry with its HTML. */
export type RenderedStoredEntry = StoredEntry & RenderedEntry;

/** Entries with what was made of them, or kept of what their seed was; those without a text that can be had are left out, and faults of ours reported. */
export async function join(
  { store, onProblem, onMissing }: Pick<Rendering, "store" | "onProblem" | "onMissing">,
  entries: readonly StoredEntry[],
  made: readonly RenderedSeed[],
): Promise<readonly RenderedStoredEntry[]> {
  const joined: RenderedStoredEntry[] = [];
  for (const [at, entry] of entries.entries()) {
    const result = made[at] ?? (await store.readHtml(entry));
    if (typeof result === "string") joined.push({ ...entry, html: result });
    else onMissing?.();
    if (typeof result === "object") onProblem(result);
  }
  return joined;
}
