import type { Config } from "../model/config.ts";
import type { RenderedEntry } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import type { Instant } from "../model/values.ts";
import type { Store, StoredEntry } from "../store/store.ts";
import { renderSeeds } from "./render-seed.ts";
import { type LinkedEntry, resolveLinks } from "./resolve-links.ts";

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
  const { store } = rendering;
  const known = await Promise.all(entries.map((entry) => store.readHtml(entry)));
  const unknown = entries.filter((_, at) => known[at] === undefined);
  const rendered = await renderFromSeeds(rendering, unknown);
  await store.keepHtml(rendered);
  const byNumber = new Map(rendered.map((entry) => [entry.number, entry.html]));
  const linked = entries.flatMap((entry, at) => {
    const html = known[at] ?? byNumber.get(entry.number);
    return html === undefined ? [] : [{ ...entry, html }];
  });
  const resolved = await resolveLinks(store, linked);
  await store.keepLinks(resolved.links);
  return resolved.entries;
}

/** Entries with what their seeds make of them, or what is kept of that; those without a text that can be had are left out, and faults of ours reported. */
export async function renderFromSeeds(
  { config, now, store, onProblem, onMissing }: Rendering,
  entries: readonly StoredEntry[],
): Promise<readonly LinkedEntry[]> {
  const made = await renderSeeds(entries, { config, now });
  const rendered: LinkedEntry[] = [];
  for (const [at, entry] of entries.entries()) {
    const result = made[at] ?? (await store.readHtml(entry));
    if (typeof result === "string") rendered.push({ ...entry, html: result });
    else onMissing?.();
    if (typeof result === "object") onProblem(result);
  }
  return rendered;
}
