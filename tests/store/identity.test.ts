import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toId, toUniqueSlug } from "../../src/store/identity.ts";
import { makeConfig, slug } from "../support/make.ts";

describe("toId", () => {
  it("is a URI without white space for any key and any stated id", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (key, id) => {
        const made = toId({ key, ...(id !== undefined && { id }) }, makeConfig());
        expect(made).toMatch(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
      }),
    );
  });

  it("differs for keys that differ", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        fc.pre(one.normalize() !== other.normalize());
        expect(toId({ key: one }, makeConfig())).not.toBe(toId({ key: other }, makeConfig()));
      }),
    );
  });
});

describe("toId of a file's name", () => {
  it("is the same on systems that take letters apart", () => {
    const toMinted = (key: string) => toId({ key }, makeConfig());
    expect(toMinted("été.md".normalize("NFD"))).toBe(toMinted("été.md".normalize("NFC")));
    expect(toMinted("été.md".normalize("NFD"))).toContain("%C3%A9t%C3%A9.md");
  });
});

describe("toUniqueSlug", () => {
  it("is the first that is free", () => {
    const taken = new Set(["heat", "heat-2", "heat-3"].map(slug));
    expect(toUniqueSlug(slug("heat"), (wish) => !taken.has(wish))).toBe("heat-4");
    expect(toUniqueSlug(slug("cold"), (wish) => !taken.has(wish))).toBe("cold");
  });

  it("cuts no double hyphen", () => {
    const long = slug(`${"a".repeat(77)}-bb`);
    expect(toUniqueSlug(long, (wish) => wish !== long)).toBe(`${"a".repeat(77)}-2`);
  });
});
