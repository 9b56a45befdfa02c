import { parseOffset } from "./date-iso.ts";
import { findZone } from "./date-names.ts";

/** A time of day beside a date. `zone` is an offset in minutes or an IANA zone, where one is stated. */
export type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly zone?: number | string;
  /** How many signs of the text it takes, those between it and the date included. */
  readonly length: number;
};

const BETWEEN = "[ ,;|·•(\\[–—-]{0,4}";
/** `at`, `um`, `à`, `kl.` and their like; before them perhaps the sign for "year" (`2014 г.`) or a weekday in brackets. */
const LEAD =
  "(?: ?[гр]\\.|m\\.|d\\.)?(?:[(（]\\p{L}{1,3}[)）]|星期.)?" +
  `${BETWEEN}(?:T|(?:at|um|à|a las|às|alle|ore|ora|kl|klo|kell|om|o|ob|u|в|о|saat|pukul|lúc|الساعة)\\.? ?)?`;
const HALF_FIRST = "(?<early>上午|午前|오전)?(?<late>下午|午後|오후)? ?";
const CLOCK =
  "(?<hour>\\d{1,2})(?: ?[:：h.時时点點] ?|시 )(?<minute>\\d{2})[分분]?(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?![\\d.]*\\d)(?: ?(?<half>[ap])\\.?m\\b\\.?)?";
const HOUR = "(?<hour>\\d{1,2}) ?(?:(?<half>[ap])\\.?m\\b\\.?|Uhr\\b)";
const SUFFIX = "(?: ?(?:Uhr|hrs?|hs|h)\\b)?";

const AFTER = new RegExp(`${LEAD}${HALF_FIRST}${CLOCK}${SUFFIX}`, "iuy");
const HOUR_AFTER = new RegExp(`${LEAD}${HOUR}`, "iuy");
const BEFORE = new RegExp(
  `(?<![\\d.:])${CLOCK}${SUFFIX}(?<zoned> \\(?[A-Z]{2,5}\\)?)?${BETWEEN}(?:(?:on|am|le|den) )?(?:\\p{L}{2,12}[.,]{0,2} )?$`,
  "iu",
);
const ZONE =
  / ?\(?(?:(?<name>[A-Za-z]{1,4})(?![\p{L}\d+-])|(?:GMT|UTC)? ?(?<offset>[+-]\d{1,2}:?(?:\d{2})?)(?!\d))\)?/uy;

/** The time that stands within a date, between its day and its year; it takes no signs beside those of the date. */
export function findClockWithin(match: RegExpExecArray): Clock | undefined {
  const { hour, zone } = match.groups ?? {};
  if (hour === undefined) return undefined;
  return toClock(match, 0, zone === undefined ? undefined : /^[+-]/.test(zone) ? parseOffset(zone) : findZone(zone));
}

/** The time that stands right after the end of a date. */
export function findClockAfter(text: string, end: number): Clock | undefined {
  const match = execAt(AFTER, text, end) ?? execAt(HOUR_AFTER, text, end);
  if (match === null) return undefined;
  const zone = findZoneAt(text, end + match[0].length);
  return toClock(match, match[0].length + (zone?.length ?? 0), zone?.zone);
}

/** The time that stands right before the start of a date, as in `10:30 GMT, 20 December 2014`. */
export function findClockBefore(text: string, start: number): Clock | undefined {
  const match = BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (match === null) return undefined;
  const named = match.groups?.zoned?.replace(/[ ()]/g, "");
  return toClock(match, match[0].length, named === undefined ? undefined : findZone(named));
}

function findZoneAt(text: string, at: number): { readonly zone: number | string; readonly length: number } | undefined {
  const match = execAt(ZONE, text, at);
  const { name, offset } = match?.groups ?? {};
  // `10:30-11:45` is a span of time; an offset right behind the time is told by readIso.
  if (match == null || (offset !== undefined && !/^ |GMT|UTC/.test(match[0]) && !isIsoOffset(offset))) return undefined;
  const zone = offset === undefined ? findZone(name ?? "") : parseOffset(offset);
  return zone === undefined || Number.isNaN(zone) ? undefined : { zone, length: match[0].length };
}

/** Offsets end on a quarter of an hour and reach from -12 to +14. */
function isIsoOffset(offset: string): boolean {
  return /^(?:\+(?:0\d|1[0-4])|-(?:0\d|1[0-2])):?(?:00|30|45)$/.test(offset);
}

function toClock(match: RegExpExecArray, length: number, zone?: number | string): Clock {
  const groups = match.groups ?? {};
  const stated = Number(groups.hour);
  const half = groups.half?.toLowerCase() ?? (groups.early ? "a" : groups.late ? "p" : undefined);
  const hour = half === "a" && stated === 12 ? 0 : half === "p" && stated < 12 ? stated + 12 : stated;
  return {
    hour,
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    millisecond: Math.trunc(Number(`0.${groups.fraction ?? 0}`) * 1000),
    length,
    ...(zone === undefined ? {} : { zone }),
  };
}

/** A sticky pattern at one place; the pattern's own place is put back, so that nothing outlives the call. */
function execAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  const match = form.exec(text);
  form.lastIndex = 0;
  return match;
}
