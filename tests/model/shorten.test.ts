import fc from "fast-check";
import { expect, test } from "vitest";
import { toError } from "../../src/model/problem.ts";
import { shorten } from "../../src/model/shorten.ts";

test("a short value is shown as it is, on one line", () => {
  expect(shorten("31 February\n 2026")).toBe("31 February 2026");
});

test("a value of any length is shown in 60 characters, none of them half a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 900 }), (text) => {
      const shown = shorten(text);
      expect(shown.length).toBeLessThanOrEqual(60);
      expect(shown.isWellFormed() || !text.isWellFormed()).toBe(true);
    }),
  );
});

test("a problem's message is bounded, whatever a parser quotes in it", () => {
  const { message } = toError("front-matter-invalid", { file: "seeds/heat.md" }, "a".repeat(100_000));
  expect(message).toBe(`${"a".repeat(3999)}…`);
});
