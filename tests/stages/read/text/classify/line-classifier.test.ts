import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseText, measureText } from "../../../../../src/stages/read/text/analyse-text.ts";
import {
  classifyLines,
  measureJudgements,
  measureSheet,
} from "../../../../../src/stages/read/text/classify/classify-lines.ts";
import { LINE_MODEL } from "../../../../../src/stages/read/text/classify/line-model.ts";
import { evaluateSheet } from "../../../../../src/stages/read/text/forest/forest.ts";
import { parseForest } from "../../../../../src/stages/read/text/forest/parse-forest.ts";
import { findStart, openColumn, openSheet } from "../../../../../src/stages/read/text/forest/sheet.ts";
import { measureLines } from "../../../../../src/stages/read/text/lines/measure-lines.ts";
import { splitLines } from "../../../../../src/stages/read/text/lines/split-lines.ts";

const PAGE = [
  "- Home",
  "- Weather",
  "",
  "The ferry is back",
  "",
  "After three weeks in the dock the ferry crosses the sound again, its owner said on Monday morning at the pier.",
  "",
  "Photo: Ada Lovelace/AFP",
  "",
  "Its engine had to be taken out and sent to the mainland, where nobody had seen one of its kind for thirty years.",
  "",
  "Read more",
].join("\n");

/** 100 in one byte is 1: for two classes the leaves "no" [1, 0] and "yes" [0, 1]. */
const TABLE = { classes: 2, measures: "size glued", trees: [`0>2.5 ${btoa("\x64\x00\x00\x64")}`] };

describe("a forest", () => {
  test("is read from its table, hundredths of either sign", () => {
    const forest = parseForest({ ...TABLE, trees: [`1>0.5 0>-2 ${btoa("\x01\xff\x7f\x80\x00\x00\x00\x00")}`] });
    expect(forest.trees).toEqual([
      {
        questions: [
          { measure: "glued", above: 0.5 },
          { measure: "size", above: -2 },
        ],
        leaves: [0.01, -0.01, 1.27, -1.28, 0, 0, 0, 0],
      },
    ]);
  });

  test("adds up what its trees say of four classes, be it as much as bytes can", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 8, maxLength: 8 })), (leaves) => {
        const trees = leaves.map((own) => `0>0.5 ${btoa(String.fromCharCode(...own.map((value) => value & 255)))}`);
        const sheet = openSheet(2, 1);
        openColumn(sheet, "size").set([0, 1]);
        const found = evaluateSheet(parseForest({ classes: 4, measures: "size", trees }), sheet);
        for (const line of [0, 1]) {
          const sums = [0, 1, 2, 3].map((at) => leaves.reduce((sum, own) => sum + (own[4 * line + at] ?? 0) / 100, 0));
          const total = sums.reduce((sum, value) => sum + Math.exp(value), 0);
          for (const [at, value] of sums.entries()) expect(found[at]?.[line]).toBeCloseTo(Math.exp(value) / total, 5);
        }
      }),
    );
  });

  test("gives each line's probabilities, which add up to one", () => {
    const sheet = openSheet(3, 2);
    openColumn(sheet, "size").set([1, 2.5, 3]);
    openColumn(sheet, "glued");
    const [no = [], yes = []] = evaluateSheet(parseForest(TABLE), sheet).map((column) => [...column]);
    const sure = Math.E / (Math.E + 1);
    expect(no.map((value) => value.toFixed(6))).toEqual([sure, sure, 1 - sure].map((value) => value.toFixed(6)));
    expect(no.map((value, at) => (value + (yes[at] ?? 0)).toFixed(6))).toEqual(["1.000000", "1.000000", "1.000000"]);
  });
});

describe("the measures of a text's lines", () => {
  test("are a number for each line, for all that the forests ask about, whatever the text", () => {
    const odd = [
      "東京で雨が降った。",
      "서울에 비가 왔다.",
      "فتح الجسر",
      "Ⅷ",
      "😀 a",
      "\ud800x",
      "10:30",
      "x".repeat(7000),
    ];
    for (const text of [PAGE, odd.join("\n\n"), "a"]) {
      const lines = measureLines(splitLines(text));
      const sheet = measureSheet(lines);
      measureJudgements(lines, evaluateSheet(LINE_MODEL.first, sheet), sheet);
      for (const asked of [...LINE_MODEL.first.asked.measures, ...LINE_MODEL.second.asked.measures])
        expect(findStart(sheet, asked)).toBeGreaterThanOrEqual(0);
      expect(sheet.values.every(Number.isFinite)).toBe(true);
    }
  });

  test("are none where there is no line", () => {
    expect(classifyLines([], LINE_MODEL).map((column) => column.length)).toEqual([0, 0, 0, 0]);
  });

  test("know the words of a line whatever their capitals, and pairs of signs where words are not spaced", () => {
    const [first, second, wide, part] = measureLines(
      splitLines("The Élan rises\n\nTHE ÉLAN RISES\n\n東京の雨\n\n京の"),
    );
    expect([...(first?.words ?? [])]).toEqual([...(second?.words ?? [])]);
    expect([first?.words.length, wide?.words.length, part?.words.length]).toEqual([3, 3, 1]);
    expect(wide?.words[1]).toBe(part?.words[0]);
    expect([first?.isRepeat, second?.isRepeat, first?.isRepeated]).toEqual([false, true, true]);
  });

  test("count the words in which a site speaks to its readers", () => {
    const lines = measureLines(
      splitLines("Subscribe to our newsletter\n\nThe ferry crosses the sound again\n\n会員登録"),
    );
    expect([...openColumn(measureSheet(lines), "furniture")]).toEqual([2, 0, 2]);
  });

  test.each([
    ["Words", [0, 1, 0, 0]],
    ["Two Words Here at 10:30", [0, 3, 2, 1]],
    ["it’s done, McDonald/AFP. “Yes.” 3.5", [1, 3, 1, 0]],
  ])("count the signs of %j", (text, [slashes = 0, capitals = 0, , colonTimes = 0]) => {
    const [line] = measureLines(splitLines(text));
    expect([line?.signs.slashes, line?.signs.capitals, line?.signs.colonTimes]).toEqual([
      slashes,
      capitals,
      colonTimes,
    ]);
  });
});

describe("a question about a line beside", () => {
  test("is answered by that line, and beyond the text by -1", () => {
    const forest = parseForest({ classes: 2, measures: "size-1", trees: [`0>-0.5 ${btoa("\x64\x00\x00\x64")}`] });
    const sheet = openSheet(2, 1);
    openColumn(sheet, "size").set([0, 5]);
    const [, yes] = evaluateSheet(forest, sheet);
    expect(Array.from(yes ?? [], Math.round)).toEqual([0, 1]);
  });

  test("is refused where the tree asks more than five", () => {
    const trees = [`0>1 0>2 0>3 0>4 0>5 0>6 ${btoa("\x00")}`];
    expect(() => parseForest({ classes: 2, measures: "size", trees })).toThrow("6 questions");
  });

  test("is refused where trees are more than can be added up", () => {
    const trees = new Array<string>(300).fill(TABLE.trees[0] ?? "");
    expect(() => parseForest({ ...TABLE, trees })).toThrow("too large");
  });

  test("is refused where nothing of the name is measured", () => {
    expect(() => findStart(openSheet(1, 1), { measure: "weight", by: 0 })).toThrow("weight");
  });
});

describe("the analysis of a text", () => {
  test("holds every line that says something, with its label and how sure that is", () => {
    const { lines } = analyseText(measureText(PAGE), LINE_MODEL);
    expect(lines.map((line) => line.number)).toEqual([1, 2, 4, 6, 8, 10, 12]);
    for (const { confidence } of lines) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(lines.filter((line) => line.label === "noise").map((line) => line.number)).toEqual(
      expect.arrayContaining([1, 2, 12]),
    );
    expect(lines.find((line) => line.number === 10)?.label).toBe("prose");
  });
});

const CORPUS = "../shared/corpus";

describe.skipIf(!existsSync(CORPUS))("the shared corpus (skipped where ../shared/corpus is absent)", () => {
  // The shipped weights have seen these pages: this guards the reader, while `npm run bench:read` measures it on unseen ones.
  test("has its paragraphs told from all else on nearly every page", () => {
    const folder = `${CORPUS}/raw-resiliparse-all`;
    const truth: Readonly<Record<string, { readonly articleBody: string }>> = JSON.parse(
      readFileSync(`${CORPUS}/truth.json`, "utf8"),
    );
    const shares = readdirSync(folder).map((file) => {
      const { lines } = analyseText(measureText(readFileSync(`${folder}/${file}`, "utf8")), LINE_MODEL);
      const body = (truth[file.replace(".txt", "")]?.articleBody ?? "").replace(/\s+/g, " ");
      const long = lines.filter((line) => line.size >= 120);
      const right = long.filter((line) => (line.label === "prose") === body.includes(line.text));
      return right.length / Math.max(1, long.length);
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.9);
  });
});
