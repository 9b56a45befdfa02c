import { mayHoldDate, mayHoldDay, toPlainSigns } from "./date-forms.ts";
import { readIso, toEpochMsAt } from "./date-iso.ts";
import { isDatePrefix } from "./date-prefix.ts";
import { listWrittenDates, pad, toIsoDay, toLocalTime, type WrittenDate } from "./date-written.ts";
import { isPossible, type LocalTime, toEpochMs, toOffsetMinutes } from "./date-zone.ts";
import { type Instant, parseInstant } from "./values.ts";

export { mayHoldDate, mayMeanTwoDays } from "./date-forms.ts";
export { isZone } from "./date-zone.ts";

/** What a text says as a date. "impossible": of a date's form, but not in the calendar; `candidates` are ISO days. */
export type ParsedDate =
  | { readonly kind: "date"; readonly instant: Instant; readonly hasTime: boolean }
  | { readonly kind: "invalid" }
  | { readonly kind: "impossible" }
  | { readonly kind: "ambiguous"; readonly candidates: readonly [string, string] };

/** `language`: BCP 47, of the text; `zone`: IANA zone of dates that state none. */
export type DateOptions = { readonly language?: string | undefined; readonly zone: string };

/** A date within a line; `iso` is `2014-12-20` or `2014-12-20T10:30`, with the offset where one is stated. */
export type FoundDate = { readonly iso: string; readonly index: number; readonly length: number };

/** No date is longer; the patterns need not look at more. */
const MAX_DATE_LENGTH = 120;

/** Reads a whole text as a date: ISO 8601, RFC 822, or as people write it in the language. A day alone begins at 00:00. */
export function parseDate(text: string, options: DateOptions): ParsedDate {
  const trimmed = text.trim();
  const iso = readIso(trimmed);
  if (iso === undefined) return parseWritten(trimmed, options);
  if (iso.kind === "impossible") return iso;
  return toParsed(iso.local, iso.hasTime, iso.offsetMinutes ?? options.zone);
}

/** The first complete date in a line that the calendar has and that can mean one day only. */
export function findDate(text: string, language?: string): FoundDate | undefined {
  if (!mayHoldDate(text)) return undefined;
  const plain = toPlainSigns(text);
  if (!mayHoldDay(plain)) return undefined;
  const found = listWrittenDates(plain, language).find(
    (date) =>
      date.other === undefined &&
      date.year >= 1900 &&
      date.year < 2200 &&
      isPossible(toLocalTime(date)) &&
      // "10.12.14" may be a version: a time beside it, or nothing, makes it a date.
      (!date.hasShortYear || date.clock !== undefined || date.length === plain.trim().length),
  );
  return found === undefined ? undefined : toFound(found);
}

function parseWritten(text: string, { language, zone }: DateOptions): ParsedDate {
  if (text.length > MAX_DATE_LENGTH) return { kind: "invalid" };
  const plain = toPlainSigns(text).replace(RFC_822_YEAR, (_, day, year) => day + (Number(year) < 70 ? 20 : 19) + year);
  const date = listWrittenDates(plain, language).find(
    ({ index, length, hasShortYear, clock }) =>
      // "10.12.14" may be a version, but not with a time beside it.
      (!hasShortYear || clock !== undefined) &&
      isDatePrefix(plain.slice(0, index), language) &&
      /^(?:[гр]\.?|m\.|d\.|[\s.)])*$/u.test(plain.slice(index + length).trim()),
  );
  if (date === undefined) return { kind: "invalid" };
  if (date.other !== undefined) return { kind: "ambiguous", candidates: [toIsoDay(date), toIsoDay(date.other)] };
  return toParsed(toLocalTime(date, date.clock), date.clock !== undefined, date.clock?.zone ?? zone);
}

/** RFC 822, section 5.1, has two digits for the year, of those from 1970 to 2069; the time behind them is never left out. */
const RFC_822_YEAR = /^((?:[a-z]{3},? )?\d{1,2} [a-z]{3} )(\d\d)(?= \d\d?:\d\d)/i;

function toParsed(local: LocalTime, hasTime: boolean, zone: number | string): ParsedDate {
  if (!isPossible(local)) return { kind: "impossible" };
  const instant = parseInstant(typeof zone === "number" ? toEpochMsAt(local, zone) : toEpochMs(local, zone));
  return instant === undefined ? { kind: "impossible" } : { kind: "date", instant, hasTime };
}

function toFound(date: WrittenDate): FoundDate {
  const local = toLocalTime(date, date.clock);
  const isUsable = date.clock !== undefined && isPossible(local);
  return { iso: isUsable ? toIsoTime(date, local) : toIsoDay(date), index: date.index, length: date.length };
}

function toIsoTime(date: WrittenDate, local: LocalTime): string {
  const zone = date.clock?.zone;
  const offset = typeof zone === "string" ? toOffsetMinutes(local, zone) : zone;
  const seconds = local.second === 0 ? "" : `:${pad(local.second)}`;
  return `${toIsoDay(date)}T${pad(local.hour)}:${pad(local.minute)}${seconds}${offset === undefined ? "" : toIsoOffset(offset)}`;
}

function toIsoOffset(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
}
