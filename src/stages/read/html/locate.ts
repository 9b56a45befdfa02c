import type { SeedText } from "../../../model/article.ts";
import type { Place } from "../../../model/problem.ts";

/** Where to look in the text: the first string, then the next one after it, and so on; what is not found is passed over. */
export type Trail = readonly string[];

/** Finds the place in a text to which a trail leads; the whole file where it leads nowhere. */
export type Locate = (trail: Trail) => Place;

/** A finder of places in this text. As it is written comes first; only what does not stand so is looked for in any case. */
export function createLocate({ text, place }: SeedText): Locate {
  let lower: string | undefined;
  const find = (step: string, from: number): number => {
    const found = text.indexOf(step, from);
    if (found >= 0) return found;
    // To change the case of a whole page is dear, and most pages need it not.
    lower ??= toLowerLetters(text);
    return lower.indexOf(toLowerLetters(step), from);
  };
  return (trail) => {
    const at = trail.reduce((from, step) => {
      const found = find(step, Math.max(from, 0));
      return found < 0 ? from : found;
    }, -1);
    return toPlace(text, at, place);
  };
}

/** A to Z alone: some other letters are longer in lower case (İ), which would shift all places behind them. */
function toLowerLetters(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length ? all : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
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
