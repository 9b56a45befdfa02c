import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyseText } from "../../../../src/stages/read/text/analyse-text.ts";
import { classifyLines, measureColumns } from "../../../../src/stages/read/text/classify-lines.ts";
import { evaluateForest } from "../../../../src/stages/read/text/forest.ts";
import { LINE_MODEL } from "../../../../src/stages/read/text/line-model.ts";
import { measureLines } from "../../../../src/stages/read/text/measure-lines.ts";
import { parseForest } from "../../../../src/stages/read/text/parse-forest.ts";
import { splitLines } from "../../../../src/stages/read/text/split-lines.ts";

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

  test("gives each line's probabilities, which add up to one", () => {
    const [no = [], yes = []] = evaluateForest(parseForest(TABLE), { size: [1, 2.5, 3] }, 3);
    const sure = Math.E / (Math.E + 1);
    expect(no.map((value) => value.toFixed(6))).toEqual([sure, sure, 1 - sure].map((value) => value.toFixed(6)));
    expect(no.map((value, at) => (value + (yes[at] ?? 0)).toFixed(6))).toEqual(["1.000000", "1.000000", "1.000000"]);
  });
});

describe("the measures of a text's lines", () => {
  test("are a number for each line, for each that the first forest asks about", () => {
    const lines = measureLines(splitLines(PAGE));
    const columns = measureColumns(lines);
    for (const column of Object.values(columns)) {
      expect(column).toHaveLength(lines.length);
      expect(column.every(Number.isFinite)).toBe(true);
    }
    const asked = LINE_MODEL.first.trees.flatMap((tree) => tree.questions.map(({ measure }) => measure));
    expect(asked.filter((measure) => columns[measure] === undefined)).toEqual([]);
  });

  test("are none where there is no line", () => {
    expect(classifyLines([], LINE_MODEL)).toEqual({ noise: [], body: [], heading: [], caption: [] });
  });
});

describe("the analysis of a text", () => {
  test("holds every line that says something, with its label and how sure that is", () => {
    const { lines } = analyseText(PAGE, LINE_MODEL);
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
      const { lines } = analyseText(readFileSync(`${folder}/${file}`, "utf8"), LINE_MODEL);
      const body = (truth[file.replace(".txt", "")]?.articleBody ?? "").replace(/\s+/g, " ");
      const long = lines.filter((line) => line.size >= 120);
      const right = long.filter((line) => (line.label === "prose") === body.includes(line.text));
      return right.length / Math.max(1, long.length);
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.9);
  });
});
