import { describe, expect, test } from "vitest";
import { findDirection, formatDate, formatMinutes, splitList } from "../../../src/stages/emit/intl.ts";
import { toInstant } from "./sample-feed.ts";

describe("what a language says", () => {
  const midnight = toInstant("2026-08-31T23:30:00Z");

  test("is of that language and that zone, in whatever order they are asked", () => {
    const ask = (language: string, zone: string) => formatDate(midnight, language, zone);
    for (const _ of [1, 2]) {
      expect(ask("en", "UTC")).toBe("August 31, 2026");
      expect(ask("en-GB", "UTC")).toBe("31 August 2026");
      expect(ask("de", "Europe/Berlin")).toBe("1. September 2026");
      expect(ask("de", "America/New_York")).toBe("31. August 2026");
      expect(formatMinutes(3, "de")).toBe("3 Minuten");
      expect(formatMinutes(1, "en")).toBe("1 minute");
      expect(splitList(["A", "B"], "fr").map(({ value }) => value)).toEqual(["A", " et ", "B"]);
    }
  });

  test("is English where Intl knows no such language", () => {
    expect(formatDate(midnight, "i-klingon", "UTC")).toBe("August 31, 2026");
    expect(formatMinutes(2, "x-mill")).toBe("2 minutes");
    expect(findDirection("x-mill")).toBe("ltr");
  });

  test("is the same after more languages than a site has", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const languages = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
    const ask = () => languages.map((language) => `${formatMinutes(2, language)} ${findDirection(language)}`);
    expect(ask()).toEqual(ask());
    expect(formatMinutes(2, "de")).toBe("2 Minuten");
  });
});
