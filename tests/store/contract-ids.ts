import { expect, it } from "vitest";
import { at, makeConfig, slug, url } from "../support/make.ts";
import { makeSeed, type OwnCandidate } from "./make-change.ts";
import { admit, byPath, type OpenStore, pickIdentity, readAll, useStore } from "./use-store.ts";

/** What every store promises of ids. */
export function describeIds(openStore: OpenStore): void {
  const { box, put } = useStore(openStore);

  it.each([
    ["as stated, where it is a URI", { id: "urn:isbn:0451450523" }, "urn:isbn:0451450523"],
    ["as stated, a tag", { id: "tag:old.example,2010:7" }, "tag:old.example,2010:7"],
    [
      "as stated, an address made canonical",
      { id: "HTTP://Ex.Example:80/a/../%7eb%c3%a4" },
      "http://ex.example/~b%C3%A4",
    ],
    ["minted of a stated word, which is no id for a feed", { id: "heat" }, "tag:news.example,2026:heat"],
    ["minted of a stated number", { id: "7" }, "tag:news.example,2026:7"],
    ["the canonical address", { url: url("https://Heat.example/%7ea") }, "https://heat.example/~a"],
    ["minted of the key", {}, "tag:news.example,2026:a.md"],
    ["minted of one of several in a file", { key: "a.md#one" }, "tag:news.example,2026:a.md#one"],
    ["minted of a key with signs", { key: "ä b%[?].md" }, "tag:news.example,2026:%C3%A4%20b%25%5B%3F%5D.md"],
  ])("are %s", async (_, own, id) => {
    expect((await put("a.md", own))?.id).toBe(id);
  });

  it("stay when the article is edited, retitled, redated, or the site moves", async () => {
    const first = await put("a.md");
    const edits: readonly OwnCandidate[] = [
      { title: "Cold", slug: slug("cold") },
      { published: at("2020-01-01T00:00:00Z"), viewHash: "other", bodyHash: "other" },
      { url: url("https://other.example/") },
    ];
    for (const edit of edits) expect((await put("a.md", edit))?.id).toBe(first?.id);
    const config = makeConfig({ identity: { host: "moved.example", year: 2030 } });
    expect((await put("a.md", {}, { config }))?.id).toBe(first?.id);
  });

  it("are never given twice: the second article is refused, and both are named", async () => {
    await admit(
      box.store,
      ["b.md", "a.md"].map((path) => makeSeed(path, [{ id: "urn:test:x" }])),
    );
    expect(await byPath(box.store, ({ id }) => id)).toEqual({ "a.md": "urn:test:x" });
    const [problem, ...others] = await box.store.readProblems();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "id-duplicate", severity: "error" });
    expect(problem?.place.file).toContain("b.md");
    expect(problem?.message).toBe('"urn:test:x" is already the id of');
    expect(problem?.other).toEqual({ file: "a.md" });
    expect(problem?.hint).toContain("give one of them another id");
  });

  it("are the same however they are written, so that two spellings are one", async () => {
    const seeds = [
      makeSeed("a.md", [{ id: "https://EX.example" }]),
      makeSeed("b.md", [{ id: "https://ex.example:443/" }]),
    ];
    await admit(box.store, seeds);
    expect((await box.store.readProblems()).map(({ code }) => code)).toEqual(["id-duplicate"]);
  });

  it("go to the article that had it, not to an older one that comes later", async () => {
    await put("z.md", { id: "urn:test:x" });
    expect(await put("a.md", { id: "urn:test:x", published: at("2001-01-01T00:00:00Z") })).toBeUndefined();
    expect(await byPath(box.store, ({ id }) => id)).toEqual({ "z.md": "urn:test:x" });
  });

  it("of withdrawn articles are given to nothing else", async () => {
    const first = await put("a.md");
    await admit(box.store, [], { vanished: ["a.md"] });
    const other = await put("a.md", { title: "Another", published: at("2026-05-05T00:00:00Z"), bodyHash: "another" });
    expect(other?.id).not.toBe(first?.id);
  });

  it.each([
    ["at once", true],
    ["in a later run", false],
  ])("go with the article to another path, where it has the same body, %s", async (_, isAtOnce) => {
    const first = await put("old.md", { bodyHash: "same" });
    if (!isAtOnce) await admit(box.store, [], { vanished: ["old.md"] });
    const moved = await put("new.md", { bodyHash: "same" }, isAtOnce ? { vanished: ["old.md"] } : {});
    expect(pickIdentity(moved)).toEqual(pickIdentity(first));
  });

  const entryOf = (path: string, own: OwnCandidate = {}) => ({
    ...{ key: `${path}#101`, id: "101", isOfFeed: true as const, title: path, url: url(`https://${path}.example/101`) },
    ...own,
  });

  it("of two feeds that number their entries alike stay apart, run after run", async () => {
    const put = (...paths: readonly string[]) =>
      admit(
        box.store,
        paths.map((path) => makeSeed(path, [entryOf(path)])),
      );
    await put("b.rss");
    await put("a.rss");
    await put("a.rss", "b.rss");
    const ids = { "b.rss": "tag:news.example,2026:101", "a.rss": "tag:news.example,2026:a.rss#101" };
    expect(await byPath(box.store, ({ id }) => id)).toEqual(ids);
    await admit(box.store, [], { vanished: ["b.rss"] });
    await put("a.rss");
    expect(await byPath(box.store, ({ id }) => id)).toEqual({ "a.rss": ids["a.rss"] });
    expect(await box.store.readProblems()).toEqual([]);
  });

  it("of a feed's entry that is gone go to no other feed's", async () => {
    await admit(box.store, [makeSeed("b.rss", [entryOf("b.rss")])]);
    await admit(box.store, [], { vanished: ["b.rss"] });
    await admit(box.store, [makeSeed("a.rss", [entryOf("a.rss")])]);
    expect(await byPath(box.store, ({ id, sequence }) => [id, sequence])).toEqual({
      "a.rss": ["tag:news.example,2026:a.rss#101", 2],
    });
  });

  it.each(["101", "https://heat.example/"])(
    "of an entry that two feeds have (%s) are published once, and pass to the other feed",
    async (id) => {
      const own = { id, url: url("https://heat.example/?utm_source=feed") };
      const seeds = ["a.rss", "b.rss"].map((path) => makeSeed(path, [entryOf(path, own)]));
      await admit(box.store, seeds);
      const [first] = await readAll(box.store);
      expect(await byPath(box.store, ({ path }) => path)).toEqual({ "a.rss": "a.rss" });
      expect(await box.store.readProblems()).toMatchObject([
        { code: "id-duplicate", severity: "warning", other: { file: "a.rss" } },
      ]);
      await admit(box.store, seeds.slice(1), { vanished: ["a.rss"] });
      const second = (await readAll(box.store)).find(({ path }) => path === "b.rss");
      expect(pickIdentity(second)).toEqual(pickIdentity(first));
      expect(await box.store.readProblems()).toEqual([]);
    },
  );

  it("go with a stated id to another path, in the change that takes the old one away", async () => {
    const first = await put("old.md", { id: "urn:test:x" });
    const moved = await put("new.md", { id: "urn:test:x", title: "New" }, { vanished: ["old.md"] });
    expect(pickIdentity(moved)).toEqual(pickIdentity(first));
    expect(await box.store.readProblems()).toEqual([]);
  });

  it("go with a move that the scan saw, whatever else changed", async () => {
    const first = await put("old.md");
    const change = { vanished: ["old.md"], moves: new Map([["new.md", "old.md"]]) };
    const moved = await put("new.md", { title: "New", bodyHash: "new", published: at("2026-05-05T00:00:00Z") }, change);
    expect(pickIdentity(moved)).toEqual(pickIdentity(first));
  });

  it("wait with a moved seed that could not be read after all, until it can be", async () => {
    const first = await put("old.md");
    const moves = new Map([["new.md", "old.md"]]);
    await admit(box.store, [], { moves });
    expect(await byPath(box.store, ({ id }) => id)).toEqual({ "old.md": first?.id });
    expect([...(await box.store.readLedger()).keys()]).toEqual(["old.md"]);
    expect(pickIdentity(await put("new.md", {}, { moves }))).toEqual(pickIdentity(first));
    expect([...(await box.store.readLedger()).keys()]).toEqual(["new.md"]);
  });

  it.each([
    ["invalid", { problems: [{ code: "title-missing", severity: "error", message: "m", place: { file: "b" } }] }],
    ["a draft", { holds: [{ kind: "hold", reason: "draft", place: { file: "b" } }] }],
  ] as const)("go with a seed that moves while it is %s", async (_, own) => {
    const inFile = (path: string) => ["one", "two"].map((name) => ({ key: `${path}#${name}`, bodyHash: name }));
    await admit(box.store, [makeSeed("a.json", inFile("a.json"))]);
    const before = (await readAll(box.store)).map(pickIdentity);
    const to = "much/longer/name.json";
    await admit(box.store, [makeSeed(to, [], own)], { moves: new Map([[to, "a.json"]]) });
    await admit(box.store, [makeSeed(to, inFile(to))]);
    expect((await readAll(box.store)).map(pickIdentity)).toEqual(before);
  });
}
