import fc from "fast-check";
import { expect, test } from "vitest";
import { CREDIT_FORMS } from "../../../../../src/stages/read/text/lines/split-credit.ts";
import { AGENCIES, CREDIT_LABELS, PICTURE_AGENCIES } from "../../../../../src/stages/read/text/words/credit.ts";

const part = fc.oneof(
  fc.constantFrom(...CREDIT_LABELS),
  fc.constantFrom(...AGENCIES, ...PICTURE_AGENCIES),
  fc.constantFrom(
    "Ada Lovelace",
    "the ferry",
    "10",
    "by",
    "von",
    "par",
    "de",
    "via",
    "Photo",
    "Courtesy of",
    "(c)",
    "(C)",
  ),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
const sign = fc.constantFrom(
  "",
  " ",
  " ",
  "/",
  "/ ",
  ": ",
  ":",
  "：",
  " : ",
  ". ",
  "! ",
  "(",
  ")",
  ").",
  "[",
  "]",
  "© ",
  "\n",
);

/** Texts in which credits are likely: their words, some in capitals, with a sign between each and the next. */
const creditlike = fc
  .array(fc.tuple(part, sign), { maxLength: 7 })
  .chain((parts) => fc.constantFrom(parts.flat().join(""), parts.flat().join("").toUpperCase()));

test("a text that ends with a credit has the sign by which that is quickly told", () => {
  fc.assert(
    fc.property(creditlike, (text) => {
      for (const { sign: needed, form } of CREDIT_FORMS) if (form.test(text)) expect(needed.test(text)).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});
