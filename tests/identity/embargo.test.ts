import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";
import { lock, withoutRoot } from "../support/unprivileged.ts";
import { makeSite } from "./site.ts";

const seed = (title: string, fields: string) =>
  `---\ntitle: ${title}\n${fields}\nlanguage: en\n---\n\nThe text of ${title}.\n`;

/** A site in Berlin that is published by the command, with what the last run left. */
function makeBerlin(fields: string) {
  const config = 'export default { url: "https://news.example/", zone: "Europe/Berlin" };\n';
  const cwd = makeFolder({
    "feedmill.config.mjs": config,
    "seeds/always.md": seed("Always", "published: 2020-01-01"),
    "seeds/some.md": seed("Sometimes", fields),
  });
  return async (now: string) => {
    const argv = ["publish", "--json", "--config", "feedmill.config.mjs", "--now", now];
    const { exitCode, stdout, stderr } = await run(argv, { cwd });
    expect([exitCode, stderr]).toEqual([0, ""]);
    const { next_due }: { readonly next_due?: string } = JSON.parse(stdout);
    const traces = Object.entries(readFolder(join(cwd, "out"))).filter((file) => file.join().includes("ometimes"));
    return { nextDue: next_due, isThere: traces.length > 0 };
  };
}

// Berlin's clocks go from 2 to 3 o'clock on 2026-03-29, and from 3 back to 2 on 2026-10-25.
const MOMENTS = [
  ["in winter", "2026-01-15 09:00", "2026-01-15T08:00:00Z", "2026-01-15T07:59:59Z"],
  ["in summer", "2026-07-15 09:00", "2026-07-15T07:00:00Z", "2026-07-15T06:59:59Z"],
  ["at midnight, where no time is stated", "2026-07-15", "2026-07-14T22:00:00Z", "2026-07-14T21:59:59Z"],
  ["right before the clocks go forward", "2026-03-29 01:59:59", "2026-03-29T00:59:59Z", "2026-03-29T00:59:58Z"],
  ["in the hour that is left out", "2026-03-29 02:30", "2026-03-29T01:30:00Z", "2026-03-29T01:29:59Z"],
  ["right after the clocks went forward", "2026-03-29 03:00", "2026-03-29T01:00:00Z", "2026-03-29T00:59:59Z"],
  ["in the hour that comes twice, the first time", "2026-10-25 02:30", "2026-10-25T00:30:00Z", "2026-10-25T00:29:59Z"],
  ["right after the clocks went back", "2026-10-25 03:00", "2026-10-25T02:00:00Z", "2026-10-25T01:59:59Z"],
  ["at an offset of its own", "2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00Z", "2026-10-25T01:29:59Z"],
] as const;

describe("an embargo that ends", () => {
  it.each(MOMENTS)("%s (%s) ends there, not a second before", async (_, local, due, before) => {
    const publish = makeBerlin(`published: "${local}"`);
    expect(await publish("2025-12-01T00:00:00Z")).toEqual({ nextDue: due, isThere: false });
    expect(await publish(before)).toEqual({ nextDue: due, isThere: false });
    expect(await publish(due)).toEqual({ nextDue: undefined, isThere: true });
  });
});

describe("an article that expires", () => {
  it.each(MOMENTS)("%s (%s) is gone then, and there a second before", async (_, local, due, before) => {
    const publish = makeBerlin(`published: 2025-01-01\nexpires: "${local}"`);
    expect(await publish("2025-12-01T00:00:00Z")).toEqual({ nextDue: due, isThere: true });
    expect(await publish(before)).toEqual({ nextDue: due, isThere: true });
    expect(await publish(due)).toEqual({ nextDue: undefined, isThere: false });
  });

  it("was there from the end of its embargo on, and is due twice", async () => {
    const publish = makeBerlin("published: 2026-06-01T00:00:00Z\nexpires: 2026-07-01T00:00:00Z");
    expect(await publish("2026-05-31T23:59:59Z")).toEqual({ nextDue: "2026-06-01T00:00:00Z", isThere: false });
    expect(await publish("2026-06-01T00:00:00Z")).toEqual({ nextDue: "2026-07-01T00:00:00Z", isThere: true });
    expect(await publish("2026-07-01T00:00:00Z")).toEqual({ nextDue: undefined, isThere: false });
  });

  it("comes back, as what it was, when its date is put off", async () => {
    const site = makeSite({ pages: true });
    site.put("a.md", seed("Heat", "published: 2026-01-01\nexpires: 2026-06-01"));
    const first = await site.run("2026-05-01T00:00:00Z");
    expect((await site.run("2026-06-01T00:00:00Z")).entries).toEqual([]);
    expect(Object.keys(site.read())).not.toContain("articles/heat/index.html");
    site.put("a.md", seed("Heat", "published: 2026-01-01\nexpires: 2026-09-01"));
    const { entries } = await site.run("2026-07-01T00:00:00Z");
    expect(entries.map(({ id, slug, updated }) => ({ id, slug, updated }))).toEqual(
      first.entries.map(({ id, slug, updated }) => ({ id, slug, updated })),
    );
    expect(Object.keys(site.read())).toContain("articles/heat/index.html");
  });
});

describe("what waits", () => {
  // An hour later, so that no file is too young for its time to be trusted.
  const clockMs = Date.now() + 3_600_000;

  it("is published without another look at any seed but its own", async () => {
    const site = makeSite();
    const olds = Array.from({ length: 8 }, (_, index) => `${index}.md`);
    site.putAll(Object.fromEntries(olds.map((path) => [path, seed(`Old ${path}`, "published: 2026-01-01")])));
    site.put("later.md", seed("Later", "published: 2026-06-01"));
    await site.run("2026-05-01T00:00:00Z", { clockMs });
    execFileSync("chmod", ["-R", "a+rwX", site.root]);
    for (const path of olds) lock(join(site.config.seeds, path));
    const processed: number[] = [];
    const onProgress = (done: number) => void processed.push(done);
    const { report, entries } = await withoutRoot(() => site.run("2026-06-01T00:00:00Z", { clockMs, onProgress }));
    expect(report).toMatchObject({ added: 1, updated: 0, published: 9, problems: [] });
    expect(processed).toEqual([]);
    expect(entries.map(({ path }) => path)).toEqual(["later.md", ...olds]);
    expect(JSON.parse(site.read()["feed.json"] ?? "").items).toHaveLength(9);
  });

  it("is shown as soon as its seed can be read, where it could not be when it was due", async () => {
    const site = makeSite({ pages: true });
    site.put("later.md", seed("Later", "published: 2026-06-01"));
    await site.run("2026-05-01T00:00:00Z", { clockMs });
    execFileSync("chmod", ["-R", "a+rwX", site.root]);
    const path = join(site.config.seeds, "later.md");
    chmodSync(path, 0o000);
    await withoutRoot(() => site.run("2026-06-01T00:00:00Z", { clockMs }));
    expect(site.read()["feed.json"]).not.toContain("Later");
    chmodSync(path, 0o644);
    await withoutRoot(() => site.run("2026-06-02T00:00:00Z", { clockMs }));
    expect(site.read()["feed.json"]).toContain("Later");
    expect(Object.keys(site.read())).toContain("articles/later/index.html");
  });

  it("takes over what its seed says in the meantime, and its last date", async () => {
    const site = makeSite();
    site.put("a.md", seed("Heat", "published: 2026-06-01"));
    await site.run("2026-05-01T00:00:00Z");
    site.put("a.md", seed("Cold", "published: 2026-07-01\ntags: [new]"));
    const { report } = await site.run("2026-06-15T00:00:00Z");
    expect(report).toMatchObject({ published: 0, nextDue: Date.parse("2026-07-01T00:00:00Z") });
    const { entries } = await site.run("2026-07-01T00:00:00Z");
    expect(entries).toMatchObject([{ title: "Cold", slug: "cold", tags: ["new"], sequence: 1 }]);
    expect(entries[0]?.updated).toBe(entries[0]?.published);
  });

  it("is not published while its seed has no text that is valid", async () => {
    const site = makeSite();
    site.put("a.md", seed("Heat", "published: 2026-06-01"));
    await site.run("2026-05-01T00:00:00Z");
    site.put("a.md", seed("Heat", "published: 2026-02-31"));
    const { report, entries } = await site.run("2026-06-15T00:00:00Z");
    expect([report.published, entries]).toEqual([0, []]);
    expect(report.problems.map(({ code }) => code)).toEqual(["date-impossible"]);
    site.put("a.md", seed("Heat", "published: 2026-06-02"));
    const mended = await site.run("2026-06-16T00:00:00Z");
    expect(mended.entries).toMatchObject([{ slug: "heat", published: Date.parse("2026-06-02T00:00:00Z") }]);
  });
});

describe("a draft", () => {
  it("leaves no trace in any file: new, once published, under embargo, moved, or with mistakes", async () => {
    const topic = { limit: 20, title: "{name}" };
    const site = makeSite({ pages: true, archiveSize: 2, feeds: { tags: topic, authors: topic, sections: topic } });
    const draft = "draft: true\ntags: [secret]\nauthor: Secret Author";
    site.putAll({
      "open.md": seed("Open", "published: 2026-01-01"),
      "new.md": seed("Secret new", `published: 2026-01-01\n${draft}`),
      "once.md": seed("Once", "published: 2026-01-01"),
      "waiting.md": seed("Secret waiting", "published: 2026-06-01"),
      "broken.md": seed("Secret broken", `published: never\n${draft}`),
    });
    await site.run("2026-05-01T00:00:00Z");
    site.put("once.md", seed("Secret once", `published: 2026-01-01\n${draft}`));
    site.put("waiting.md", seed("Secret waiting", `published: 2026-06-01\n${draft}`));
    site.move("new.md", "secret-folder/new.md");
    const { report } = await site.run("2026-07-01T00:00:00Z");
    expect(report).toMatchObject({ published: 1, problems: [] });
    expect(report.held.map(({ reason }) => reason)).toEqual(["draft", "draft", "draft", "draft"]);
    expect(Object.entries(site.read()).filter((file) => /secret|once/i.test(file.join()))).toEqual([]);
  });

  it("that was published comes back as what it was", async () => {
    const site = makeSite();
    site.put("a.md", seed("Heat", "published: 2026-01-01"));
    const before = await site.run("2026-05-01T00:00:00Z");
    site.put("a.md", seed("Heat", "published: 2026-01-01\ndraft: true"));
    expect((await site.run("2026-06-01T00:00:00Z")).entries).toEqual([]);
    site.put("a.md", seed("Heat", "published: 2026-01-01"));
    const after = await site.run("2026-07-01T00:00:00Z");
    const keep = ({ id, slug, sequence, updated }: (typeof after.entries)[number]) => [id, slug, sequence, updated];
    expect(after.entries.map(keep)).toEqual(before.entries.map(keep));
  });
});
