import { mayMeanTwoDays } from "../../../../model/date.ts";
import type { Measured } from "../lines/measure-lines.ts";
import { PRINTED_WORDS } from "../words/date.ts";
import { guessDateOrder } from "./guess-date-order.ts";
import { mayBeDated, type ReadDate, readDates } from "./read-dates.ts";

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
  const asked = lines.slice(start, end).flatMap((line, at) => (mayBeDated(line) ? [{ line, index: start + at }] : []));
  const isAmbiguous =
    asked.some(({ line }) => /\d[/-]\d/.test(line.text)) && asked.some(({ line }) => mayMeanTwoDays(line.text));
  const order = isAmbiguous ? guessDateOrder(lines) : undefined;
  const dates: WeighedDate[] = [];
  for (const { line, index } of asked) {
    if (index === scene.title) continue;
    for (const date of readDates(line, order))
      dates.push({ ...date, index, weight: weighDate(date, index, { lines, scene }) });
  }
  const days = new Set(dates.map((date) => date.iso.slice(0, 10)));
  return choose(days.size === 1 ? dates.map((date) => addOnlyDay(date, scene)) : dates, scene);
}

/** A page that names one day only most likely means its own; some state it, with the time, below the article. */
function addOnlyDay(date: WeighedDate, { end }: DateScene): WeighedDate {
  const isSigned = date.index >= end && date.hasTime && date.words <= 1;
  return { ...date, weight: Math.max(date.weight, isSigned ? LEAST : 0) + ONLY_DAY };
}

const ONLY_DAY = 0.8;

/** Lines above the title, below the opening and below the article in which its date can stand; never more than MOST in all. */
const ABOVE = 12;
const BELOW = 10;
const BELOW_END = 14;
const MOST = 160;

type WeighedDate = ReadDate & { readonly index: number; readonly weight: number };

/** The line from which a date's distance counts: the title, or what repeats it right above the date. */
function findAnchor(lines: readonly Measured[], index: number, { title, opening }: DateScene): number {
  if (title < 0) return opening;
  const isTitle = (line: Measured) => line.text === lines[title]?.text;
  const above = lines.slice(Math.max(title, index - ABOVE), index).findLastIndex(isTitle);
  return above < 0 ? title : Math.max(title, index - ABOVE) + above;
}

/** How much speaks for a date being the article's own. */
function weighDate(
  date: ReadDate,
  index: number,
  { lines, scene }: { readonly lines: readonly Measured[]; readonly scene: DateScene },
): number {
  const anchor = findAnchor(lines, index, scene);
  const distance = index - anchor;
  const between = lines.slice(Math.min(index, anchor) + 1, Math.max(index, anchor));
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
  weight -= Math.max(0, date.words - 5) * 0.2;
  if (PRINTED_WORDS.test(date.rest)) weight -= 3;
  if (date.line.bullet !== undefined) weight -= 0.5;
  if (date.line.cue !== undefined && date.line.cue !== "wordless") weight -= 1;
  if (isMasthead(date, distance)) weight -= 4;
  if (scene.title < 0) weight -= 1;
  return weight;
}

/** Whether a date without a time, at a distance above the title, is rather that of the visit. */
function isMasthead(date: ReadDate, distance: number): boolean {
  const hasWeekday = /^\p{L}{3,}/u.test(date.rest.trim());
  return distance < (hasWeekday ? -1 : -2) && !date.hasTime && !date.isPublication;
}

/** Below this a date may as well be another article's. */
const LEAST = 1.2;

function choose(dates: readonly WeighedDate[], scene: DateScene): FoundDates {
  const sure = dates.filter((date) => date.weight >= LEAST);
  const first = findBest(sure.filter((date) => !date.isUpdate));
  const update = findBest(
    sure.filter((date) => date.isUpdate && (first === undefined || Math.abs(date.index - first.index) <= 4)),
  );
  // Farther down a date is a heading or an item of the article: "5 June 2026" of a list of events.
  const isOwn = (date: WeighedDate) =>
    date.rest.length <= 40 && (date.index <= scene.opening || date.index >= scene.end);
  const lines = sure.filter((date) => isOwn(date) || date === first || date === update).map((date) => date.line);
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
