import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LocalTime, toEpochMs } from "../../src/model/date-zone.ts";

const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago"];

/** What the clocks of the zone show at a moment. */
function toShown(epochMs: number, zone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return format.format(epochMs);
}

const pad = (value: number) => String(value).padStart(2, "0");
const toText = ({ year, month, day, hour, minute, second }: LocalTime) =>
  `${year}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}`;
const toLocal = (at: Date): LocalTime => ({
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
  millisecond: 0,
});

describe("a local time", () => {
  it("is the moment at which the zone's clocks show it, in any order of asking", () => {
    const moments = fc.date({ min: new Date("1975-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom(...ZONES), (moment, zone) => {
        const local = toLocal(moment);
        const epochMs = toEpochMs(local, zone);
        const shown = toShown(epochMs, zone);
        // A time that a change of the clocks skips is shown by none; it moves forward by an hour at most.
        const skipped = Date.parse(`${shown.replace(" ", "T")}Z`) - Date.parse(`${toText(local).replace(" ", "T")}Z`);
        expect(skipped === 0 || (skipped > 0 && skipped <= 3_600_000)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["before the change to summer time", "2026-03-29", 1, 59, "2026-03-29T00:59:00Z"],
    ["that the change skips", "2026-03-29", 2, 30, "2026-03-29T01:30:00Z"],
    ["after it", "2026-03-29", 3, 0, "2026-03-29T01:00:00Z"],
    ["on the day before", "2026-03-28", 23, 59, "2026-03-28T22:59:00Z"],
    ["that happens twice, the first time", "2026-10-25", 2, 30, "2026-10-25T00:30:00Z"],
    ["after that", "2026-10-25", 3, 0, "2026-10-25T02:00:00Z"],
  ])("in Berlin %s", (_, date, hour, minute, utc) => {
    const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
    const local = { year, month, day, hour, minute, second: 0, millisecond: 0 };
    expect(new Date(toEpochMs(local, "Europe/Berlin")).toISOString()).toBe(utc.replace("Z", ".000Z"));
  });
});
