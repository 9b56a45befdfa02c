import { expect, it } from "vitest";
import type { ShownFile } from "../../src/model/ledger.ts";
import { parseLocalPath } from "../../src/model/local-path.ts";
import { at, url } from "../support/make.ts";
import { makeChange, makeSeed } from "./make-change.ts";
import { admit, type OpenStore, pickIdentity, readAll, useStore } from "./use-store.ts";

/** What every store promises of entries. */
export function describeEntries(openStore: OpenStore): void {
  const { box, put } = useStore(openStore);
  const problem = { code: "title-missing", severity: "error", message: "m", place: { file: "a.md" } } as const;
  const paths = async () => (await readAll(box.store)).map(({ path }) => path);

  it("are none at first", async () => {
    expect(await readAll(box.store)).toEqual([]);
    expect((await box.store.readLedger()).size).toBe(0);
    expect(await box.store.readPast()).toEqual({ lastSequence: 0, isPartial: false });
    expect(await box.store.readNextDue()).toBeUndefined();
  });

  it("have every fact of the article but its body", async () => {
    const own = { tags: ["a"], authors: [{ name: "Ada" }], standfirst: "Lead.", language: "de", agencies: ["dpa"] };
    expect(await put("a.md", { ...own, image: { url: url("https://x.example/i.png"), alt: "I" } })).toMatchObject({
      ...own,
      path: "a.md",
      title: "Heat",
      summary: "It was hot.",
      wordCount: 3,
      readingMinutes: 1,
      image: { url: "https://x.example/i.png", alt: "I" },
      sequence: 1,
      isShown: true,
    });
  });

  it("are read newest first, then by id, up to the limit and all of the window", async () => {
    const day = (number: number) => at(`2026-10-0${number}T00:00:00Z`);
    const days = { "b.md": 2, "new.md": 3, "a.md": 2, "old.md": 1 };
    await admit(
      box.store,
      Object.entries(days).map(([path, number]) => makeSeed(path, [{ published: day(number) }])),
    );
    expect(await paths()).toEqual(["new.md", "a.md", "b.md", "old.md"]);
    const limited = await box.store.readWindow("main", { limit: 1, windowMs: 0 });
    expect(limited.map(({ path }) => path)).toEqual(["new.md"]);
    const within = await box.store.readWindow("main", { limit: 1, windowMs: 25 * 3_600_000 });
    expect(within.map(({ path }) => path)).toEqual(["new.md", "a.md", "b.md"]);
  });

  it("have the files that they show, as long as they are shown", async () => {
    const [sun, moon] = [parseLocalPath("sun.gif"), parseLocalPath("sea/moon.gif")];
    const entry = await put("a.md");
    if (sun === undefined || moon === undefined || entry === undefined) throw new Error("each is there");
    const keep = (files: readonly ShownFile[]) => box.store.keepShownFiles([{ number: entry.number, files }]);
    await keep([
      { address: sun, sizeBytes: 3, mtimeMs: 1.25 },
      { address: moon, sizeBytes: null, mtimeMs: null },
    ]);
    expect(await box.store.readShownFiles()).toEqual([
      { path: "a.md", address: moon, sizeBytes: null, mtimeMs: null },
      { path: "a.md", address: sun, sizeBytes: 3, mtimeMs: 1.25 },
    ]);
    // Again the same, then others.
    await keep(await box.store.readShownFiles());
    expect(await box.store.readShownFiles()).toHaveLength(2);
    await keep([{ address: sun, sizeBytes: 4, mtimeMs: null }]);
    expect(await box.store.readShownFiles()).toEqual([{ path: "a.md", address: sun, sizeBytes: 4, mtimeMs: null }]);
    await admit(box.store, [], { vanished: ["a.md"] });
    expect(await box.store.readShownFiles()).toEqual([]);
  });

  it("are replaced by what the article says now", async () => {
    await put("a.md", { tags: ["old"] });
    expect(await put("a.md", { title: "Cold" })).toMatchObject({ title: "Cold", tags: [] });
    expect(await paths()).toEqual(["a.md"]);
  });

  it("stay when a change does not speak of them, and go when their seed vanished", async () => {
    await admit(
      box.store,
      ["a.md", "b.md"].map((path) => makeSeed(path, [{}])),
    );
    await put("c.md");
    expect((await paths()).toSorted()).toEqual(["a.md", "b.md", "c.md"]);
    expect(await admit(box.store, [], { vanished: ["b.md"] })).toMatchObject({ withdrawn: 1, isRefused: false });
    expect((await paths()).toSorted()).toEqual(["a.md", "c.md"]);
    expect([...(await box.store.readLedger()).keys()].toSorted()).toEqual(["a.md", "c.md"]);
  });

  it("keep the last good one of a seed that turned invalid, with its problem, until it is mended", async () => {
    await put("a.md");
    await admit(box.store, [makeSeed("a.md", [], { problems: [problem] })]);
    expect(await paths()).toEqual(["a.md"]);
    expect(await box.store.readProblems()).toEqual([problem]);
    await put("a.md", { title: "Mended" });
    expect(await box.store.readProblems()).toEqual([]);
  });

  it("are hidden as a draft, and come back with their identity", async () => {
    const first = await put("a.md");
    await admit(box.store, [
      makeSeed("a.md", [], { holds: [{ kind: "hold", reason: "draft", place: { file: "a.md" } }] }),
    ]);
    expect(await paths()).toEqual([]);
    expect(pickIdentity(await put("a.md"))).toEqual(pickIdentity(first));
  });

  it("are not withdrawn by the dozen, unless that is asked for", async () => {
    const names = ["0", "1", "2", "3", "4", "5", "6", "7"].map((name) => `${name}.md`);
    await admit(
      box.store,
      names.map((path) => makeSeed(path, [{ title: path }])),
    );
    const refused = await admit(box.store, [makeSeed("new.md", [{ title: "New" }])], { vanished: names.slice(2) });
    expect(refused).toMatchObject({ added: 0, updated: 0, withdrawn: 0, isRefused: true });
    expect(refused.problems[0]?.hint).toContain("--allow-withdrawals");
    expect(await paths()).toEqual(names);
    const allowed = await admit(box.store, [], { vanished: names.slice(2), allowWithdrawals: true });
    expect(allowed).toMatchObject({ withdrawn: 6, isRefused: false });
    expect(await paths()).toEqual(names.slice(0, 2));
  });

  it("number first publications from 1, and no number is given twice", async () => {
    expect((await put("a.md"))?.sequence).toBe(1);
    expect((await put("b.md"))?.sequence).toBe(2);
    await admit(box.store, [], { vanished: ["a.md"] });
    expect((await put("c.md", { title: "C", bodyHash: "c" }))?.sequence).toBe(3);
    expect((await put("b.md", { viewHash: "x" }))?.sequence).toBe(2);
    expect(await box.store.readPast()).toEqual({ lastSequence: 3, isPartial: false });
    expect((await box.store.readChunk(2, 3)).map(({ path }) => path).toSorted()).toEqual(["b.md", "c.md"]);
  });

  it("mark what must be written, until it is marked clean", async () => {
    const entry = await put("a.md");
    expect(await box.store.readDirty()).toMatchObject({ main: true, site: true });
    expect(await box.store.readChunk(1, 10)).toMatchObject([{ number: entry?.number, isPageDirty: true }]);
    await box.store.markClean(["main", "site", `page:${entry?.number}`]);
    expect(await box.store.readDirty()).toEqual({ main: false, site: false, feeds: [] });
    expect(await box.store.readChunk(1, 10)).toMatchObject([{ isShown: true, isPageDirty: false }]);
    await admit(box.store, [], {});
    expect(await box.store.readDirty()).toMatchObject({ main: false, site: false });
    await admit(box.store, [], { vanished: ["a.md"] });
    expect(await box.store.readDirty()).toMatchObject({ main: true, site: true });
    expect(await box.store.readChunk(1, 10)).toMatchObject([{ isShown: false, isPageDirty: true }]);
  });

  it("are found by runs of their numbers where a page is marked, wherever in the run they stand", async () => {
    const marks = ["main", "site", "page:1", "page:2", "page:3"];
    for (const path of ["a.md", "b.md", "c.md"]) await put(path);
    for (const path of ["a.md", "b.md", "c.md"]) {
      await box.store.markClean(marks);
      expect(await box.store.readDirtyChunks(2)).toEqual([]);
      const entry = await put(path, { viewHash: "other" });
      expect(await box.store.readDirtyChunks(100)).toEqual([1]);
      expect(await box.store.readDirtyChunks(2)).toEqual([Math.ceil((entry?.sequence ?? 0) / 2)]);
    }
  });

  it("leave everything as it was when the change breaks off", async () => {
    await put("a.md");
    const broken = makeChange([], { vanished: ["a.md"] });
    const results = (async function* () {
      yield makeSeed("b.md", [{}]);
      throw new Error("the disk is gone");
    })();
    await expect(box.store.admit({ ...broken, results })).rejects.toThrow("the disk is gone");
    expect(await paths()).toEqual(["a.md"]);
    expect([...(await box.store.readLedger()).keys()]).toEqual(["a.md"]);
  });

  it("remember settings, and each seed as it was last seen", async () => {
    await put("a.md");
    const { path, sizeBytes, mtimeMs, hash } = makeSeed("a.md", [{}]);
    expect((await box.store.readLedger()).get("a.md")).toEqual({ path, sizeBytes, mtimeMs, hash });
    const side = { sizeBytes: 7, mtimeMs: 1_700_000_000_000.25 };
    await admit(box.store, [{ ...makeSeed("a.md", [{}]), side }]);
    expect((await box.store.readLedger()).get("a.md")).toEqual({ path, sizeBytes, mtimeMs, hash, side });
    const touched = { path, sizeBytes, mtimeMs: 2, hash, side: { ...side, mtimeMs: null } };
    await admit(box.store, [], { touched: [touched] });
    expect((await box.store.readLedger()).get("a.md")).toEqual(touched);
    await put("a.md");
    expect((await box.store.readLedger()).get("a.md")?.side).toBeUndefined();
    expect(await box.store.readSetting("x")).toBeUndefined();
    await box.store.writeSetting("x", "1");
    await box.store.writeSetting("x", "2");
    expect(await box.store.readSetting("x")).toBe("2");
  });
}
