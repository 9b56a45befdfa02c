import { type Clock, findClockAfter, findClockBefore, findClockWithin } from "./date-clock.ts";
import { DATE_FORMS } from "./date-forms.ts";
import { findMonth } from "./date-names.ts";
import { isPossible, type LocalTime } from "./date-zone.ts";

/** A day of the calendar, perhaps one that it does not have. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** A date as people write it, where it stands in a line. `other` is there where day and month can't be told apart. */
export type WrittenDate = Day & {
  readonly other?: Day;
  /** Only the last two digits of the year are there. */
  readonly hasShortYear: boolean;
  readonly clock?: Clock;
  readonly index: number;
  readonly length: number;
};

/** Every date in a line (of plain signs), the first one first; whether the calendar has it is not asked here. */
export function listWrittenDates(text: string, language?: string): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const { sign, form } of DATE_FORMS) {
    if (!sign.test(text)) continue;
    // A global pattern stands at the start again after its last match; `matchAll` copies it for every text.
    for (let match = form.exec(text); match !== null; match = form.exec(text)) {
      const day = toDay(match.groups ?? {}, language);
      if (day !== undefined) dates.push(withClock(text, day, match));
    }
  }
  return dates.sort((a, b) => a.index - b.index || b.length - a.length);
}

/** The date and its time as one local time, at midnight where there is none. */
export function toLocalTime({ year, month, day }: Day, clock?: Clock): LocalTime {
  const { hour = 0, minute = 0, second = 0, millisecond = 0 } = clock ?? {};
  return { year, month, day, hour, minute, second, millisecond };
}

/** `2014-12-20` */
export function toIsoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

/** Two digits. */
export function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function withClock(text: string, day: Day & { readonly other?: Day }, match: RegExpExecArray): WrittenDate {
  const end = match.index + match[0].length;
  const after = findClockWithin(match) ?? findClockAfter(text, end);
  const before = after === undefined ? findClockBefore(text, match.index) : undefined;
  const clock = after ?? before;
  return {
    ...day,
    ...(clock === undefined ? {} : { clock }),
    hasShortYear: match.groups?.shortYear !== undefined,
    index: match.index - (before?.length ?? 0),
    length: match[0].length + (clock?.length ?? 0),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function toDay(groups: Groups, language: string | undefined): (Day & { readonly other?: Day }) | undefined {
  const isThai = /^th\b/i.test(language ?? "") || /\p{Script=Thai}/u.test(groups.name ?? "");
  const year = toGregorianYear(toWholeYear(groups), isThai);
  if (groups.first !== undefined) return tellApart(year, groups, language);
  const month = groups.name === undefined ? Number(groups.month) : findMonth(groups.name, language);
  return month === undefined ? undefined : { year, month, day: Number(groups.day) };
}

/** Two digits are of the years from 1970 to 2069. */
function toWholeYear({ year, shortYear = "" }: Groups): number {
  if (year !== undefined) return Number(year);
  return Number(shortYear) + (Number(shortYear) >= 70 ? 1900 : 2000);
}

/** Thailand counts from the Buddha's death, 543 years earlier; its pages also write our years. */
function toGregorianYear(year: number, isThai: boolean): number {
  return isThai && year >= 2400 ? year - 543 : year;
}

/** `20/12/2014` or `12/20/2014`: the number above 12 decides, then the custom of the language, if that is known. */
function tellApart(year: number, groups: Groups, language = "en"): Day & { readonly other?: Day } {
  const first = Number(groups.first);
  const second = Number(groups.second);
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  // A point is never written month first.
  if (first === second || groups.sep === ".") return dayFirst;
  const canDayFirst = isPossible(toLocalTime(dayFirst));
  const canMonthFirst = isPossible(toLocalTime(monthFirst));
  if (canDayFirst !== canMonthFirst) return canDayFirst ? dayFirst : monthFirst;
  if (/^en[-_]us\b/i.test(language)) return monthFirst;
  return /^(?:en|und)?$/i.test(language) && canDayFirst ? { ...dayFirst, other: monthFirst } : dayFirst;
}
