import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyLedger, type SeedRecord } from "../../src/model/ledger.ts";
import { hashSeed } from "../../src/scan/find-moves.ts";
import { readSource } from "../../src/scan/read-source.ts";
import { scanSeeds } from "../../src/scan/scan.ts";
import { refuseFormat } from "../../src/stages/read/index.ts";
import { toLedger } from "../support/ledger.ts";
import { toLine } from "../support/outcomes.ts";
import { makeFolder } from "../support/temp-folder.ts";

const options = { maxSeedBytes: 100, refuse: refuseFormat };
const scan = (folder: string, records?: ReadonlyMap<string, SeedRecord>) =>
  scanSeeds(folder, () => toLedger(records), options);
const say = async (folder: string) => (await scan(folder)).problems.map(toLine);

describe("a side file", () => {
  it("belongs to the seed whose whole name it has before .yaml or .yml, and is no seed itself", async () => {
    const folder = makeFolder({ "deep/a.txt": "A", "deep/a.txt.yaml": "x: 1", "b.md": "B", "b.md.yml": "" });
    const { changed, problems } = await scan(folder);
    expect(changed.map(({ path, side }) => [path, side?.path, side?.sizeBytes])).toEqual([
      ["b.md", "b.md.yml", 0],
      ["deep/a.txt", "deep/a.txt.yaml", 4],
    ]);
    expect(problems).toEqual([]);
  });

  it("is found whatever lies between it and its seed in the order of names", async () => {
    const { changed } = await scan(makeFolder({ "a.md": "A", "a.md-2.md": "B", "a.md.yaml": "" }));
    expect(changed.map(({ path, side }) => [path, side?.path])).toEqual([
      ["a.md", "a.md.yaml"],
      ["a.md-2.md", undefined],
    ]);
  });

  it("without its seed is warned of, and so is the second of two", async () => {
    const folder = makeFolder({ "gone.txt.yaml": "", "a.md": "A", "a.md.yaml": "", "a.md.yml": "" });
    expect(await say(folder)).toEqual([
      "a.md.yml warning side-file-unused this side file is not read: a.md.yaml is read instead",
      "gone.txt.yaml warning side-file-unused this side file is not read: there is no gone.txt beside it",
    ]);
    expect((await scan(folder)).problems[1]?.hint).toBe(
      "give it the whole name of its seed, with .yaml behind it, or delete it",
    );
  });

  it("is no other YAML file: such a one is told of as any file that no reader takes", async () => {
    const folder = makeFolder({ "notes.yaml": "", "plan.xyz": "", "plan.xyz.yaml": "", ".a.md.yaml": "" });
    mkdirSync(join(folder, "a.md"));
    expect(await say(folder)).toEqual([
      "notes.yaml warning format-unknown no reader takes this file",
      "plan.xyz warning format-unknown no reader takes this file",
      "plan.xyz.yaml warning format-unknown no reader takes this file",
    ]);
  });

  it("of a page that is no article is nothing to speak of", async () => {
    const ignore = (path: string) => path.startsWith("_index.");
    const folder = makeFolder({ "_index.md.yaml": "" });
    expect((await scanSeeds(folder, () => emptyLedger, { ...options, ignore })).problems).toEqual([]);
  });

  it("that can't be read keeps its seed from being read without it", async () => {
    const folder = makeFolder({ "a.md": "A", "a.md.yaml": "", "b.md": "B", secret: "title: S", "c.md": "C" });
    truncateSync(join(folder, "a.md.yaml"), 101);
    symlinkSync("secret", join(folder, "b.md.yaml"));
    const { changed, vanished } = await scan(folder, new Map([["a.md", await toRecord(folder, "a.md")]]));
    expect([changed.map(({ path }) => path), vanished]).toEqual([["c.md"], []]);
    expect(await say(folder)).toContain("a.md.yaml error seed-too-large 101 bytes are more than the 100 allowed");
    expect(await say(folder)).toContain("b.md.yaml error seed-unreadable a side file has to be a file, not a link");
  });
});

describe("a seed is", () => {
  it("left alone where neither it nor its side file changed", async () => {
    const { folder, look } = await makeKnown();
    expect(await look()).toEqual({ changed: [], touched: [], moves: [] });
    utimesSync(join(folder, "a.txt.yaml"), 1_700_000_000, 1_700_000_000);
    expect(await look()).toEqual({ changed: [], touched: ["a.txt"], moves: [] });
  });

  it.each([
    ["changed", (path: string) => writeFileSync(path, "title: Other")],
    ["gone", (path: string) => rmSync(path)],
    ["called .yml now, with another content", (path: string) => move(path, path.replace(".yaml", ".yml"), "x: 2")],
  ])("changed where only its side file is %s", async (_, change) => {
    const { folder, look } = await makeKnown();
    change(join(folder, "a.txt.yaml"));
    expect(await look()).toEqual({ changed: ["a.txt"], touched: [], moves: [] });
  });

  it("changed where a side file appears", async () => {
    const { folder, look } = await makeKnown();
    writeFileSync(join(folder, "b.txt.yml"), "");
    expect(await look()).toEqual({ changed: ["b.txt"], touched: [], moves: [] });
  });

  it("looked into where its side file was too young to tell", async () => {
    const { folder, ledger, look } = await makeKnown();
    const known = await toRecord(folder, "a.txt");
    ledger.set("a.txt", { ...known, ...(known.side && { side: { ...known.side, mtimeMs: null } }) });
    expect(await look()).toEqual({ changed: [], touched: ["a.txt"], moves: [] });
  });

  it("moved where it and its side file are renamed together, and not where it is renamed alone", async () => {
    const { folder, look } = await makeKnown();
    move(join(folder, "a.txt"), join(folder, "c.txt"));
    expect(await look()).toEqual({ changed: ["c.txt"], touched: [], moves: [] });
    move(join(folder, "a.txt.yaml"), join(folder, "c.txt.yaml"));
    expect(await look()).toEqual({ changed: ["c.txt"], touched: [], moves: [["c.txt", "a.txt"]] });
  });
});

async function makeKnown() {
  const folder = makeFolder({ "a.txt": "A", "a.txt.yaml": "title: A", "b.txt": "B" });
  const records = await Promise.all(["a.txt", "b.txt"].map((path) => toRecord(folder, path)));
  const ledger = new Map(records.map((record) => [record.path, record]));
  const look = async () => {
    const { changed, touched, moves } = await scan(folder, ledger);
    return { changed: changed.map(({ path }) => path), touched: touched.map(({ path }) => path), moves: [...moves] };
  };
  return { folder, ledger, look };
}

async function toRecord(folder: string, path: string): Promise<SeedRecord> {
  const { changed } = await scanSeeds(folder, () => emptyLedger, { ...options, maxSeedBytes: 1000 });
  const found = changed.find((file) => file.path === path);
  if (found === undefined) throw new Error(`${path} is not there`);
  return { ...found, hash: hashSeed(readSource(folder, found)) };
}

function move(from: string, to: string, content?: string): void {
  renameSync(from, to);
  if (content !== undefined) writeFileSync(to, content);
}
