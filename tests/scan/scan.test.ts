import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyLedger, type SeedRecord } from "../../src/model/ledger.ts";
import { hashSeed } from "../../src/scan/find-moves.ts";
import { scanSeeds } from "../../src/scan/scan.ts";
import { refuseFormat } from "../../src/stages/read/index.ts";
import { toLedger } from "../support/ledger.ts";
import { toLine } from "../support/outcomes.ts";
import { makeFolder } from "../support/temp-folder.ts";
import { lock, withoutRoot } from "../support/unprivileged.ts";

type Records = ReadonlyMap<string, SeedRecord>;
const options = { maxSeedBytes: 100, refuse: refuseFormat };
const look = async (folder: string, records?: Records) => {
  const { changed, touched, vanished, moves, problems, isComplete } = await scanSeeds(
    folder,
    () => toLedger(records),
    options,
  );
  const paths = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path);
  const lines = problems.map(toLine).toSorted();
  return { changed: paths(changed), touched: paths(touched), vanished, moves: [...moves], problems: lines, isComplete };
};
const nothing = { changed: [], touched: [], vanished: [], moves: [], problems: [], isComplete: true };

describe("scanSeeds", () => {
  it("finds every seed, in the order of the paths, with size and time", async () => {
    const folder = makeFolder({ "b.md": "B", "deep/er/b.txt": "Ä", "a.md": "A" });
    utimesSync(join(folder, "a.md"), 1_700_000_000, 1_700_000_000);
    expect(await look(folder)).toEqual({ ...nothing, changed: ["a.md", "b.md", "deep/er/b.txt"] });
    expect((await scanSeeds(folder, () => emptyLedger, options)).changed[0]).toEqual({
      path: "a.md",
      sizeBytes: 1,
      mtimeMs: 1_700_000_000_000,
    });
  });

  it("has one order, whatever the order in which the files were made", async () => {
    const names = ["b.md", "a/z.md", "B.md", "a.md", "ä.md", "10.md", "9.md", "a b.md", "z/a/a.md", "🌾.md"];
    const make = (order: readonly string[]) => look(makeFolder(Object.fromEntries(order.map((name) => [name, name]))));
    for (const order of [names, names.toReversed(), names.toSorted()])
      expect((await make(order)).changed).toEqual(names.toSorted());
  });

  it("takes names with spaces, line ends, emoji, dots and signs", async () => {
    const names = [
      "with  spaces .md",
      "new\nline.md",
      "🌾.md",
      "a..md",
      "100%?#.md",
      "-x.md",
      'quote".md',
      "back\\slash.md",
    ];
    const { changed, problems } = await look(makeFolder(Object.fromEntries(names.map((name) => [name, "x"]))));
    expect([changed.toSorted(), problems]).toEqual([names.toSorted(), []]);
  });

  it("warns of a seed whose name begins with a dot, and is silent about the system's own files", async () => {
    const folder = makeFolder({ ".a.md": "A", ".DS_Store": "x", ".gitkeep": "", ".git/b.md": "B", "c.md": "C" });
    const problems = [".a.md warning seed-hidden a file whose name begins with a dot is not read"];
    expect(await look(folder)).toEqual({ ...nothing, changed: ["c.md"], problems });
  });

  it("warns of a file that no reader takes, whatever its size", async () => {
    const folder = makeFolder({ "photo.png": "x".repeat(1000), "a.md": "A" });
    const problems = ["photo.png warning format-unknown no reader takes this file"];
    expect(await look(folder)).toEqual({ ...nothing, changed: ["a.md"], problems });
  });

  it("refuses a file that is too large by its size alone", async () => {
    const folder = makeFolder({ "fits.md": "x".repeat(100), "huge.md": "" });
    truncateSync(join(folder, "huge.md"), 200_000_000_000);
    const problems = ["huge.md error seed-too-large 200000000000 bytes are more than the 100 allowed"];
    expect(await look(folder)).toEqual({ ...nothing, changed: ["fits.md"], problems });
  });

  it("follows no link: out of the folder, into it, to itself, to nothing", async () => {
    const folder = makeFolder({ "secret.md": "S", "outer/x.md": "X", "seeds/a.md": "A", "seeds/dir/b.md": "B" });
    const seeds = join(folder, "seeds");
    const links = { "file.md": "../secret.md", folder: "../outer", in: "dir", "in.md": "dir/b.md" };
    const broken = { "loop.md": "loop.md", "none.md": "nowhere.md", "up.md": ".." };
    for (const [name, target] of Object.entries({ ...links, ...broken })) symlinkSync(target, join(seeds, name));
    const { changed, problems } = await look(seeds);
    expect(changed).toEqual(["a.md", "dir/b.md"]);
    expect(problems).toEqual([
      "file.md error link-outside a link out of the seeds folder is not followed",
      "folder error link-outside a link out of the seeds folder is not followed",
      "in warning link-inside a link is not followed; what it leads to is read by itself:",
      "in.md warning link-inside a link is not followed; what it leads to is read by itself:",
      "loop.md error link-broken this link leads nowhere",
      "none.md error link-broken this link leads nowhere",
      "up.md error link-outside a link out of the seeds folder is not followed",
    ]);
  });

  it("takes a link for the seeds folder itself", async () => {
    const folder = makeFolder({ "real/a.md": "A" });
    symlinkSync("real", join(folder, "seeds"));
    expect((await look(join(folder, "seeds"))).changed).toEqual(["a.md"]);
  });

  it("does not wait for a pipe that nobody writes to", async () => {
    const folder = makeFolder({ "a.md": "A" });
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const problems = ["pipe.md error seed-unreadable this is not a file that can be read"];
    expect(await look(folder)).toEqual({ ...nothing, changed: ["a.md"], problems });
  });

  it("is content with an empty folder", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "empty"));
    expect(await look(folder)).toEqual(nothing);
  });

  it("says of a name that is not UTF-8 that it can't be read", async () => {
    const folder = makeFolder({ "a.md": "A" });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]), "C");
    const { changed, problems } = await look(folder);
    expect(changed).toEqual(["a.md"]);
    expect(problems).toEqual([expect.stringContaining("seed-unreadable")]);
  });
});

describe("what is remembered", () => {
  const files = { "a.md": "A", "b.md": "B", "deep/c.md": "C" };
  const remember = async (folder: string): Promise<Map<string, SeedRecord>> =>
    new Map(
      (await scanSeeds(folder, () => emptyLedger, options)).changed.map((file) => {
        const content = Object.entries(files).find(([path]) => path === file.path)?.[1] ?? "";
        return [file.path, { ...file, hash: hashSeed({ bytes: Buffer.from(content) }) }];
      }),
    );
  const touch = (folder: string, path: string, second: number) => utimesSync(join(folder, path), second, second);

  it("is left alone where size and time are as before, without a look inside", async () => {
    const folder = makeFolder(files);
    const ledger = await remember(folder);
    chmodSync(join(folder, "a.md"), 0o000);
    expect(await look(folder, ledger)).toEqual(nothing);
  });

  it("is changed where the content is, touched where only the time is", async () => {
    const folder = makeFolder(files);
    const ledger = await remember(folder);
    writeFileSync(join(folder, "a.md"), "A2");
    touch(folder, "b.md", 1_700_000_000);
    expect(await look(folder, ledger)).toEqual({ ...nothing, changed: ["a.md"], touched: ["b.md"] });
  });

  it("is looked into where its time could not tell, because it was so young", async () => {
    const folder = makeFolder(files);
    const ledger = await remember(folder);
    const young = ledger.get("a.md");
    if (young !== undefined)
      ledger.set("a.md", { ...young, mtimeMs: null, hash: hashSeed({ bytes: Buffer.from("Z") }) });
    expect(await look(folder, ledger)).toEqual({ ...nothing, changed: ["a.md"] });
  });

  it("vanished, where nothing has its content any more", async () => {
    const folder = makeFolder(files);
    const ledger = await remember(folder);
    rmSync(join(folder, "deep"), { recursive: true });
    expect(await look(folder, ledger)).toEqual({ ...nothing, vanished: ["deep/c.md"] });
  });

  it("moved, where another path has its content; two that changed places, too", async () => {
    const folder = makeFolder(files);
    const ledger = await remember(folder);
    renameSync(join(folder, "deep/c.md"), join(folder, "c.md"));
    renameSync(join(folder, "a.md"), join(folder, "x.md"));
    renameSync(join(folder, "b.md"), join(folder, "a.md"));
    renameSync(join(folder, "x.md"), join(folder, "b.md"));
    // Both are one byte long, and a file takes its time along.
    touch(folder, "a.md", 1_700_000_001);
    touch(folder, "b.md", 1_700_000_002);
    const moves = [
      ["a.md", "b.md"],
      ["b.md", "a.md"],
      ["c.md", "deep/c.md"],
    ];
    expect(await look(folder, ledger)).toEqual({ ...nothing, changed: ["a.md", "b.md", "c.md"], moves });
  });

  it("has not vanished where it is too large now, or in a folder that can't be looked into", async () => {
    const folder = makeFolder(files);
    chmodSync(folder, 0o755);
    const ledger = await remember(folder);
    truncateSync(join(folder, "a.md"), 101);
    lock(join(folder, "deep"));
    expect(await withoutRoot(async () => look(folder, ledger))).toEqual({
      ...nothing,
      problems: [
        "a.md error seed-too-large 101 bytes are more than the 100 allowed",
        "deep error seed-unreadable can't be read: permission denied",
      ],
    });
  });
});

describe("a seeds folder that can't be read", () => {
  it("lets nothing be concluded, whether it is missing, no folder, or locked", async () => {
    const folder = makeFolder({ file: "x", "locked/a.md": "A" });
    chmodSync(folder, 0o755);
    lock(join(folder, "locked"));
    const ledger = new Map([["a.md", { path: "a.md", sizeBytes: 1, mtimeMs: 1, hash: "h" }]]);
    const lookAt = (name: string) => withoutRoot(async () => look(join(folder, name), ledger));
    const incomplete = (problem: string) => ({
      ...nothing,
      problems: [expect.stringMatching(new RegExp(`error ${problem}$`))],
      isComplete: false,
    });
    expect(await lookAt("missing")).toEqual(
      incomplete("seeds-missing the folder of seeds can't be read: it does not exist"),
    );
    expect(await lookAt("file")).toEqual(incomplete("seeds-missing this is a file, not a folder of seeds"));
    // Whether one may look is asked for the real user, which root stays here: then it is found out while looking.
    const refused = "(?:seeds-missing the folder of seeds|seed-unreadable) can't be read: permission denied";
    expect(await lookAt("locked")).toEqual(incomplete(refused));
  });
});
