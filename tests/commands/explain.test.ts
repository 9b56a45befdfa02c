import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const seed = (title: string, own = "") =>
  `---\ntitle: ${title}\npublished: 2026-10-01\nlanguage: en\n${own}---\n\nIt was ${title}.\n`;

/** A site with tag feeds; publishing and explaining see the same configuration. */
function makeSite(seeds: Readonly<Record<string, string>>, settings = "") {
  const cwd = makeFolder({
    ...Object.fromEntries(Object.entries(seeds).map(([path, text]) => [`seeds/${path}`, text])),
    "feedmill.config.mjs": `export default { url: "https://news.example/", feeds: { tags: {} }, ${settings} };`,
  });
  const explain = (...argv: readonly string[]) => run(["explain", ...argv], { cwd });
  return {
    cwd,
    put: (path: string, text: string) => writeFileSync(join(cwd, "seeds", path), text),
    remove: (path: string) => rmSync(join(cwd, "seeds", path)),
    publish: () => run(["publish"], { cwd }),
    explain,
    read: async (path: string) => JSON.parse((await explain("--json", path)).stdout),
  };
}

describe("explain", () => {
  it("says of a published article who it is and where it stands", async () => {
    const site = makeSite({ "a.md": seed("Heat", "tags: [C++]\n"), "b.md": seed("Cold").replace("10-01", "10-02") });
    await site.publish();
    expect(await site.explain("seeds/a.md")).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: [
        "seeds/a.md  is as the last run read it",
        "  title     Heat",
        "  state     published",
        "  id        tag:news.example,2026:a.md  (minted from its path)",
        "  slug      heat",
        "  address   https://news.example/articles/heat/",
        "  sequence  1",
        "  published 2026-10-01T00:00:00Z",
        "  updated   2026-10-01T00:00:00Z",
        "  feed      main feed: entry 2 of 2",
        "  feed      tags/c-plus-plus/: entry 1 of 1",
        "  page      articles/heat/index.html",
        "",
      ].join("\n"),
    });
  });

  it("says before any run what the next would do, and makes no state", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "later.md": seed("Later").replace("2026-10", "2026-12") });
    const { exitCode, stdout } = await site.explain("seeds/a.md");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("state     not published yet: the next run takes it in\n");
    expect((await site.explain("seeds/later.md")).stdout).toContain(
      "state     held: embargo until 2026-12-01T00:00:00Z\n",
    );
    expect(readdirSync(site.cwd).toSorted()).toEqual(["feedmill.config.mjs", "seeds"]);
  });

  it("finds a seed by its path from here, and by its path below the seeds folder", async () => {
    const site = makeSite({ "deep/a.md": seed("Heat") });
    mkdirSync(join(site.cwd, "elsewhere"));
    for (const path of ["deep/a.md", "seeds/deep/a.md", "./seeds/deep/../deep/a.md", join(site.cwd, "seeds/deep/a.md")])
      expect((await site.read(path)).file).toBe("seeds/deep/a.md");
    const config = ["--config", "../feedmill.config.mjs"];
    const below = await run(["explain", "../seeds/deep/a.md", ...config], { cwd: join(site.cwd, "elsewhere") });
    expect(below.stdout).toMatch(/^\.\.\/seeds\/deep\/a\.md /);
  });

  it.each(["none.md", "seeds", ".", "../outside.md"])("of %s, which is no seed, is wrong usage", async (path) => {
    const site = makeSite({ "a.md": seed("Heat") });
    await site.publish();
    const { exitCode, stdout, stderr } = await site.explain(path);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`there is no seed ${path}`);
  });

  it("says where an id came from", async () => {
    const site = makeSite({
      "stated.md": seed("Stated", "id: urn:test:x\n"),
      "word.md": seed("Word", "id: word\n"),
      "address.md": seed("Address", "url: https://else.example/a\n"),
      "minted.md": seed("Minted"),
    });
    const origins = async () => {
      const paths = ["stated.md", "word.md", "address.md", "minted.md"];
      const found = await Promise.all(paths.map(async (path) => (await site.read(path)).articles[0]));
      return found.map(({ id, id_origin }) => [id, id_origin]);
    };
    const expected = [
      ["urn:test:x", "stated"],
      ["tag:news.example,2026:word", "stated"],
      ["https://else.example/a", "address"],
      ["tag:news.example,2026:minted.md", "minted"],
    ];
    expect(await origins()).toEqual(expected);
    await site.publish();
    expect(await origins()).toEqual(expected);
  });

  it("says what is held, and until when", async () => {
    const site = makeSite({
      "draft.md": seed("Draft", "draft: true\n"),
      "later.md": seed("Later").replace("2026-10-01", "2026-12-01"),
      "expired.md": seed("Expired", "expires: 2026-10-15\n"),
    });
    await site.publish();
    expect((await site.explain("draft.md")).stdout).toContain("held: seeds/draft.md  draft\n");
    expect((await site.explain("expired.md")).stdout).toContain("held: seeds/expired.md  expired\n");
    const { articles } = await site.read("later.md");
    expect(articles).toMatchObject([{ state: "held", published: "2026-12-01T00:00:00Z", feeds: [], pages: [] }]);
  });

  it("says why a seed is in quarantine, and what of it is still published", async () => {
    const bad = seed("Bad").replace("10-01", "02-31");
    const site = makeSite({ "a.md": seed("Heat"), "b.md": bad });
    await site.publish();
    site.put("a.md", bad);
    await site.publish();
    const unpublished = await site.explain("b.md");
    expect(unpublished.exitCode).toBe(1);
    expect(unpublished.stdout).toMatch(
      /^seeds\/b\.md {2}is in quarantine\nseeds\/b\.md:3:12 {2}error {2}date-impossible/,
    );
    const { stdout } = await site.explain("a.md");
    expect(stdout).toContain("state     published, as it was before the seed turned invalid\n");
    expect(stdout).toContain("seeds/a.md:3:12  error  date-impossible");
  });

  it("names the other where an id is taken", async () => {
    const site = makeSite({ "a.md": seed("Heat", "id: urn:test:x\n"), "b.md": seed("Cold", "id: urn:test:x\n") });
    await site.publish();
    const { stdout, exitCode } = await site.explain("b.md");
    expect(exitCode).toBe(1);
    expect(stdout).toContain('"urn:test:x" is already the id of seeds/a.md');
  });

  it("sees a seed and its side file as one, by either name", async () => {
    const site = makeSite({ "a.txt": "Heat\n\nIt was hot.\n", "a.txt.yaml": "published: 2026-10-01\n" });
    await site.publish();
    expect(await site.read("a.txt")).toMatchObject({ is_seen: true, articles: [{ title: "Heat" }], problems: [] });
    expect(await site.read("seeds/a.txt.yaml")).toEqual(await site.read("a.txt"));
    site.put("a.txt.yaml", "published: 2026-02-31\n");
    const place = { file: "seeds/a.txt.yaml", line: 1, column: 12 };
    expect(await site.read("a.txt")).toMatchObject({ is_seen: false, problems: [{ code: "date-impossible", place }] });
    site.put("a.txt.yaml", "# ".repeat(4_000_000));
    expect(await site.read("a.txt")).toMatchObject({
      problems: [{ code: "seed-too-large", place: { file: place.file } }],
    });
  });

  it.each([
    ["a.png", "x", "format-unknown"],
    [".a.md", seed("Hidden"), "seed-hidden"],
    ["big.md", seed("Big") + "x".repeat(2000), "seed-too-large"],
  ])("says why %s is not read", async (path, text, code) => {
    const site = makeSite({ [path]: text }, "maxSeedBytes: 1000");
    const { problems, articles } = await site.read(path);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ code, place: { file: `seeds/${path}` } }]);
  });

  it("tells of a withdrawn article that its seed is gone, and of an expired one that it is hidden", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Cold") });
    await site.publish();
    site.remove("a.md");
    await site.publish();
    const { stdout, exitCode } = await site.explain("seeds/a.md");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^seeds\/a\.md {2}is gone\n/);
    expect(stdout).toContain("state     withdrawn: its seed is gone; id and slug stay reserved\n");
    expect((await site.read("a.md")).articles).toMatchObject([{ state: "withdrawn", slug: "heat", feeds: [] }]);
  });

  it("says that a seed changed since the last run, and what is wrong with it now", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    await site.publish();
    site.put("a.md", seed("Heat", "titel: x\n"));
    expect(await site.read("a.md")).toMatchObject({
      ...{ is_there: true, is_seen: false, articles: [{ state: "published" }] },
      problems: [{ code: "field-unknown", place: { file: "seeds/a.md", line: 5 } }],
    });
  });

  it("tells what is older than the window, and on which page of the archive it is", async () => {
    const numbers = Array.from({ length: 25 }, (_, index) => index);
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index * 8)).toISOString().slice(0, 10);
    const seeds = numbers.map((index) => [`${index}.md`, seed(`Number ${index}`).replace("2026-10-01", day(index))]);
    const site = makeSite(Object.fromEntries(seeds), "limit: 20, archive: { size: 10 }");
    await site.publish();
    const oldest = await site.explain("0.md");
    expect(oldest.stdout).toContain("feed      main feed: no longer, it is older than the newest 20\n");
    expect(oldest.stdout).toContain("archive   archive/1/\n");
    expect((await site.read("24.md")).articles[0]).toMatchObject({
      ...{ sequence: 25, archive_page: 3, pages: ["articles/number-24/index.html"] },
      feeds: [{ folder: "", position: 1, entries: 20 }],
    });
  });

  it("tells of every article of a seed, by the titles they have", async () => {
    const item = (id: string) => ({ id, title: id, date: "2026-10-01", text: "Text." });
    const site = makeSite({ "notes.json": JSON.stringify([item("One"), item("Two")]) });
    await site.publish();
    site.put("notes.json", JSON.stringify([item("Two"), item("Three")]));
    const { articles } = await site.read("notes.json");
    const states = articles.map(({ title, state }: { title: string; state: string }) => `${title} ${state}`);
    expect(states.toSorted()).toEqual(["One published", "Three new", "Two published"]);
  });
});
