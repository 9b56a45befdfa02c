import fc from "fast-check";
import { expect, test } from "vitest";
import { toPlain, toPlainLine } from "../../src/model/plain.ts";

test("xml-chars: controls, U+FFFD, noncharacters and lone surrogates are dropped, tabs and line ends stay", () => {
  const forbidden = "\u0000\u0008\u000B\u001F\u007F\u0085\u009F\uFFFD\uFFFE\uFFFF\uFDD0\u{1FFFE}\u{10FFFF}\uD800";
  expect(toPlain(`a${forbidden}\t\r\nb\uDC00🍞`)).toBe("a\t\r\nb🍞");
});

test("xml-chars: of any text exactly the allowed characters are kept, in their order", () => {
  const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(fc.oneof(codeUnits, fc.string({ unit: "binary" })), (text) => {
      const expected = [...text].filter((character) => isAllowed(character.codePointAt(0) ?? 0));
      expect(toPlain(text)).toBe(expected.join(""));
    }),
  );
});

test("xml-padding: a line has its white space collapsed and trimmed", () => {
  expect(toPlainLine(" \t two\r\n\n words\u2028here \u0000")).toBe("two words here");
});

test("no-break spaces inside a line stay", () => {
  expect(toPlainLine("«\u00A0pain\u202F»\u00A0")).toBe("«\u00A0pain\u202F»");
});

/** Rule xml-chars spelt out in numbers, where the code uses character classes. */
function isAllowed(codePoint: number): boolean {
  if (codePoint < 0x20) return [0x9, 0xa, 0xd].includes(codePoint);
  if (codePoint >= 0x7f && codePoint <= 0x9f) return false;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false;
  if (codePoint >= 0xfdd0 && codePoint <= 0xfdef) return false;
  return codePoint !== 0xfffd && (codePoint & 0xffff) < 0xfffe;
}
