import type { Instant } from "../../model/values.ts";

/** Whether XML feeds show it: some readers keep dates in unsigned numbers and show 1969 as 2105, and validators warn. */
export function isPlausible(published: Instant): boolean {
  return published >= Date.UTC(1990);
}
