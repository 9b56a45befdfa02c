import fc from "fast-check";
import { expect, test } from "vitest";
import { findDate } from "../../src/model/date.ts";
import { DATE_FORMS, mayHoldDate, mayHoldDay, mayMeanTwoDays, toPlainSigns } from "../../src/model/date-forms.ts";
import { MONTH_NAMES } from "../../src/model/date-month-names.ts";

const number = fc.constantFrom("3", "12", "20", "205", "2026", "20260", "10:30:00", "26", "٣", "２０２６");
const word = fc.oneof(
  fc.constantFrom(
    "May",
    "Sept.",
    "de",
    "mai",
    "Mai'",
    "ม.ค.",
    "मई",
    "مايو الثاني",
    "مايو / ؆؆؆",
    "tháng",
    ". gada",
    "年",
    "月",
  ),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
const sign = fc.constantFrom("", "", " ", " ", ".", ",", "/", "-", "º ", "th ", "’", "\n", "𝟐", "日");

/** Texts in which dates are likely: numbers and words, with a sign between each and the next. */
const datelike = fc
  .array(fc.tuple(fc.oneof(number, word), sign), { maxLength: 7 })
  .map((parts) => parts.flat().join(""));

test("a text that holds a date has the signs by which that is quickly told", () => {
  fc.assert(
    fc.property(datelike, (text) => {
      const plain = toPlainSigns(text);
      for (const { sign, form } of DATE_FORMS) {
        if (plain.search(form) < 0) continue;
        expect(sign.test(plain)).toBe(true);
        expect(mayHoldDay(plain)).toBe(true);
        expect(mayHoldDate(text)).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
});

test("a date that can't mean two days is the same whatever English its language is, or if it is another", () => {
  const months = Object.values(MONTH_NAMES).flatMap((names) => names.split(/; |,/));
  const named = fc.constantFrom(...months).map((month) => `3 ${month} 2026`);
  const stroked = fc.array(fc.tuple(number, sign), { maxLength: 5 }).map((parts) => parts.flat().join(""));
  fc.assert(
    fc.property(fc.oneof(datelike, named, stroked), (text) => {
      fc.pre(!mayMeanTwoDays(text));
      for (const order of ["en-US", "en-GB", "mul"]) expect(findDate(text, order)).toEqual(findDate(text));
    }),
    { numRuns: 10_000 },
  );
});
