import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SLUG_LENGTH, parseSlug } from "../../src/model/values.ts";
import { assignSlug, toSlug } from "../../src/stages/slug.ts";
import { makeArticle, slug } from "../support/make.ts";
import { passed } from "../support/outcomes.ts";

describe("toSlug", () => {
  it.each([
    ["Hello, World!", "en", "hello-world"],
    ["N.Korea denies hack", "en", "n-korea-denies-hack"],
    ["U.S.A. today", "en", "u-s-a-today"],
    ["50% off", "en", "50-percent-off"],
    ["50% weniger", "de", "50-prozent-weniger"],
    ["Größe, Übermut & Ähnliches", "de", "groesse-uebermut-und-aehnliches"],
    ["Größe", "de-AT", "groesse"],
    ["Rødgrød på Ærø", "da", "roedgroed-paa-aeroe"],
    ["R&D at AT&T", "en", "r-and-d-at-at-and-t"],
    ["Don't, l’été", "fr", "dont-lete"],
    ["Version 3.10", "en", "version-3-10"],
    ["a | b < c > d", "en", "a-b-c-d"],
    ["  --  trimmed  --  ", "en", "trimmed"],
    ["Cafe\u0301", "fr", "cafe"],
    ["中文标题", "zh", "zhongwenbiaoti"],
    ["Мельница у реки", "ru", "melnica-u-reki"],
    ["🌾", "en", "ear-of-rice"],
  ])("makes of %j in %s the slug %s", (title, language, expected) => {
    expect(toSlug(title, language, "key.md")).toBe(expected);
  });

  it.each([
    ["ja", "水車小屋の朝"],
    ["ko", "방앗간의 아침"],
    ["ar", "متابعة بلا خوارزمية"],
    ["he", "הטחנה ליד הנהר"],
    ["hi", "नदी के किनारे चक्की"],
    ["th", "โรงสีริมแม่น้ำ"],
    ["el", "Ο μύλος στο ποτάμι"],
    ["ka", "წისქვილი მდინარესთან"],
    ["am", "ወፍጮ"],
    ["ta", "ஆலை"],
  ])("writes %s in Latin letters, not as a hash", (language, title) => {
    expect(toSlug(title, language, "one.md")).toBe(toSlug(title, language, "two.md"));
    expect(toSlug(title, language, "one.md")).toMatch(/[a-z]{3}/);
  });

  it("makes a hash of the key where nothing of the title is left", () => {
    for (const title of ["", "!!!", "\u{10FFFF}", "\u200d"]) {
      expect(toSlug(title, "en", "one.md")).toMatch(/^[0-9a-f]{8}$/);
      expect(toSlug(title, "en", "one.md")).toBe(toSlug("???", "en", "one.md"));
      expect(toSlug(title, "en", "two.md")).not.toBe(toSlug(title, "en", "one.md"));
    }
  });

  it("is cut between words, or within the only one", () => {
    expect(toSlug("watermill ".repeat(20), "en", "k")).toBe("watermill-".repeat(8).slice(0, -1));
    expect(toSlug("w".repeat(200), "en", "k")).toBe("w".repeat(MAX_SLUG_LENGTH));
    expect(toSlug(`${"w".repeat(80)} x`, "en", "k")).toBe("w".repeat(80));
  });

  it("is a valid slug for any title in any language, and the same each time", () => {
    const languages = fc.constantFrom("en", "de", "fr", "vi", "zh-Hans", "ar", "tr", "constructor", "");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), languages, (title, language) => {
        const made = toSlug(title, language, "key.md");
        expect(parseSlug(made)).toBe(made);
        expect(toSlug(title, language, "key.md")).toBe(made);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("assignSlug", () => {
  it("keeps the slug that the article states", () => {
    const stated = makeArticle({ slug: slug("own"), title: "Another" });
    expect(passed(assignSlug(stated))).toEqual(stated);
  });

  it("makes one of the title by the rules of the article's language", () => {
    const { slug: _slug, ...unnamed } = makeArticle({ title: "Ähren", language: "de" });
    expect(passed(assignSlug(unnamed))).toEqual({ ...unnamed, slug: "aehren" });
  });
});
