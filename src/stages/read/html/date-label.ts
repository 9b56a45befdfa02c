import { PUBLISHED_WORDS, UPDATED_WORDS } from "../text/words/date.ts";

/** What the words beside a date say of it; of several the last. Undefined where they say nothing. */
export function readLabel(words: string): "published" | "updated" | undefined {
  const [published, updated] = [findLast(words, PUBLISHED_WORDS), findLast(words, UPDATED_WORDS)];
  if (published === updated) return undefined;
  return published > updated ? "published" : "updated";
}

function findLast(words: string, pattern: RegExp): number {
  return [...words.matchAll(new RegExp(pattern, "giu"))].at(-1)?.index ?? -1;
}
