import type { Entry } from "./model/article.ts";

const WINDOW_MS = 7 * 24 * 60 * 60 * 1000;
const LEAST_ENTRIES = 20;

/** The entries a feed shows: the newest `limit` (never fewer than 20), and all of the seven days before the newest. Order is kept. */
export function selectWindow(newestFirst: readonly Entry[], limit: number): readonly Entry[] {
  const newest = newestFirst[0]?.published ?? 0;
  const recent = newestFirst.filter((entry) => entry.published > newest - WINDOW_MS).length;
  return newestFirst.slice(0, Math.max(limit, LEAST_ENTRIES, recent));
}
