import { findDate, mayHoldDate } from "../../../model/date.ts";
import { guessDateOrder } from "./guess-date-order.ts";
import type { Measured } from "./measure-lines.ts";
import { isByline } from "./read-byline.ts";
import { PUBLISHED_WORDS, UPDATED_WORDS } from "./words-date.ts";

/** A date as it stands in the text, in ISO form, and its line. */
export type StatedDate = {
  readonly iso: string;
  readonly line: Measured;
  readonly isUpdate: boolean;
  /** From 0 to 1: how sure it is that this is the article's. */
  readonly confidence: number;
};

/** Where the article stands among the lines: index of the title (or -1), of its first paragraph, and where it ends. */
export type DateScene = { readonly title: number; readonly opening: number; readonly end: number };

/** The dates that the article states of itself, and every line that does nothing but date it. */
export type FoundDates = {
  readonly published: StatedDate | undefined;
  readonly updated: StatedDate | undefined;
  readonly lines: readonly Measured[];
};

/** Finds when the article was published and last changed; a date that may as well be another's is left out. */
export function findDates(lines: readonly Measured[], scene: DateScene): FoundDates {
  const start = Math.max(0, (scene.title < 0 ? scene.opening : scene.title) - ABOVE);
  const end = Math.min(lines.length, Math.max(scene.end + BELOW_END, scene.opening + BELOW), start + MOST);
  const isAmbiguous = lines
    .slice(start, end)
    .some(({ text }) => text.length <= LONGEST && mayHoldDate(text) && /\d[/-]\d/.test(text));
  const order = isAmbiguous ? guessDateOrder(lines) : undefined;
  const dates: WeighedDate[] = [];
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (line === undefined || index === scene.title) continue;
    for (const date of readDates(line, order))
      dates.push({ ...date, index, weight: weighDate(date, index, { lines, scene }) });
  }
  const days = new Set(dates.map((date) => date.iso.slice(0, 10)));
  return choose(days.size === 1 ? dates.map((date) => ({ ...date, weight: date.weight + ONLY_DAY })) : dates);
}

/** A page that names one day only most likely means its own. */
const ONLY_DAY = 0.8;

/** Lines above the title, below the opening and below the article in which its date can stand; never more than MOST in all. */
const ABOVE = 12;
const BELOW = 10;
const BELOW_END = 4;
const MOST = 160;

type ReadDate = Omit<StatedDate, "confidence"> & {
  readonly isPublication: boolean;
  readonly hasTime: boolean;
  /** What the line says beside its dates. */
  readonly rest: string;
};
type WeighedDate = ReadDate & { readonly index: number; readonly weight: number };

/** A line that says more beside the date is a caption or prose that happens to tell of one. */
const LONGEST_REST = 80;
const LONGEST = 3 * LONGEST_REST;
/** Words beside a date that is neither labelled nor has a time. */
const MOST_WORDS = 9;

function readDates(line: Measured, order: string | undefined): readonly ReadDate[] {
  if (line.text.length > LONGEST || !mayHoldDate(line.text)) return [];
  const text = unglue(line.text);
  const dates: Omit<ReadDate, "rest">[] = [];
  let from = 0;
  let rest = "";
  for (let found = findDate(text, order); found !== undefined; found = findDate(text.slice(from), order)) {
    const before = text.slice(from, from + found.index);
    const isUpdate = UPDATED_WORDS.test(before);
    dates.push({
      iso: found.iso,
      line,
      isUpdate,
      isPublication: !isUpdate && PUBLISHED_WORDS.test(before),
      hasTime: found.iso.includes("T"),
    });
    rest += before;
    from += found.index + found.length;
  }
  rest += text.slice(from);
  // "It rained on 3 May 2026." is the article's; "Posted on 3 May 2026." is not.
  const isSentence = line.endsSentence && (rest.match(/\p{L}+/gu)?.length ?? 0) > 2;
  const says = dates.some((date) => date.hasTime || date.isPublication || date.isUpdate) || isByline(text);
  const isTold = isSentence || (!says && (rest.match(/\p{L}+/gu)?.length ?? 0) > MOST_WORDS);
  const isOther = rest.length > LONGEST_REST || isTold || (line.hasCredit && rest.length > 40 && !isByline(text));
  // "26 October 2025 | 2:43 min" is a film's.
  if (isOther || /^[\s|·•-]*min\.?$/iu.test(rest)) return [];
  const hasTime = dates.some((date) => date.hasTime);
  const isPublication = dates.some((date) => date.isPublication || date.isUpdate);
  return dates.map((date) => ({ ...date, rest, hasTime, isPublication }));
}

/** Parts what a dumper ran together: "readApril 25, 20232:26 PM" and "Madrid-29/05/2025". */
function unglue(text: string): string {
  return text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replace(/(?<=\p{L}{3}\.? \d{1,2},? (?:19|20)\d\d)(?=\d)/gu, " ")
    .replace(/(?<=\p{L})-(?=\d{1,2}[/.])/gu, " ");
}

/** How much speaks for a date being the article's own. */
function weighDate(
  date: ReadDate,
  index: number,
  { lines, scene }: { readonly lines: readonly Measured[]; readonly scene: DateScene },
): number {
  const anchor = scene.title < 0 ? scene.opening : scene.title;
  const distance = index - anchor;
  const between = lines.slice(Math.min(index, anchor) + 1, Math.max(index, anchor));
  const words = date.rest.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  let weight = 3;
  weight -= distance > 0 ? 0.7 * Math.log1p(Math.max(0, distance - 2)) : Math.max(0, -distance - 1) * 0.25;
  weight -=
    0.25 *
    Math.min(
      8,
      between.filter((line) => line.size >= 100 && line.endsSentence && line.bullet === undefined && !line.hasCredit)
        .length,
    );
  // Below the heading of the comments or of other articles dates are theirs; a share bar may name comments too.
  const isBelowOther = lines
    .slice(Math.max(scene.opening, anchor), index)
    .some((line) => (line.cue === "comments" || line.cue === "related") && line.bullet === undefined);
  if (isBelowOther) weight -= 2.5;
  if (date.isPublication || date.isUpdate) weight += 2.5;
  if (date.hasTime) weight += 1.5;
  weight -= Math.max(0, words - 5) * 0.2;
  if (date.line.bullet !== undefined) weight -= 0.5;
  if (date.line.cue !== undefined) weight -= 1;
  if (isMasthead(date, distance)) weight -= 4;
  if (scene.title < 0) weight -= 1;
  return weight;
}

/** Whether a date without a time, at a distance above the title, is rather that of the visit. */
function isMasthead(date: ReadDate, distance: number): boolean {
  const hasWeekday = /^\p{L}{3,}/u.test(date.rest.trim());
  return distance < (hasWeekday ? -1 : -3) && !date.hasTime && !date.isPublication;
}

/** Below this a date may as well be another article's. */
const LEAST = 1.2;

function choose(dates: readonly WeighedDate[]): FoundDates {
  const sure = dates.filter((date) => date.weight >= LEAST);
  const first = findBest(sure.filter((date) => !date.isUpdate));
  const update = findBest(
    sure.filter((date) => date.isUpdate && (first === undefined || Math.abs(date.index - first.index) <= 4)),
  );
  const lines = sure
    .filter((date) => date.rest.length <= 40 || date === first || date === update)
    .map((date) => date.line);
  // Pages that state only the last change: that is the best known day of publication.
  const [published, updated] = first === undefined ? [update, undefined] : [first, update];
  const state = (date: WeighedDate | undefined): StatedDate | undefined =>
    date === undefined
      ? undefined
      : { iso: date.iso, line: date.line, isUpdate: date.isUpdate, confidence: toConfidence(date, dates) };
  return { published: state(published), updated: state(updated), lines };
}

function findBest(dates: readonly WeighedDate[]): WeighedDate | undefined {
  return dates.reduce<WeighedDate | undefined>(
    (best, date) => (best === undefined || date.weight > best.weight ? date : best),
    undefined,
  );
}

/** Sure where it weighs much, and more than the best date of another day. */
function toConfidence(date: WeighedDate, dates: readonly WeighedDate[]): number {
  const day = date.iso.slice(0, 10);
  const rival = dates
    .filter((other) => other.iso.slice(0, 10) !== day && !other.isUpdate)
    .reduce((most, other) => Math.max(most, other.weight), 0);
  const margin = Math.min(date.weight, date.weight - rival + 1);
  return Math.round(100 / (1 + Math.exp(-1.2 * margin))) / 100;
}
