import { mayHoldDate } from "../../../../model/date.ts";
import { evaluateSheet } from "../forest/forest.ts";
import { parseForest } from "../forest/parse-forest.ts";
import type { Judged } from "../lines/judge-line.ts";
import type { Measured } from "../lines/measure-lines.ts";
import type { Line } from "../lines/split-lines.ts";
import { mayHoldDigit } from "../lines/tally-signs.ts";
import { isByline } from "../names/read-byline.ts";
import { PUBLISHED_WORDS, UPDATED_WORDS } from "../words/date.ts";
import { measureTitles } from "./measure-title.ts";
import { TITLE_FOREST } from "./title-forest.ts";

/** The line that is most likely the title, -1 if none can be, and from 0 to 1 how sure that is. */
export type FoundTitle = { readonly index: number; readonly confidence: number };

const FOREST = parseForest(TITLE_FOREST);

/** Chooses the title of the article that opens at line `opening`, among the lines around. */
export function rankTitles(lines: readonly Judged[], opening: number, body: readonly Judged[]): FoundTitle {
  const candidates = listCandidates(lines, opening);
  const [, likely = []] = evaluateSheet(FOREST, measureTitles(lines, candidates, { opening, body }));
  return chooseTitle(lines, candidates, likely);
}

/** The candidate that is likeliest, by how likely each is, or what it says beside the page's name and the way to it. */
export function chooseTitle(
  lines: readonly Line[],
  candidates: readonly number[],
  likely: ArrayLike<number>,
): FoundTitle {
  const odds = candidates.map((_, at) => toOdds(likely[at] ?? 0));
  const most = Math.max(0, ...odds);
  // That there is none has odds of 1.
  if (most < LEAST) return { index: -1, confidence: 0 };
  const texts = candidates.map((index) => lines[index]?.text ?? "");
  const best = texts[odds.indexOf(most)] ?? "";
  const within = texts.filter((text) => isNamedBy(best, text)).toSorted((a, b) => b.length - a.length)[0];
  const title = within ?? best;
  const all = odds.reduce((sum, value) => sum + value, 1);
  // A title that is repeated shares its odds with its copies, and with what holds it.
  const own = odds.reduce((sum, value, at) => sum + (texts[at] === title || texts[at] === best ? value : 0), 0);
  const copies = odds.map((value, at) => (texts[at] === title ? value : -1));
  return {
    index: candidates[copies.indexOf(Math.max(...copies))] ?? -1,
    confidence: Math.round((100 * own) / all) / 100,
  };
}

function toOdds(probability: number): number {
  return probability / (1 - probability);
}

/** Whether a line is another one with the page's name or the way to it: "Coast | The Sound", "Home » Coast", "NewsCoast". */
function isNamedBy(line: string, text: string): boolean {
  if (text.length < SHORTEST_NAMED || text.length >= line.length) return false;
  if (line.startsWith(text)) return /^ [|–—·-] /.test(line.slice(text.length));
  return line.endsWith(text) && /(?:[»›>|/→] ?|\p{Ll})$/u.test(line.slice(0, -text.length));
}

const SHORTEST_NAMED = 12;

/** Less is not taken for a title, though a page mostly has one. */
const LEAST = 0.3;

/** How many lines above the opening a title can stand, and how far below it: a picture's description may come first. */
const REACH = 60;
const REACH_BELOW = 10;
const SHORTEST = 8;
const LONGEST = 220;
/** Longer lines with a full stop are sentences. */
const LONGEST_STOPPED = 60;
/** "Follow the money" may be a title; what is shorter and begins as the page's own words do is none. */
const SHORTEST_CUED = 25;

/** Indexes of the lines that can be the title of the article that opens at line `opening`. */
export function listCandidates(lines: readonly Measured[], opening: number): readonly number[] {
  const candidates: number[] = [];
  for (let index = Math.max(0, opening - REACH); index <= Math.min(lines.length - 1, opening + REACH_BELOW); index++) {
    const line = lines[index];
    if (line !== undefined && canBeTitle(line)) candidates.push(index);
  }
  return candidates;
}

function canBeTitle({ size, text, cue, isCredit, signs }: Measured): boolean {
  if (size < SHORTEST || size > LONGEST || isCredit) return false;
  if (cue !== undefined && size < SHORTEST_CUED) return false;
  if (size > LONGEST_STOPPED && (text.endsWith(".") || text.endsWith("。"))) return false;
  return !(mayHoldDigit(signs) && mayHoldDate(text) && isMetadata(text));
}

/** "By Ada Lovelace - 3 May 2026" says by whom and when, but not what about. */
function isMetadata(text: string): boolean {
  return isByline(text) || (text.length < LONGEST_DATED && (PUBLISHED_WORDS.test(text) || UPDATED_WORDS.test(text)));
}

const LONGEST_DATED = 80;
