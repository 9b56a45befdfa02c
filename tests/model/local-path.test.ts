import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLocalPath, parseLocalPath, toFileUrl } from "../../src/model/local-path.ts";
import { parseAbsoluteUrl } from "../../src/model/values.ts";
import { url } from "../support/make.ts";

const ARTICLE = url("https://news.example/articles/heat/");

/** Anything, and rather what leads astray. */
const anyPath = fc
  .array(
    fc.oneof(fc.constantFrom("..", ".", "/", "\\", "%2e", "%2F", "%", "?", "#", ":", "c:", "a", " ", "é"), fc.string()),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

describe("the path of a file beside a seed", () => {
  it("never leads out of the seed's folder, on the disk or in public", () => {
    fc.assert(
      fc.property(anyPath, (text) => {
        const path = parseLocalPath(text);
        if (path === undefined) return;
        expect(join("/seeds/2026", path).startsWith("/seeds/2026/")).toBe(true);
        expect(isLocalPath(path)).toBe(true);
        expect(toFileUrl(path, ARTICLE)?.startsWith(ARTICLE)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(["heat.jpg", "./heat.jpg", "img/heat 1.jpg", "img/heat%201.jpg", "é & (1)'s.jpg"])(
    "gives %s the address that a text's link to it has",
    (text) => {
      const path = parseLocalPath(text);
      expect(path && toFileUrl(path, ARTICLE)).toBe(parseAbsoluteUrl(text, ARTICLE));
    },
  );

  it("stands for a file on the disk, whose name may need escaping in public", () => {
    const path = parseLocalPath("100%25%23.jpg");
    expect(path).toBe("100%#.jpg");
    expect(path && toFileUrl(path, ARTICLE)).toBe("https://news.example/articles/heat/100%25%23.jpg");
  });

  it("leaves a whole address as it is", () => {
    const whole = url("https://cdn.example/heat.jpg");
    expect(isLocalPath(whole)).toBe(false);
    expect(toFileUrl(whole, ARTICLE)).toBe(whole);
  });
});
