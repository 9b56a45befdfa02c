import { describe, expect, test } from "vitest";
import { findCore, listRuns } from "../../../../../src/stages/read/text/classify/list-runs.ts";
import { measureCore } from "../../../../../src/stages/read/text/classify/measure-core.ts";
import { openColumn, openSheet } from "../../../../../src/stages/read/text/forest/sheet.ts";
import { measureLines } from "../../../../../src/stages/read/text/lines/measure-lines.ts";
import { splitLines } from "../../../../../src/stages/read/text/lines/split-lines.ts";

const PAGE = [
  "Weather tomorrow",
  "The harbour office closes the ferry pier until spring.",
  "Nobody at the harbour office knows when the ferry sails.",
  "Comments",
  "Answer",
  "Report",
  "Like",
  "Cooking soup is much better than travelling anywhere.",
].join("\n\n");

/** What the page's lines show, where the second, third and last were taken for the article's. */
function measure(): (measure: string) => readonly number[] {
  const lines = measureLines(splitLines(PAGE));
  const sheet = openSheet(lines.length, 12);
  openColumn(sheet, "body").set([0, 0.9, 0.9, 0, 0, 0, 0, 0.9]);
  const mass = openColumn(sheet, "body").map((value, at) => value * (lines[at]?.size ?? 0));
  measureCore(lines, mass, sheet);
  return (name) => [...openColumn(sheet, name)];
}

describe("the runs of lines that are likely the article's", () => {
  test("go on over a short gap and end at a wide one", () => {
    const runs = listRuns(Float32Array.of(0.9, 0, 0, 0.5, 0, 0, 0, 0, 0.7), new Float32Array(9).fill(2));
    expect(runs).toEqual([
      { start: 0, end: 4, mass: 4 },
      { start: 8, end: 9, mass: 2 },
    ]);
    expect(findCore(runs)).toBe(runs[0]);
  });

  test("are none on a page without an article", () => {
    expect(listRuns(new Float32Array(3), new Float32Array(3))).toEqual([]);
    expect(findCore([])).toEqual({ start: 0, end: 0, mass: 0 });
  });
});

describe("how a line stands to the article's core", () => {
  test("shows by what parts them", () => {
    const column = measure();
    expect(column("fromCore")).toEqual([-1, 0, 0, 1, 2, 3, 4, 5]);
    expect(column("gapBefore")).toEqual([-1, 0, 0, 1, 2, 3, 4, 0]);
    expect(column("widestGap")).toEqual([-1, 0, 0, 1, 2, 3, 4, 4]);
    expect(column("sinceBody").slice(2)).toEqual([1, 1, 2, 3, 4, 5]);
    expect(column("untilBody").slice(0, 7)).toEqual([1, 1, 5, 4, 3, 2, 1]);
  });

  test("shows by its words: those that the core says in other lines", () => {
    const overlap = measure()("coreOverlap");
    expect(overlap[1]).toBeGreaterThan(0.3);
    expect(overlap[7]).toBe(0);
  });

  test("shows by how much its own run says", () => {
    const share = measure()("runShare");
    expect(share[1]).toBe(share[2]);
    expect(share[2]).toBeGreaterThan(share[7] ?? 1);
    expect(share[3]).toBe(0);
    expect(measure()("coreShare")[0]).toBe(share[1]);
  });
});
