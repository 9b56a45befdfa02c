import { describe, expect, test } from "vitest";
import { reachLede } from "../../../../../src/stages/read/text/body/reach-lede.ts";
import { settleCaptions } from "../../../../../src/stages/read/text/body/settle-captions.ts";
import { settleHeadings } from "../../../../../src/stages/read/text/body/settle-headings.ts";
import type { Judged, Label } from "../../../../../src/stages/read/text/lines/judge-line.ts";
import { measureLines } from "../../../../../src/stages/read/text/lines/measure-lines.ts";
import { splitLines } from "../../../../../src/stages/read/text/lines/split-lines.ts";

type Said = readonly [label: Label, text: string, confidence?: number];

function judge(...said: readonly Said[]): readonly Judged[] {
  const lines = measureLines(splitLines(said.map(([, text]) => text).join("\n\n")));
  return lines.map((line, at) => ({ ...line, label: said[at]?.[0] ?? "noise", confidence: said[at]?.[2] ?? 0.9 }));
}

const PROSE: Said = [
  "prose",
  "The ferry that links the islands with the mainland will not sail before March, its captain said.",
];
const SHIP = "The old ferry in the harbour of the island";

function settleBetween(settle: (lines: readonly Judged[]) => readonly Judged[], ...said: readonly Said[]) {
  return settle(judge(PROSE, ...said, PROSE))
    .slice(1, -1)
    .map(({ label }) => label);
}

describe("a heading", () => {
  test.each([
    ["The islanders protest", 0.9, "heading"],
    ["The islanders protest", 0.4, "prose"],
    ["“The ferry was our road”", 0.4, "heading"],
    ["The harbour office reported:", 0.9, "prose"],
    ["The islanders protest.", 0.9, "prose"],
    ["ferry.jpg", 0.9, "noise"],
    ["26.10.2025 | 2:43 min", 0.9, "noise"],
    ["further films", 0.9, "noise"],
  ] as const)("that reads %j, sure to %d, is %s", (text, confidence, label) => {
    expect(settleBetween(settleHeadings, ["heading", text, confidence])).toEqual([label]);
  });
});

describe("the sentence right above the article's first line", () => {
  const [, sentence] = PROSE;
  const reach = (...said: Said) => reachLede(judge(["noise", sentence], said, PROSE), 2).map(({ label }) => label);

  test("is the article's unless it was surely noise", () => {
    expect(reach("noise", sentence.replace("ferry", "boat"), 0.65)).toEqual(["noise", "prose", "prose"]);
    expect(reach("noise", sentence.replace("ferry", "boat"), 0.75)).toEqual(["noise", "noise", "prose"]);
  });

  test("is none where it is short, furniture, a credit or said before", () => {
    for (const text of [
      "It rained.",
      "Read more about the harbour of the islands in our weekly letter for sailors.",
      sentence,
    ])
      expect(reach("noise", text, 0.5)).toEqual(["noise", "noise", "prose"]);
    expect(reach("noise", `${SHIP} seen from above the sound. Photo: Ada Lovelace`, 0.5)[1]).toBe("noise");
  });
});

describe("a caption", () => {
  const settle = (lines: readonly Judged[]) => settleCaptions(lines, { start: 0, end: lines.length });

  test("is what the classifier was sure of, or what has a credit", () => {
    expect(settleBetween(settle, ["caption", SHIP, 0.9])).toEqual(["caption"]);
    expect(settleBetween(settle, ["caption", SHIP, 0.75])).toEqual(["noise"]);
    expect(settleBetween(settle, ["caption", `${SHIP}. Photo: Ada Lovelace`, 0.4])).toEqual(["caption"]);
    expect(settleBetween(settle, ["heading", `${SHIP} Photo: Ada Lovelace`, 0.9])).toEqual(["caption"]);
  });

  test("is what a credit stands beside", () => {
    expect(settleBetween(settle, ["caption", SHIP, 0.6], ["caption", "Photo: Ada Lovelace"])).toEqual([
      "caption",
      "caption",
    ]);
  });

  test("is no name, though it stands there twice", () => {
    const name: Said = ["caption", "Ada Lovelace", 0.6];
    expect(settleBetween(settle, name, name)).toEqual(["noise", "noise"]);
  });

  test("is what was taken for prose and ends with a credit, unless that was sure", () => {
    const credited = `${SHIP} of the sound. (Ada Lovelace)`;
    expect(settleBetween(settle, ["prose", credited, 0.7])).toEqual(["caption"]);
    expect(settleBetween(settle, ["prose", credited, 0.95])).toEqual(["prose"]);
  });

  test("is what was taken for prose and said again with a credit behind it", () => {
    expect(settleBetween(settle, ["prose", `${SHIP}.`], ["prose", `${SHIP}.Archive of the sound`])).toEqual([
      "caption",
      "caption",
    ]);
    expect(settleBetween(settle, ["prose", `${SHIP}.`], ["prose", `${SHIP}. It was sold.`])).toEqual([
      "prose",
      "prose",
    ]);
  });

  test("is what is said twice within the article, unless it is surely a teaser's", () => {
    expect(settleBetween(settle, ["noise", SHIP, 0.6], ["noise", SHIP, 0.6])).toEqual(["caption", "caption"]);
    expect(
      settleBetween(settle, ["noise", "ferry to the islands", 0.6], ["noise", "ferry to the islands", 0.6]),
    ).toEqual(["noise", "noise"]);
    expect(settleBetween(settle, ["noise", "the ferry to the islands", 0.6])).toEqual(["noise"]);
    expect(
      settleBetween(
        settle,
        ["noise", "The ferry at the islands' pier", 0.6],
        ["noise", "The ferry at the islands' pier (enlarge)", 0.6],
      ),
    ).toEqual(["caption", "caption"]);
    expect(settleBetween(settle, ["noise", SHIP, 0.95], ["noise", SHIP, 0.95])).toEqual(["noise", "noise"]);
  });
});
