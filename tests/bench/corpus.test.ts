import { describe, expect, it } from "vitest";
import { makeArticle } from "../../bench/corpus/article.ts";
import { TAGS } from "../../bench/corpus/subjects.ts";
import { writeCorpus } from "../../bench/corpus.ts";
import { openPipeline } from "../../src/pipeline.ts";
import { makeContext, makeSource } from "../support/make.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";

function writeInto(count: number, seed: number): Readonly<Record<string, string>> {
  const folder = makeFolder();
  writeCorpus({ folder, count, seed });
  return readFolder(folder);
}

describe("the benchmark's corpus", () => {
  it("has the same bytes for the same count and seed", () => {
    const corpus = writeInto(100, 1);
    expect(Object.keys(corpus)).toHaveLength(100);
    expect(writeInto(100, 1)).toEqual(corpus);
  });

  it("is another one for another seed", () => {
    const texts = new Set(Object.values(writeInto(20, 1)));
    expect(Object.values(writeInto(20, 2)).filter((text) => texts.has(text))).toEqual([]);
  });

  it("begins with what a smaller one holds", () => {
    expect(writeInto(200, 1)).toMatchObject(writeInto(100, 1));
  });
});

describe("an article of the benchmark's corpus", async () => {
  // The newest, and some of those that lie anywhere in the past.
  const indexes = [...Array(200).keys(), ...Array.from({ length: 200 }, (_, at) => 1000 + at)];
  const context = makeContext();
  const pipeline = await openPipeline(["a.md"]);
  const passages = await Promise.all(
    indexes.map((index) => {
      const { path, text } = makeArticle(index, 1);
      return pipeline.run(makeSource(text, path), context);
    }),
  );
  const outcomes = passages.flat().map(({ outcome }) => outcome);
  const articles = outcomes.flatMap((outcome) => (outcome.kind === "pass" ? [outcome.value] : []));

  it("is published without a warning", () => {
    expect(outcomes.filter((outcome) => outcome.kind !== "pass" || outcome.warnings.length > 0)).toEqual([]);
  });

  it("has 300 to 1,100 words or little more, 700 on average", () => {
    const counts = articles.map(({ wordCount }) => wordCount);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...counts)).toBeLessThan(1250);
    const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(average).toBeGreaterThan(650);
    expect(average).toBeLessThan(800);
  });

  it("is older than November 2026, and the newest 50 fill more than a week", () => {
    const dates = articles.map(({ published }) => published).toSorted((a, b) => b - a);
    expect(dates[0]).toBeLessThan(Date.parse("2026-11-01T00:00:00Z"));
    expect((dates[0] ?? 0) - (dates[49] ?? 0)).toBeGreaterThan(7 * 24 * 3_600_000);
    expect(new Set(dates.map((date) => new Date(date).getUTCFullYear())).size).toBeGreaterThan(5);
  });

  it("has one to three of forty tags, the first far oftener than the last", () => {
    expect(articles.every(({ tags }) => tags.length >= 1 && tags.length <= 3)).toBe(true);
    const count = (tag: string) => articles.filter(({ tags }) => tags.includes(tag)).length;
    expect(articles.flatMap(({ tags }) => tags).filter((tag) => !TAGS.includes(tag))).toEqual([]);
    expect(TAGS).toHaveLength(40);
    expect(count("politics")).toBeGreaterThan(10 * count("typography"));
  });

  it("is English four times in five, else German or Spanish", () => {
    const share = (language: string) => articles.filter((article) => article.language === language).length / 400;
    expect(share("en")).toBeGreaterThan(0.7);
    expect(share("de")).toBeGreaterThan(0.05);
    expect(share("es")).toBeGreaterThan(0.03);
    expect(share("en") + share("de") + share("es")).toBe(1);
  });
});
