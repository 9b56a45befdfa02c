import { expect, test } from "vitest";
import { escapeMarkup } from "../../src/model/escape.ts";

test("every character that means something in markup becomes a hexadecimal reference, once", () => {
  expect(escapeMarkup(`<a href="x">&amp; it's</a>`)).toBe(
    "&#x3C;a href=&#x22;x&#x22;&#x3E;&#x26;amp; it&#x27;s&#x3C;/a&#x3E;",
  );
});
