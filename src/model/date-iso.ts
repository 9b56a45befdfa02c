import { isPossible, type LocalTime, toUtcMs } from "./date-zone.ts";

/** A date as ISO 8601 and RFC 3339 write it. `offsetMinutes` is missing where none is stated. */
export type IsoDate =
  | { readonly kind: "read"; readonly local: LocalTime; readonly hasTime: boolean; readonly offsetMinutes?: number }
  | { readonly kind: "impossible" };

/** RFC 3339, section 5.6, and what people make of it: a space for the T, seconds left out, an offset after a space or without colon. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]| +)(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/** Reads a whole strict ISO date; undefined if it is not of that form. */
export function readIso(text: string): IsoDate | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const local: LocalTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: fraction === undefined ? 0 : Math.trunc(Number(`0.${fraction}`) * 1000),
  };
  const offsetMinutes = offset === undefined ? undefined : parseOffset(offset);
  if (!isPossible(local) || Number.isNaN(offsetMinutes)) return { kind: "impossible" };
  return {
    kind: "read",
    local,
    hasTime: hour !== undefined,
    ...(offsetMinutes === undefined ? {} : { offsetMinutes }),
  };
}

/** Minutes ahead of UTC of `Z`, `+02:00`, `+0200` or `+02`; NaN for one that no clock has. */
export function parseOffset(offset: string): number {
  if (offset.toUpperCase() === "Z") return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(offset) ?? [];
  const isClock = Number(hours) <= 23 && Number(minutes ?? 0) <= 59;
  return isClock ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) : Number.NaN;
}

/** Epoch milliseconds of a local time at a stated offset. */
export function toEpochMsAt(local: LocalTime, offsetMinutes: number): number {
  return toUtcMs(local) - offsetMinutes * 60_000;
}
