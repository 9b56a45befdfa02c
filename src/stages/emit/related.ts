import type { RenderedEntry } from "../../model/feed.ts";

const MOST_RELATED = 3;
/** One common word may be chance. */
const LEAST_SHARED = 2;
/** A word that more entries share than this says little of any, and would cost the square of their number. */
const MOST_SHARING = 50;

/**
 * For each entry the up to three others of the same feed and language that share most tags and keywords with it, at least two; among
 * equals those that stand first. Nothing outside the feed is asked, so that a file changes only with what it shows.
 */
export function findRelated(entries: readonly RenderedEntry[]): readonly (readonly RenderedEntry[])[] {
  const topics = entries.map(listTopics);
  const sharing = new Map<string, number[]>();
  for (const [at, own] of topics.entries()) {
    for (const topic of own) {
      const others = sharing.get(topic);
      if (others === undefined) sharing.set(topic, [at]);
      else others.push(at);
    }
  }
  return topics.map((own, at) => {
    const counts = new Map<number, number>();
    for (const topic of own) {
      const others = sharing.get(topic) ?? [];
      if (others.length > MOST_SHARING) continue;
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    counts.delete(at);
    return [...counts]
      .filter(([, shared]) => shared >= LEAST_SHARED)
      .toSorted(([a, left], [b, right]) => right - left || a - b)
      .slice(0, MOST_RELATED)
      .flatMap(([other]) => entries[other] ?? []);
  });
}

/** Tags and keywords, each once, and apart for each language: the same letters may be another word. */
function listTopics({ tags, keywords, language }: RenderedEntry): ReadonlySet<string> {
  const [code = ""] = language.toLowerCase().split("-");
  return new Set([...tags, ...keywords].map((word) => `${code} ${word.toLowerCase().trim()}`));
}
