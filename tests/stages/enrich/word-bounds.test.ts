import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSpacedWords, findSpacedWords, hashWord, UNSPACED, WORD } from "../../../src/stages/enrich/word-bounds.ts";
import { findWords } from "../../../src/stages/enrich/words.ts";

const listByPattern = (text: string) => text.match(WORD) ?? [];
const listByBounds = (text: string) => {
  const { count: length, bounds } = findWords(text);
  return Array.from({ length }, (_, at) => text.slice(bounds[2 * at], bounds[2 * at + 1]));
};

/** Texts of the characters that decide where a word ends, and of any others. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(..."aÉж9'’.-\u0301 \n,—")).map((signs) => signs.join("")),
  fc.string({ unit: "grapheme" }),
  fc.lorem({ maxCount: 20 }),
);

describe("words seen without the pattern", () => {
  it.each([
    ["three, four-five don’t 3.5 U.S.", ["three", "four-five", "don’t", "3.5", "U.S"]],
    ["'quoted' -- and… so--on", ["quoted", "and", "so", "on"]],
    ["Größe ångström naïve мельница", ["Größe", "ångström", "naïve", "мельница"]],
    ["", []],
    ["— !?", []],
    ["end", ["end"]],
  ])("of %j are those of the pattern", (text, words) => {
    expect(listByBounds(text)).toEqual(words);
    expect(countSpacedWords(text)).toBe(words.length);
    expect(listByPattern(text)).toEqual(words);
  });

  it("are as many as the pattern's, and the same, in any text that has no mark without a letter", () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/(?:^|[^\p{L}\p{N}\p{M}])\p{M}/u.test(text));
        if (countSpacedWords(text) === undefined) return;
        expect(countSpacedWords(text)).toBe(listByPattern(text).length);
        expect(listByBounds(text)).toEqual(listByPattern(text));
      }),
    );
  });

  it("have the number of the same word in small letters, wherever they stand", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, hashes } = findWords(text);
        const words = listByBounds(text);
        expect([...hashes.subarray(0, count)]).toEqual(words.map(hashWord));
      }),
    );
    expect(hashWord("МЕЛЬНИЦА")).toBe(hashWord("мельница"));
    expect(hashWord("Größe")).not.toBe(hashWord("Grösse"));
  });

  it.each(["水", "カタカナ", "โรงสี", "𝒜", "🌾", "a 水"])("are left to the pattern in %j", (text) => {
    expect(countSpacedWords(text)).toBeUndefined();
    expect(findSpacedWords(text)).toBeUndefined();
  });

  it("are left to the pattern wherever a script without spaces is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(text.match(UNSPACED) !== null);
        expect(countSpacedWords(text)).toBeUndefined();
      }),
    );
  });
});
