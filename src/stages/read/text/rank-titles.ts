import { evaluateForest } from "./forest.ts";
import type { Judged } from "./judge-line.ts";
import type { Measured } from "./measure-lines.ts";
import { measureTitles } from "./measure-title.ts";
import { parseForest } from "./parse-forest.ts";
import { TITLE_FOREST } from "./title-forest.ts";

/** The line that is most likely the title, -1 if none can be, and from 0 to 1 how sure that is. */
export type FoundTitle = { readonly index: number; readonly confidence: number };

const FOREST = parseForest(TITLE_FOREST);

/** Chooses the title of the article that opens at line `opening`, among the lines around. */
export function rankTitles(lines: readonly Judged[], opening: number, body: readonly Judged[]): FoundTitle {
  const candidates = listCandidates(lines, opening);
  const columns = measureTitles(lines, candidates, { opening, body });
  const [, likely = []] = evaluateForest(FOREST, columns, candidates.length);
  const odds = likely.map((probability) => probability / (1 - probability));
  const most = Math.max(0, ...odds);
  // That there is none has odds of 1.
  if (most < LEAST) return { index: -1, confidence: 0 };
  const best = candidates[odds.indexOf(most)] ?? -1;
  const all = odds.reduce((sum, value) => sum + value, 1);
  // A title that is repeated shares its odds with its copies.
  const same = odds.filter((_, at) => lines[candidates[at] ?? -1]?.text === lines[best]?.text);
  return { index: best, confidence: Math.round((100 * same.reduce((sum, value) => sum + value, 0)) / all) / 100 };
}

/** Less is not taken for a title, though a page mostly has one. */
const LEAST = 0.3;

/** How many lines above the opening a title can stand, and how far below it: a picture's description may come first. */
const REACH = 160;
const REACH_BELOW = 10;
const SHORTEST = 4;
const LONGEST = 300;

/** Indexes of the lines that can be the title of the article that opens at line `opening`. */
export function listCandidates(lines: readonly Measured[], opening: number): readonly number[] {
  const candidates: number[] = [];
  for (let index = Math.max(0, opening - REACH); index <= Math.min(lines.length - 1, opening + REACH_BELOW); index++) {
    const size = lines[index]?.size ?? 0;
    if (size >= SHORTEST && size <= LONGEST) candidates.push(index);
  }
  return candidates;
}
