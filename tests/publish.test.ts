import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, readFolder } from "./support/temp-folder.ts";
import { run as runCommand } from "./support/terminal.ts";
import { lock, withoutRoot } from "./support/unprivileged.ts";

const seed = (title: string, own = "", text = `It was ${title}.`) =>
  `---\ntitle: ${title}\npublished: 2026-10-01\nlanguage: en\n${own}---\n\n${text}\n`;

/** The parts of `publish --json` that are looked at here. */
type Report = {
  readonly published: number;
  readonly held: readonly {
    readonly reason: string;
    readonly place: { readonly file: string; readonly line: number };
  }[];
  readonly next_due?: string;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly place: { readonly file: string; readonly line?: number; readonly column?: number };
  }[];
  readonly files: readonly { readonly path: string; readonly change: string }[];
};
type Item = { readonly id: string; readonly url: string; readonly title: string; readonly date_published: string };

/** A site of real folders that is published by the command again and again, each run with what the last one left. */
function makeSite(seeds: Readonly<Record<string, string>>, settings = "") {
  const files = Object.entries(seeds).map(([path, text]) => [`seeds/${path}`, text]);
  const configure = (own: string) => `export default { url: "https://news.example/", ${own} };\n`;
  const root = makeFolder({ ...Object.fromEntries(files), "feedmill.config.mjs": configure(settings) });
  chmodSync(root, 0o755);
  const read = () => readFolder(join(root, "out"));
  return {
    root,
    read,
    put: (path: string, text: string) => writeFileSync(join(root, "seeds", path), text),
    move: (from: string, to: string) => renameSync(join(root, "seeds", from), join(root, "seeds", to)),
    remove: (path: string) => rmSync(join(root, "seeds", path), { recursive: true }),
    reconfigure: (own: string) => writeFileSync(join(root, "other.config.mjs"), configure(own)),
    items: (): readonly Item[] => JSON.parse(read()["feed.json"] ?? "{}").items,
    run: async (now = "2026-11-01T00:00:00Z", config = "feedmill.config.mjs"): Promise<Report> => {
      const { stdout, stderr } = await runCommand(["publish", "--json", "--config", config, "--now", now], {
        cwd: root,
      });
      expect(stderr).toBe("");
      return JSON.parse(stdout);
    },
  };
}

const changes = (report: Report) =>
  report.files.filter(({ change }) => change !== "unchanged").map(({ path, change }) => `${change} ${path}`);
const titles = (site: ReturnType<typeof makeSite>) => site.items().map(({ title }) => title);
const lines = ({ problems }: Report) =>
  problems.map(({ place, severity, code, message }) => {
    const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
    return `${where} ${severity} ${code} ${message}`;
  });

describe("publish", () => {
  it("goes from seeds to three feeds, pages, the subscribe page and the list of feeds", async () => {
    const site = makeSite({
      "a.md": seed("Heat"),
      "deep/b.json": '{"title":"Cold","date":"2026-09-01","text":"Cold."}',
    });
    const report = await site.run();
    expect(report).toMatchObject({ published: 2, held: [], problems: [] });
    expect(Object.keys(site.read())).toEqual([
      ".feedmill.json",
      "articles/cold/index.html",
      "articles/heat/index.html",
      "atom.xml",
      "feed.json",
      "feed.xml",
      "feeds.opml",
      "index.html",
      "style.css",
    ]);
    expect(report.files.every(({ change }) => change === "new")).toBe(true);
  });

  it("writes nothing the second time", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    await site.run();
    expect(changes(await site.run("2027-01-01T00:00:00Z"))).toEqual([]);
  });

  it("writes no page of one article because another changed", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Cold") });
    await site.run();
    site.put("a.md", seed("Heat", "", "It was very hot."));
    expect(changes(await site.run()).toSorted()).toEqual([
      "changed articles/heat/index.html",
      "changed atom.xml",
      "changed feed.json",
      "changed feed.xml",
      "changed index.html",
    ]);
  });

  it("writes no pages where the site has its own, and removes those of before", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    await site.run();
    site.reconfigure("pages: false");
    const report = await site.run("2026-11-01T00:00:00Z", "other.config.mjs");
    expect(changes(report)).toContain("removed articles/heat/index.html");
    expect(Object.keys(site.read())).not.toContain("articles/heat/index.html");
  });

  it("publishes the others where one is bad, and has every problem", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": "no date", "c.json": "{", "d.xyz": "x" });
    const report = await site.run();
    expect(report.published).toBe(1);
    expect(lines(report).toSorted()).toEqual([
      "seeds/b.md error date-missing no date of publication was found",
      "seeds/b.md error title-missing the article has no title",
      expect.stringMatching(/^seeds\/c.json:1:2 error json-invalid /),
      "seeds/d.xyz warning format-unknown no reader takes this file",
    ]);
  });

  it("withdraws an article whose seed is gone, and its page", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Cold") });
    await site.run();
    site.remove("b.md");
    expect(changes(await site.run())).toContain("removed articles/cold/index.html");
    expect(titles(site)).toEqual(["Heat"]);
    expect(site.read()["feed.xml"]).not.toContain("Cold");
  });

  it.each([
    ["invalid", (text: string) => text.replace("2026-10-01", "2026-02-31")],
    ["broken", () => "---\ntitle: [\n---\n"],
    ["empty", () => ""],
    ["binary", () => "%PDF-1.7"],
    ["too large", (text: string) => text + "x".repeat(2000)],
  ])("keeps the last good entry of a seed that turned %s", async (_, spoil) => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Cold") }, "maxSeedBytes: 1000");
    await site.run();
    const before = site.read();
    site.put("b.md", spoil(seed("Cold")));
    const report = await site.run();
    expect(report.problems).toHaveLength(1);
    expect(site.read()).toEqual(before);
  });

  it("keeps the last good entries of a file and of a folder that can't be read any more", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "deep/b.md": seed("Cold"), "c.md": seed("Rain") });
    await site.run();
    const before = site.read();
    // Whoever is not root may write here, too.
    execFileSync("chmod", ["-R", "a+rwX", site.root]);
    lock(join(site.root, "seeds/deep"));
    lock(join(site.root, "seeds/c.md"));
    const report = await withoutRoot(() => site.run());
    expect(report.problems.map(({ code }) => code)).toEqual(["seed-unreadable", "seed-unreadable"]);
    expect(site.read()).toEqual(before);
  });

  it("keeps the articles of an array that is broken, and withdraws one that was taken out of it", async () => {
    const item = (id: string) => ({ id, title: id, date: "2026-10-01", text: "Text." });
    const site = makeSite({ "notes.json": JSON.stringify([item("One"), item("Two")]) });
    await site.run();
    site.put("notes.json", "[");
    await site.run();
    expect(titles(site).toSorted()).toEqual(["One", "Two"]);
    site.put("notes.json", JSON.stringify([item("Two")]));
    await site.run();
    expect(titles(site)).toEqual(["Two"]);
  });

  it("takes nothing away when the seeds folder is not there", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    await site.run();
    const before = site.read();
    site.remove(".");
    const report = await site.run();
    expect(report.files).toEqual([]);
    expect(report.problems.map(({ code }) => code)).toEqual(["seeds-missing"]);
    expect(site.read()).toEqual(before);
    expect(titles(site)).toEqual(["Heat"]);
  });

  it("names a stranger's file in the place of a feed in every run, until it is moved away", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    mkdirSync(join(site.root, "out"));
    writeFileSync(join(site.root, "out/feed.xml"), "theirs");
    for (const _ of [1, 2]) {
      expect(lines(await site.run())).toEqual([expect.stringMatching(/^out\/feed\.xml error out-foreign /)]);
      expect(site.read()["feed.xml"]).toBe("theirs");
    }
    rmSync(join(site.root, "out/feed.xml"));
    expect(lines(await site.run())).toEqual([]);
    expect(site.read()["feed.xml"]).toContain("Heat");
  });

  it("publishes one of two articles with one id, and names both", async () => {
    const site = makeSite({ "a.md": seed("Heat", "id: urn:test:x\n"), "b.md": seed("Cold", "id: urn:test:x\n") });
    const report = await site.run();
    expect(report.published).toBe(1);
    expect(lines(report)).toEqual(['seeds/b.md error id-duplicate "urn:test:x" is already the id of seeds/a.md']);
  });

  it("keeps id, address and date of an article through retitling, redating and moving", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    await site.run();
    const identity = () => site.items().map(({ id, url, date_published }) => ({ id, url, date_published }));
    const before = identity();
    site.put("a.md", seed("Cold").replace("2026-10-01", "2026-10-09"));
    await site.run();
    expect(titles(site)).toEqual(["Cold"]);
    expect(identity()).toEqual(before);
    site.move("a.md", "z.md");
    await site.run();
    expect(identity()).toEqual(before);
    expect(Object.keys(site.read())).toContain("articles/heat/index.html");
  });

  it("gives the same bytes again where the state was lost", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Heat", "", "Another."), "c.md": seed("Cold") });
    await site.run();
    const before = site.read();
    rmSync(join(site.root, ".feedmill"), { recursive: true, force: true });
    expect(changes(await site.run())).toEqual([]);
    expect(site.read()).toEqual(before);
  });
});

describe("what is held", () => {
  const later = seed("Later").replace("2026-10-01", "2026-11-02T09:00:00Z");
  const latest = seed("Latest").replace("2026-10-01", "2026-12-24");

  it("is no error; the next due moment is the first end of an embargo", async () => {
    const site = makeSite({ "a.md": latest, "b.md": later, "c.md": seed("Draft", "draft: true\n") });
    const report = await site.run();
    expect(report).toMatchObject({ published: 0, problems: [], next_due: "2026-11-02T09:00:00Z" });
    expect(report.held.map(({ reason, place }) => `${place.file} ${reason}`).toSorted()).toEqual([
      "seeds/a.md embargo",
      "seeds/b.md embargo",
      "seeds/c.md draft",
    ]);
    expect(Object.values(site.read()).join()).not.toMatch(/Draft|Later|Latest/);
  });

  it("is published from its moment on, not a second before", async () => {
    const site = makeSite({ "b.md": later });
    expect((await site.run("2026-11-02T08:59:59Z")).published).toBe(0);
    const report = await site.run("2026-11-02T09:00:00Z");
    expect(report.published).toBe(1);
    expect(report.next_due).toBeUndefined();
  });

  it("is held back below the least confidence, until that is lowered", async () => {
    const site = makeSite({ "a.txt": "Heat\n\n2026-10-01\n\nIt was hot.\n" }, "leastConfidence: 0.999");
    const codes = (await site.run()).problems.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(["confidence-low"]);
    expect(titles(site)).toEqual([]);
    site.reconfigure("leastConfidence: 0.5");
    const { problems } = await site.run("2026-11-02T00:00:00Z", "other.config.mjs");
    expect([titles(site), problems]).toEqual([["Heat"], []]);
    expect(changes(await site.run("2026-11-03T00:00:00Z", "other.config.mjs"))).toEqual([]);
  });

  it("leaves the feeds when it expires or becomes a draft", async () => {
    const site = makeSite({ "a.md": seed("Brief", "expires: 2026-11-15\n"), "b.md": seed("Heat") });
    await site.run();
    expect(titles(site).toSorted()).toEqual(["Brief", "Heat"]);
    await site.run("2026-11-15T00:00:00Z");
    expect(titles(site)).toEqual(["Heat"]);
    site.put("b.md", seed("Heat", "draft: true\n"));
    await site.run();
    expect(site.read()["feed.xml"]).not.toContain("Heat");
  });
});

describe("the window", () => {
  it("limits the feeds, not the pages", async () => {
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index * 8)).toISOString().slice(0, 10);
    const seeds = Array.from({ length: 30 }, (_, index) => [`${day(index)}-a.md`, `# Number ${index}\n\nText.\n`]);
    const site = makeSite(Object.fromEntries(seeds), "limit: 20");
    const report = await site.run();
    expect(report.published).toBe(30);
    expect(site.read()["feed.xml"]?.match(/<item>/g)).toHaveLength(20);
    expect(site.read()["feed.xml"]).not.toContain("<title>Number 9</title>");
    expect(Object.keys(site.read()).filter((path) => path.startsWith("articles/"))).toHaveLength(30);
  });
});
