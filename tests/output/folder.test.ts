import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../src/output/folder.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { lock, withoutRoot } from "../support/unprivileged.ts";

/** One run that writes these files. */
async function runOnce(folder: string, files: Readonly<Record<string, string>>, isDryRun = false) {
  const output = await openFolder(folder, { shownAs: "out", isDryRun });
  const said: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const result = await output.write({ path, text });
    said.push("code" in result ? `${result.code} ${result.place.file}` : `${result.change} ${result.path}`);
  }
  for (const { change, path } of await output.finish()) said.push(`${change} ${path}`);
  return said;
}
const withoutManifest = (folder: string) => {
  const { ".feedmill.json": _manifest, ...files } = readFolder(folder);
  return files;
};
const temporaries = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".tmp"));

describe("a copy in the out folder", () => {
  const copy = async (folder: string, from: string) => {
    const output = await openFolder(folder, { shownAs: "out", isDryRun: false });
    const result = await output.copy({ path: "heat/sun.png", from });
    await output.finish();
    return "code" in result ? result.code : result;
  };

  it("has the bytes of its original, is touched only if they change, and is readable by all", async () => {
    const folder = makeFolder();
    const from = join(makeFolder(), "sun.png");
    // More than memory holds at a time.
    const bytes = Buffer.alloc(2_500_000, "sun");
    writeFileSync(from, bytes, { mode: 0o600 });
    expect(await copy(folder, from)).toEqual({ path: "heat/sun.png", change: "new", bytes: 2_500_000 });
    expect(readFileSync(join(folder, "heat/sun.png")).equals(bytes)).toBe(true);
    const before = statSync(join(folder, "heat/sun.png"));
    expect(before.mode & 0o077).toBe(0o666 & ~process.umask() & 0o077);
    expect(await copy(folder, from)).toMatchObject({ change: "unchanged" });
    expect(statSync(join(folder, "heat/sun.png")).ino).toBe(before.ino);
    bytes[2_400_000] = 0;
    writeFileSync(from, bytes);
    expect(await copy(folder, from)).toEqual({ path: "heat/sun.png", change: "changed", bytes: 0 });
    expect(readFileSync(join(folder, "heat/sun.png")).equals(bytes)).toBe(true);
    writeFileSync(from, "");
    expect(await copy(folder, from)).toEqual({ path: "heat/sun.png", change: "changed", bytes: -2_500_000 });
  });

  it("is not made of a link, nor over a stranger's file", async () => {
    const folder = makeFolder({ "heat/sun.png": "a stranger's" });
    const from = makeFolder({ "sun.png": "sun" });
    expect(await copy(folder, join(from, "sun.png"))).toBe("out-foreign");
    symlinkSync("sun.png", join(from, "link.png"));
    await expect(copy(makeFolder(), join(from, "link.png"))).rejects.toMatchObject({ code: "ELOOP" });
    expect(readFolder(folder)["heat/sun.png"]).toBe("a stranger's");
  });
});

it("below a folder, tidying removes what of ours was neither written nor kept in this run, and nothing else", async () => {
  const folder = makeFolder();
  await runOnce(folder, { "a/1.xml": "1", "a/b/2.xml": "2", "a/3.xml": "3", "ab/4.xml": "4", "z.xml": "z" });
  writeFileSync(join(folder, "a/own.txt"), "a stranger's");
  const output = await openFolder(folder, { shownAs: "out", isDryRun: false });
  await output.write({ path: "a/1.xml", text: "1" });
  output.keep("a/3.xml");
  expect(await output.tidy("a/")).toMatchObject([{ path: "a/b/2.xml", change: "removed" }]);
  output.keep("ab/");
  expect(await output.finish()).toMatchObject([{ path: "z.xml", change: "removed" }]);
  expect(Object.keys(withoutManifest(folder)).toSorted()).toEqual(["a/1.xml", "a/3.xml", "a/own.txt", "ab/4.xml"]);
});

describe("the out folder", () => {
  it("is made with what is below it", async () => {
    const folder = join(makeFolder(), "not/yet/there");
    expect(await runOnce(folder, { "a.xml": "A", "b/c/index.html": "Ä" })).toEqual(["new a.xml", "new b/c/index.html"]);
    expect(withoutManifest(folder)).toEqual({ "a.xml": "A", "b/c/index.html": "Ä" });
  });

  it("has no temporary file and no journal after a run", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A", "b/c.xml": "C" });
    expect(readdirSync(folder).toSorted()).toEqual([".feedmill.json", "a.xml", "b"]);
  });

  it("keeps a file untouched whose bytes would not change, to its time and its number on disk", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A", "b.xml": "B" });
    const past = new Date("2020-01-01T00:00:00Z");
    const names = ["a.xml", "b.xml", ".feedmill.json"];
    for (const name of names) utimesSync(join(folder, name), past, past);
    const before = statSync(join(folder, "a.xml"));
    expect(await runOnce(folder, { "a.xml": "A", "b.xml": "B2" })).toEqual(["unchanged a.xml", "changed b.xml"]);
    const after = statSync(join(folder, "a.xml"));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
    expect(statSync(join(folder, ".feedmill.json")).mtimeMs).toBe(past.getTime());
    expect(statSync(join(folder, "b.xml")).mtimeMs).toBeGreaterThan(past.getTime());
  });

  it("puts a changed file in place in one step: who has the old one open reads the old one whole", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "old" });
    const before = statSync(join(folder, "a.xml")).ino;
    await runOnce(folder, { "a.xml": "new" });
    expect(statSync(join(folder, "a.xml")).ino).not.toBe(before);
  });

  it("loses the files of ours that are no longer wanted, and the folders that they leave empty", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A", "b/c/d.xml": "D", "b/e.xml": "E" });
    expect(await runOnce(folder, { "a.xml": "A", "b/e.xml": "E" })).toEqual([
      "unchanged a.xml",
      "unchanged b/e.xml",
      "removed b/c/d.xml",
    ]);
    expect(existsSync(join(folder, "b/c"))).toBe(false);
    expect(await runOnce(folder, {})).toEqual(["removed a.xml", "removed b/e.xml"]);
    expect(readdirSync(folder)).toEqual([".feedmill.json"]);
    expect(await runOnce(folder, {})).toEqual([]);
  });

  it("keeps a folder of ours in which a stranger put something", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "b/c.xml": "C" });
    writeFileSync(join(folder, "b/notes.txt"), "mine");
    await runOnce(folder, {});
    expect(withoutManifest(folder)).toEqual({ "b/notes.txt": "mine" });
  });

  it("says nothing of a file that somebody else removed before", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A", "b.xml": "B" });
    rmSync(join(folder, "b.xml"));
    expect(await runOnce(folder, { "a.xml": "A" })).toEqual(["unchanged a.xml"]);
  });

  it("writes again what somebody else changed in a file of ours", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A" });
    writeFileSync(join(folder, "a.xml"), "spoiled");
    expect(await runOnce(folder, { "a.xml": "A" })).toEqual(["changed a.xml"]);
  });
});

describe("a stranger's file", () => {
  it("in the place of ours stays, and is a problem with a hint", async () => {
    const folder = makeFolder({ "feed.xml": "theirs" });
    const output = await openFolder(folder, { shownAs: "public/", isDryRun: false });
    expect(await output.write({ path: "feed.xml", text: "ours" })).toEqual({
      code: "out-foreign",
      severity: "error",
      message: "this was not written by feedmill, so it is left as it is",
      hint: "move it away, or publish into another folder with --out",
      place: { file: "public/feed.xml" },
    });
    await output.finish();
    expect(withoutManifest(folder)).toEqual({ "feed.xml": "theirs" });
  });

  it("is not ours in the next run either", async () => {
    const folder = makeFolder({ "feed.xml": "theirs" });
    for (const _ of [1, 2]) expect(await runOnce(folder, { "feed.xml": "ours" })).toEqual(["out-foreign out/feed.xml"]);
    expect(await runOnce(folder, {})).toEqual([]);
    expect(withoutManifest(folder)).toEqual({ "feed.xml": "theirs" });
  });

  it("that is a folder or stands for one stays", async () => {
    const folder = makeFolder({ "feed.xml/inside.txt": "theirs", articles: "theirs" });
    expect(await runOnce(folder, { "feed.xml": "ours", "articles/a/index.html": "ours" })).toEqual([
      "out-foreign out/feed.xml",
      "out-foreign out/articles/a/index.html",
    ]);
    expect(withoutManifest(folder)).toEqual({ articles: "theirs", "feed.xml/inside.txt": "theirs" });
  });

  it("that is a link stays, wherever it leads", async () => {
    const folder = makeFolder({ "real.xml": "theirs" });
    symlinkSync("real.xml", join(folder, "feed.xml"));
    symlinkSync("nowhere.xml", join(folder, "atom.xml"));
    expect(await runOnce(folder, { "feed.xml": "ours", "atom.xml": "ours" })).toEqual([
      "out-foreign out/feed.xml",
      "out-foreign out/atom.xml",
    ]);
    expect(lstatSync(join(folder, "atom.xml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real.xml"), "utf8")).toBe("theirs");
  });

  it("elsewhere is neither touched nor removed, whatever the list of our files says", async () => {
    const root = makeFolder({
      "outside.txt": "theirs",
      "out/notes/a.txt": "theirs",
      "out/.feedmill.json": JSON.stringify({
        files: [
          "../outside.txt",
          "a/../../outside.txt",
          "/etc/hostname",
          "notes",
          "./notes/a.txt",
          "",
          ".",
          "x\\..\\y",
          7,
        ],
      }),
    });
    expect(await runOnce(join(root, "out"), { "a.xml": "A" })).toEqual(["new a.xml"]);
    expect(readFolder(root)).toMatchObject({ "outside.txt": "theirs", "out/notes/a.txt": "theirs" });
  });

  it("stays where the list of our files is damaged, and each in the way is named", async () => {
    for (const list of ["", "<<<<<<< HEAD", "[]", "null", '{"files": {}}', '{"files": "a.xml"}']) {
      const folder = makeFolder({ ".feedmill.json": list, "a.xml": "theirs", "same.xml": "S" });
      expect(await runOnce(folder, { "a.xml": "ours", "same.xml": "S", "new.xml": "N" })).toEqual([
        "out-foreign out/a.xml",
        "unchanged same.xml",
        "new new.xml",
      ]);
      expect(JSON.parse(readFileSync(join(folder, ".feedmill.json"), "utf8"))).toEqual({
        files: ["new.xml", "same.xml"],
      });
    }
  });

  it("can't be written beyond the folder", async () => {
    const root = makeFolder();
    const output = await openFolder(join(root, "out"), { shownAs: "out", isDryRun: false });
    await expect(output.write({ path: "../outside.txt", text: "ours" })).rejects.toThrow("not below the out folder");
    expect(readFolder(root)).toEqual({});
  });
});

describe("a run that writes only what changed", () => {
  const runPartly = async (folder: string) => openFolder(folder, { shownAs: "out", isDryRun: false });

  it("leaves the rest as it stands, and still knows it as ours", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A", "b.xml": "B" });
    const output = await runPartly(folder);
    await output.write({ path: "a.xml", text: "A2" });
    expect(await output.finish({ removeOthers: false })).toEqual([]);
    expect(withoutManifest(folder)).toEqual({ "a.xml": "A2", "b.xml": "B" });
    expect(await runOnce(folder, {})).toEqual(["removed a.xml", "removed b.xml"]);
  });

  it("removes one file if it is ours, and keeps one that it is told to keep", async () => {
    const folder = makeFolder({ "theirs.xml": "theirs" });
    await runOnce(folder, { "a/b.xml": "A", "c.xml": "C", "d.xml": "D" });
    const output = await runPartly(folder);
    expect(await output.remove("a/b.xml")).toMatchObject([{ path: "a/b.xml", change: "removed" }]);
    expect(await output.remove("a/b.xml")).toEqual([]);
    expect(await output.remove("theirs.xml")).toEqual([]);
    expect(await output.remove("../theirs.xml")).toEqual([]);
    output.keep("c.xml");
    expect(await output.finish()).toMatchObject([{ path: "d.xml", change: "removed" }]);
    expect(withoutManifest(folder)).toEqual({ "c.xml": "C", "theirs.xml": "theirs" });
    expect(existsSync(join(folder, "a"))).toBe(false);
  });

  it("finds the folder familiar while the list, the files at its top and its folders are there", async () => {
    const folder = makeFolder();
    const isFamiliar = async () => (await runPartly(folder)).isFamiliar;
    expect(await isFamiliar()).toBe(false);
    await runOnce(folder, { "a.xml": "A", "b/c.xml": "C" });
    expect(await isFamiliar()).toBe(true);
    rmSync(join(folder, "a.xml"));
    expect(await isFamiliar()).toBe(false);
    writeFileSync(join(folder, "a.xml"), "A");
    rmSync(join(folder, "b"), { recursive: true });
    expect(await isFamiliar()).toBe(false);
    mkdirSync(join(folder, "b"));
    expect(await isFamiliar()).toBe(true);
    writeFileSync(join(folder, ".feedmill.json"), "<<<<<<<");
    expect(await isFamiliar()).toBe(false);
  });
});

describe("files announced together", () => {
  const open = (folder: string, isDryRun = false) => openFolder(folder, { shownAs: "out", isDryRun });
  const announced = (folder: string) => readFileSync(join(folder, ".feedmill-claims"), "utf8");

  it("are noted on disk at once, before any of them stands", async () => {
    const folder = makeFolder();
    const output = await open(folder);
    await output.claimAll(["a.xml", "b/c.xml"]);
    expect(readFolder(folder)).toEqual({ ".feedmill-claims": "a.xml\nb/c.xml\n" });
    await output.write({ path: "a.xml", text: "A" });
    await output.claimAll(["a.xml", "b/c.xml", "d.xml"]);
    await output.write({ path: "b/c.xml", text: "C" });
    expect(announced(folder)).toBe("a.xml\nb/c.xml\nd.xml\n");
  });

  it("are known to the next run if this one is killed", async () => {
    const folder = makeFolder();
    const killed = await open(folder);
    await killed.claimAll(["a.xml", "b.xml", "c.xml"]);
    for (const path of ["a.xml", "b.xml"]) await killed.write({ path, text: "killed" });
    expect(await runOnce(folder, { "b.xml": "B" })).toEqual(["changed b.xml", "removed a.xml"]);
  });

  it("are not ours if they are not written after all", async () => {
    const folder = makeFolder();
    const output = await open(folder);
    await output.claimAll(["a.xml", "b.xml"]);
    await output.write({ path: "a.xml", text: "A" });
    expect(await output.finish()).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual([".feedmill.json", "a.xml"]);
    writeFileSync(join(folder, "b.xml"), "theirs");
    expect(await runOnce(folder, { "b.xml": "ours" })).toEqual(["out-foreign out/b.xml", "removed a.xml"]);
  });

  it("leave a stranger's file a stranger's, whether it stood there before or came since", async () => {
    const folder = makeFolder({ "a.xml": "theirs", "c/inside.txt": "theirs" });
    const output = await open(folder);
    await output.claimAll(["a.xml", "b.xml", "c"]);
    writeFileSync(join(folder, "b.xml"), "theirs");
    for (const path of ["a.xml", "b.xml", "c"]) {
      expect(await output.write({ path, text: "ours" })).toMatchObject({ code: "out-foreign" });
    }
    expect(announced(folder)).toBe("b.xml\n");
    await output.finish();
    expect(withoutManifest(folder)).toEqual({ "a.xml": "theirs", "b.xml": "theirs", "c/inside.txt": "theirs" });
  });

  it("can't lie beyond the folder, and are not noted in a dry run", async () => {
    const root = makeFolder();
    const output = await open(join(root, "out"));
    await expect(output.claimAll(["a.xml", "../outside.txt"])).rejects.toThrow("not below the out folder");
    await (await open(join(root, "out"), true)).claimAll(["a.xml"]);
    expect(existsSync(join(root, "out"))).toBe(false);
  });
});

it("what another thread did in the same folder is taken over: what it wrote is ours and stays, what it removed is not", async () => {
  const folder = makeFolder();
  await runOnce(folder, { "a.xml": "A", "b.xml": "B", "c.xml": "C", "d.xml": "D" });
  const main = await openFolder(folder, { shownAs: "out", isDryRun: false });
  const helper = await openFolder(folder, { shownAs: "out", isDryRun: false });
  await helper.write({ path: "e.xml", text: "E" });
  await helper.remove("a.xml");
  helper.keep("b.xml");
  await helper.remove("d.xml");
  await helper.write({ path: "d.xml", text: "D2" });
  main.takeOver(helper.takeNotes());
  expect(helper.takeNotes()).toEqual({ ours: new Map(), kept: [] });
  expect(await main.finish()).toEqual([{ path: "c.xml", change: "removed", bytes: -1 }]);
  expect(withoutManifest(folder)).toEqual({ "b.xml": "B", "d.xml": "D2", "e.xml": "E" });
  expect(JSON.parse(readFolder(folder)[".feedmill.json"] ?? "")).toEqual({ files: ["b.xml", "d.xml", "e.xml"] });
});

describe("a run that was killed", () => {
  it("leaves its files known to the next, which removes what it does not want", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A" });
    const killed = await openFolder(folder, { shownAs: "out", isDryRun: false });
    await killed.write({ path: "b.xml", text: "B" });
    await killed.write({ path: "c.xml", text: "C" });
    // No finish: here it was killed.
    expect(await runOnce(folder, { "b.xml": "B2" })).toEqual(["changed b.xml", "removed a.xml", "removed c.xml"]);
    expect(readdirSync(folder).toSorted()).toEqual([".feedmill.json", "b.xml"]);
  });

  it("leaves a temporary file beside a new one that the next removes, with the folder if it is not wanted", async () => {
    const folder = makeFolder();
    const killed = await openFolder(folder, { shownAs: "out", isDryRun: false });
    await killed.claimAll(["b/c/index.html", "d/index.html", "e.xml/f.xml"]);
    for (const path of ["b/c/index.html", "d/index.html"]) await killed.write({ path, text: "killed" });
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const name of ["b/c", "d"]) writeFileSync(join(folder, name, `.feedmill-${dead}.tmp`), "half");
    writeFileSync(join(folder, "e.xml"), "theirs");
    await runOnce(folder, { "d/index.html": "D" });
    expect(withoutManifest(folder)).toEqual({ "d/index.html": "D", "e.xml": "theirs" });
    expect(existsSync(join(folder, "b"))).toBe(false);
  });

  it("leaves a temporary file that the next removes, but not that of a run that still goes on", async () => {
    const folder = makeFolder();
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(join(folder, `.feedmill-${dead}.tmp`), "half");
    writeFileSync(join(folder, `.feedmill-${dead}-3.tmp`), "half");
    writeFileSync(join(folder, `.feedmill-${process.ppid}.tmp`), "half");
    writeFileSync(join(folder, ".feedmill-notes.tmp"), "theirs");
    await runOnce(folder, {});
    expect(temporaries(folder).toSorted()).toEqual([`.feedmill-${process.ppid}.tmp`, ".feedmill-notes.tmp"].toSorted());
  });
});

describe("a dry run", () => {
  it("says what it would do and touches nothing", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "A", "b.xml": "B", "c.xml": "C" });
    writeFileSync(join(folder, "theirs.xml"), "theirs");
    writeFileSync(join(folder, ".feedmill-999999999.tmp"), "half");
    const before = {
      files: readFolder(folder),
      times: readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs),
    };
    const wanted = { "a.xml": "A", "b.xml": "B2", "d.xml": "D", "theirs.xml": "ours" };
    expect(await runOnce(folder, wanted, true)).toEqual([
      "unchanged a.xml",
      "changed b.xml",
      "new d.xml",
      "out-foreign out/theirs.xml",
      "removed c.xml",
    ]);
    const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
    expect({ files: readFolder(folder), times }).toEqual(before);
  });

  it("does not make the folder", async () => {
    const folder = join(makeFolder(), "out");
    expect(await runOnce(folder, { "a.xml": "A" }, true)).toEqual(["new a.xml"]);
    expect(existsSync(folder)).toBe(false);
  });
});

describe("a disk that refuses", () => {
  it("leaves no temporary file when a file can't be put in place", async () => {
    const folder = makeFolder();
    const output = await openFolder(folder, { shownAs: "out", isDryRun: false });
    await output.write({ path: "a.xml", text: "A" });
    // A folder in the place of the list of our files: nothing can be renamed over it.
    mkdirSync(join(folder, ".feedmill.json/x"), { recursive: true });
    await expect(output.finish()).rejects.toMatchObject({ syscall: "rename" });
    expect(temporaries(folder)).toEqual([]);
  });

  it("keeps the old file whole when the new one may not be written", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "old" });
    lock(folder, 0o555);
    chmodSync(join(folder, ".feedmill.json"), 0o644);
    await expect(withoutRoot(() => runOnce(folder, { "a.xml": "new" }))).rejects.toMatchObject({ code: "EACCES" });
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe("old");
    expect(temporaries(folder)).toEqual([]);
  });

  it("keeps the old file whole, and no half of a new one, when the disk is full", async () => {
    const folder = makeFolder();
    await runOnce(folder, { "a.xml": "old" });
    // A limit on the size of files stands for the end of the disk.
    const script = `
      import { openFolder } from ${JSON.stringify(new URL("../../src/output/folder.ts", import.meta.url).href)};
      const output = await openFolder(${JSON.stringify(folder)}, { shownAs: "out", isDryRun: false });
      for (const path of ["a.xml", "b/new.xml"]) {
        await output.write({ path, text: "x".repeat(1_000_000) }).catch((error) => console.log(error.message));
      }`;
    const argv = ["-c", 'ulimit -f 100 && exec "$0" --input-type=module -e "$1"', process.execPath, script];
    const said = ["a.xml", "b/new.xml"].map((path) => `EFBIG: file too large, write '${join(folder, path)}'\n`);
    expect(execFileSync("/bin/sh", argv, { encoding: "utf8" })).toBe(said.join(""));
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe("old");
    expect([...temporaries(folder), ...readdirSync(join(folder, "b"))]).toEqual([]);
  });
});
