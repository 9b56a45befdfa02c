import { describe, expect, test } from "vitest";
import { readByline } from "../../../../../src/stages/read/text/names/read-byline.ts";

describe("a byline", () => {
  test.each([
    ["Arabic", "بقلم: ليلى حسن", "ليلى حسن"],
    ["Hindi", "लेखक: अनीता शर्मा", "अनीता शर्मा"],
    ["Japanese", "文・鈴木花子", "鈴木花子"],
    ["Chinese", "作者：李明", "李明"],
  ])("names somebody in a script without capitals, where a label tells: %s", (_, line, name) => {
    expect(readByline(line, false)).toEqual({ authors: [name], agencies: [] });
  });

  test.each([
    ["By Ada Lovelace in London", ["Ada Lovelace"]],
    ["By Ada Lovelace, Tom Sawyer & Mary Shelley in New York", ["Ada Lovelace", "Tom Sawyer", "Mary Shelley"]],
    ["By Ada Lovelace for The Sound", ["Ada Lovelace"]],
    ["By Jeanne d’Ailly", ["Jeanne d’Ailly"]],
  ])("tells who wrote, not where or for whom: %s", (line, authors) => {
    expect(readByline(line, false)?.authors).toEqual(authors);
  });

  test.each(["文化・社会", "記者会見", "BY THE HARBOUR WEATHER DESK", "By the old mill"])("is none: %s", (line) => {
    expect(readByline(line, false)).toBeUndefined();
  });
});
