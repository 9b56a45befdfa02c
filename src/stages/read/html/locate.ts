import type { SeedText } from "../../../model/article.ts";
import type { Place } from "../../../model/problem.ts";

/** Where to look in the text: the first string, then the next one after it, and so on; what is not found is passed over. */
export type Trail = readonly string[];

/** Finds the place in a text to which a trail leads; the whole file where it leads nowhere. */
export type Locate = (trail: Trail) => Place;

/** A finder of places in this text; case does not matter. */
export function createLocate({ text, place }: SeedText): Locate {
  // Some letters are longer in lower case (İ), which would shift all places behind them.
  const all = text.toLowerCase();
  const lower = all.length === text.length ? all : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return (trail) => toPlace(text, findTrail(lower, trail), place);
}

function findTrail(lower: string, trail: Trail): number {
  return trail.reduce((from, step) => {
    const found = lower.indexOf(
      step.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
      Math.max(from, 0),
    );
    return found < 0 ? from : found;
  }, -1);
}

function toPlace(text: string, at: number, place: Place): Place {
  if (at < 0) return place;
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file: place.file, line: (place.line ?? 1) + countLineEnds(before), column: at - lineStart + 1 };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
