import type { Instant } from "./values.ts";

/** RFC 3339 with the zone's own offset, so that the day reads as people in that zone would say it. */
export function toLocalIso(instant: Instant, zone: string): string {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const local = format.format(instant).replace(" ", "T");
  const offsetMinutes = Math.round((Date.parse(`${local}Z`) - Math.trunc(instant / 1000) * 1000) / 60_000);
  return offsetMinutes === 0 ? `${local}Z` : `${local}${toOffset(offsetMinutes)}`;
}

function toOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
}
