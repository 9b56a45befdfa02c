/** A date and a time of day on some clock, not yet a moment. `month` 1–12. */
export type LocalTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

const DAY_MS = 86_400_000;

/** Whether `name` is an IANA zone (or a fixed offset) that this runtime knows. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether the calendar and the clock have it: no 31 February, no hour 25. */
export function isPossible({ year, month, day, hour, minute, second }: LocalTime): boolean {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0) && hour <= 23 && minute <= 59 && second <= 59;
}

/**
 * Epoch milliseconds of a local time in a zone. A time that a change to summer time skips moves forward by the gap; of
 * one that happens twice the first is meant (as in RFC 5545 and Temporal's "compatible").
 */
export function toEpochMs(local: LocalTime, zone: string): number {
  const asUtc = toUtcMs(local);
  if (isUtc(zone)) return asUtc;
  const before = offsetOf(zone, asUtc - DAY_MS);
  const after = offsetOf(zone, asUtc + DAY_MS);
  const early = asUtc - before;
  if (before === after || offsetOf(zone, early) === before) return early;
  const late = asUtc - after;
  return offsetOf(zone, late) === after ? late : early;
}

/** The zone's offset from UTC at the local time, in minutes. */
export function toOffsetMinutes(local: LocalTime, zone: string): number {
  return Math.round((toUtcMs(local) - toEpochMs(local, zone)) / 60_000);
}

/** Epoch milliseconds, were the clock at UTC. */
export function toUtcMs({ year, month, day, hour, minute, second, millisecond }: LocalTime): number {
  const sameCalendar = Date.UTC(year + 400, month - 1, day, hour, minute, second, millisecond);
  // Date.UTC reads years below 100 as 19xx; the calendar repeats every 400 years, which have 146,097 days.
  return sameCalendar - 146_097 * DAY_MS;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isUtc(zone: string): boolean {
  return zone === "UTC" || zone === "Etc/UTC" || zone === "GMT";
}

/** Milliseconds by which the zone's clock is ahead of UTC at a moment. */
const offsetOf = openOffsets();

/**
 * To ask a zone's clock costs more than all else about a date, so what it said of a day's beginning is kept; a day that
 * begins and ends with the same offset has it throughout.
 */
function openOffsets(): (zone: string, epochMs: number) => number {
  const zones = new Map<string, Zone>();
  return (zone, epochMs) => {
    const known = zones.get(zone) ?? { format: makeFormat(zone), offsets: new Map<number, number>() };
    zones.set(zone, known);
    const day = Math.floor(epochMs / DAY_MS);
    const offset = findDayOffset(known, day);
    return offset === findDayOffset(known, day + 1) ? offset : measureOffset(known.format, epochMs);
  };
}

type Zone = { readonly format: Intl.DateTimeFormat; readonly offsets: Map<number, number> };

function findDayOffset({ format, offsets }: Zone, day: number): number {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const offset = measureOffset(format, day * DAY_MS);
  offsets.set(day, offset);
  return offset;
}

function measureOffset(format: Intl.DateTimeFormat, epochMs: number): number {
  const [day = 0, hour = 0, minute = 0, second = 0] = (format.format(epochMs).match(/\d+/g) ?? []).map(Number);
  const utc = new Date(epochMs);
  const days = day - utc.getUTCDate();
  // Across a month's end the days of the month differ by more than one: then it is the day before or after.
  const dayShift = Math.abs(days) > 1 ? -Math.sign(days) : days;
  const seconds =
    (hour - utc.getUTCHours()) * 3600 + (minute - utc.getUTCMinutes()) * 60 + second - utc.getUTCSeconds();
  return dayShift * DAY_MS + seconds * 1000;
}

function makeFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}
