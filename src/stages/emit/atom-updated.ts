import type { RenderedEntry } from "../../model/feed.ts";
import type { Instant } from "../../model/values.ts";
import { parseInstant } from "../../model/values.ts";

/**
 * When each entry was updated, no two alike: Atom forbids twins in meaning, and the feed validator warns of them.
 * The milliseconds come from the entry's own sequence number, so that they stay when its neighbours come and go.
 */
export function toDistinctUpdates(entries: readonly RenderedEntry[]): readonly Instant[] {
  const taken = new Set<number>();
  return entries.map(({ updated, sequence }) => {
    let candidate = updated + (sequence % 1000);
    while (taken.has(candidate)) candidate += 1;
    taken.add(candidate);
    // Outside the years that can be written only in the last second of 9999.
    return parseInstant(candidate) ?? updated;
  });
}
