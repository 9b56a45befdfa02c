import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Contestant } from "../../bench/compare/contestants.ts";
import { canMeasureMemory, measureProcess } from "../../bench/compare/measure.ts";
import { runRace } from "../../bench/compare/race.ts";
import { type Scenario, scenarios } from "../../bench/compare/scenarios.ts";
import { median, toTable } from "../../bench/compare/table.ts";
import { writeCorpus } from "../../bench/corpus.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";

describe("measureProcess", () => {
  it("tells what a whole process cost, memory only with GNU time", () => {
    const folder = makeFolder();
    const usage = measureProcess({ argv: [process.execPath, "-e", ""], cwd: folder }, folder);
    expect(usage.wallMs).toBeGreaterThan(0);
    expect(usage.peakBytes !== undefined && usage.peakBytes > 10_000_000).toBe(canMeasureMemory());
  });

  it("throws with what a failing process wrote to standard error", () => {
    const folder = makeFolder();
    const argv = [process.execPath, "-e", "console.error('no wind'); process.exit(3)"];
    expect(() => measureProcess({ argv, cwd: folder }, folder)).toThrow(/ended with 3:\s+no wind/);
  });
});

/** Notes its name in `log`, and writes one file on its first run and two on every later one that remembers. */
function makeRunner(name: string): Contestant {
  const script = `
    const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
    const isFirst = !existsSync("state");
    appendFileSync("../log", "${name} " + (isFirst ? "cold" : "warm") + "\\n");
    for (const folder of ["out", "state"]) mkdirSync(folder, { recursive: true });
    writeFileSync("out/feed.xml", "");
    if (!isFirst) writeFileSync("out/atom.xml", "");`;
  return {
    name,
    findObstacle: () => undefined,
    prepare: ({ work }) => {
      writeFileSync(join(work, "run.cjs"), script);
      return { argv: [process.execPath, "run.cjs"], cwd: work };
    },
  };
}

function race(scenario: Scenario, work = makeFolder()) {
  const contestants = [makeRunner("a"), makeRunner("b")];
  const corpus = join(work, "corpus");
  writeCorpus({ folder: corpus, count: 3 });
  const before = readFolder(corpus);
  const results = runRace({ scenario, contestants, corpus, work, rounds: 2 });
  expect(readFolder(corpus)).toEqual(before);
  return { results, log: readFolder(work).log };
}

function find(name: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (scenario === undefined) throw new Error(`there is no ${name}`);
  return scenario;
}

describe("runRace", () => {
  it("lets all take turns after a round that does not count, and forgets before a cold run", () => {
    const { results, log } = race(find("cold-rss"));
    expect(log).toBe("a cold\nb cold\na cold\nb cold\na cold\nb cold\n");
    expect(results.map(({ name, laps }) => [name, laps.map(({ filesWritten }) => filesWritten)])).toEqual([
      ["a", [1, 1]],
      ["b", [1, 1]],
    ]);
  });

  it("keeps results and memory where a change is measured", () => {
    const { results, log } = race(find("one-changed"));
    expect(log).toBe("a cold\nb cold\na warm\nb warm\na warm\nb warm\n");
    expect(results.map(({ laps }) => laps.map(({ filesWritten }) => filesWritten))).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it.each(scenarios.map(({ name }) => name))("leaves the corpus as it was after %s", (name) => {
    expect(race(find(name)).results).toHaveLength(2);
  });
});

describe("a change", () => {
  const changeOf = (name: string, rounds: number) => {
    const folder = makeFolder();
    writeCorpus({ folder, count: 3 });
    const before = readFolder(folder);
    const change = find(name).openChange(folder);
    for (let round = 1; round <= rounds; round += 1) change.apply(round);
    const after = readFolder(folder);
    return Object.keys(after).filter((path) => after[path] !== before[path]);
  };

  it("of one-changed edits one article", () => expect(changeOf("one-changed", 2)).toHaveLength(1));
  it("of one-new adds one article each round", () => expect(changeOf("one-new", 2)).toHaveLength(2));
  it("of nothing-changed is none", () => expect(changeOf("nothing-changed", 2)).toEqual([]));
});

describe("toTable", () => {
  const lap = (wallMs: number) => ({ wallMs, cpuMs: 500, peakBytes: 90_000_000, filesWritten: 7 });

  it("shows medians, and each round's ratio to Hugo", () => {
    const table = toTable([
      { name: "feedmill", laps: [lap(1000), lap(2000), lap(9000)] },
      { name: "hugo", laps: [lap(4000), lap(8000), lap(9000)] },
      { name: "cat", laps: [lap(400), lap(400), lap(400)] },
    ]);
    expect(table.split("\n")[2]).toBe("| feedmill | 2.00 s | 1.00 s–9.00 s | 0.25 | 0.50 s | 90 MB | 7 |");
    expect(table.split("\n")[0]).toContain("÷ hugo");
  });

  it("says where memory is not known", () => {
    expect(toTable([{ name: "a", laps: [{ wallMs: 1000, filesWritten: 0 }] }])).toContain("| ? | ? | 0 |");
  });
});

describe("median", () => {
  it("is the middle, or the mean of the two in the middle", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
  });
});
