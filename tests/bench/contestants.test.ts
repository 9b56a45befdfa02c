import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contestants, type Product } from "../../bench/compare/contestants.ts";
import { measureProcess } from "../../bench/compare/measure.ts";
import { writeCorpus } from "../../bench/corpus.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";

/** The out folder of one run, by path. */
function runContestant(name: string, product: Product): Readonly<Record<string, string>> {
  const folder = makeFolder();
  const [corpus, work] = [join(folder, "corpus"), join(folder, "work")];
  writeCorpus({ folder: corpus, count: 60 });
  mkdirSync(work);
  const contestant = contestants.find((candidate) => candidate.name === name);
  if (contestant === undefined) throw new Error(`there is no ${name}`);
  measureProcess(contestant.prepare({ product, corpus, work }), work);
  return readFolder(join(work, "out"));
}

const count = (text: string | undefined, element: string) => text?.split(`<${element}>`).length ?? 0;

describe("the bench's feedmill", () => {
  it("makes RSS of the newest 50 and no page, archive or other format", () => {
    const out = runContestant("feedmill", "rss");
    expect(count(out["feed.xml"], "item")).toBe(51);
    expect(Object.keys(out).filter((path) => /^articles\/|^archive\/|^tags\/|atom\.xml|feed\.json/.test(path))).toEqual(
      [],
    );
  });

  it("makes pages, archives and feeds for tags in three formats", () => {
    const paths = Object.keys(runContestant("feedmill", "everything"));
    expect(paths.filter((path) => path.startsWith("articles/"))).toHaveLength(60);
    for (const name of ["feed.xml", "atom.xml", "feed.json"]) {
      expect(paths).toContain(name);
      expect(paths).toContain(`tags/politics/${name}`);
    }
  });
});

describe("the bench's naive script", () => {
  it("makes RSS of the newest 50", () => {
    const out = runContestant("naive", "rss");
    expect(Object.keys(out)).toEqual(["feed.xml"]);
    expect(count(out["feed.xml"], "item")).toBe(51);
  });
});

describe("the bench's bare look", () => {
  it("goes through all seeds and makes nothing", () => {
    expect(runContestant("look", "rss")).toEqual({});
  });
});
