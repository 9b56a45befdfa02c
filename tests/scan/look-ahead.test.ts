import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyLedger } from "../../src/model/ledger.ts";
import { lookAhead } from "../../src/scan/look-ahead.ts";
import { makeShared, workOff } from "../../src/scan/look-shared.ts";
import { scanSeeds } from "../../src/scan/scan.ts";
import { refuseFormat } from "../../src/stages/read/index.ts";
import { makeFolder } from "../support/temp-folder.ts";

/** As many as another thread is asked to look at. */
const MANY = 20_000;

function makeMany(): { readonly folder: string; readonly paths: readonly string[] } {
  const folder = makeFolder();
  const paths = Array.from({ length: MANY }, (_, at) => `${at % 10}/${String(at).padStart(5, "0")}.md`).toSorted();
  for (let below = 0; below < 10; below += 1) mkdirSync(join(folder, String(below)));
  for (const path of paths) writeFileSync(join(folder, path), path.slice(0, 3));
  return { folder, paths };
}

describe("many files", () => {
  it("are seen as each by itself is, also where some are gone or passed over", () => {
    const { folder, paths } = makeMany();
    utimesSync(join(folder, "3/00003.md"), 1_700_000_000, 1_700_000_000.25);
    rmSync(join(folder, "5/00005.md"));
    const ahead = lookAhead(folder, () => paths)();
    expect(ahead("0/00000.md")).toEqual({
      sizeBytes: 3,
      mtimeMs: Math.round(statSync(join(folder, "0/00000.md")).mtimeMs * 1000) / 1000,
    });
    expect(ahead("3/00003.md")).toEqual({ sizeBytes: 3, mtimeMs: 1_700_000_000_250 });
    expect(ahead("5/00005.md")).toBeUndefined();
    expect(ahead("nowhere.md")).toBeUndefined();
    expect(ahead("9/19999.md")).toMatchObject({ sizeBytes: 3 });
  });

  it("are all found by a scan, in the order of their paths", async () => {
    const { folder, paths } = makeMany();
    writeFileSync(join(folder, "7/_index.md"), "none of the articles");
    const ignore = (path: string) => path.endsWith("_index.md");
    const { changed, problems } = await scanSeeds(folder, () => emptyLedger, {
      maxSeedBytes: 100,
      refuse: refuseFormat,
      ignore,
    });
    expect(changed.map(({ path }) => path)).toEqual(paths);
    expect(changed.every(({ sizeBytes, mtimeMs }) => sizeBytes === 3 && mtimeMs > 1_700_000_000_000)).toBe(true);
    expect(problems).toEqual([]);
  });
});

it("of few files none is looked at ahead", () => {
  const folder = makeFolder({ "a.md": "A" });
  expect(lookAhead(folder, () => ["a.md"])()("a.md")).toBeUndefined();
});

it("each share of the files is looked at once, by whoever takes it first", () => {
  const folder = makeFolder({ "a.md": "A", "b.md": "BB" });
  const shared = makeShared(2);
  workOff(folder, ["a.md", "b.md"], shared);
  expect([shared.seen[0], shared.seen[2], shared.taken[0], shared.done[0]]).toEqual([1, 2, 1, 1]);
  writeFileSync(join(folder, "a.md"), "another");
  workOff(folder, ["a.md", "b.md"], shared);
  expect([shared.seen[0], shared.taken[0], shared.done[0]]).toEqual([1, 1, 1]);
});
