import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";
import { makeSite, pickIdentity } from "./site.ts";

const seed = (title: string, own = "", text = `The text of ${title}.`) =>
  `---\ntitle: ${title}\npublished: 2026-10-01\nlanguage: en\n${own}---\n\n${text}\n`;

/** A folder of so many articles that is published by the command, once already. */
async function makeMany(count: number) {
  const names = Array.from({ length: count }, (_, index) => `${index}.md`);
  const cwd = makeFolder(Object.fromEntries(names.map((name) => [`seeds/${name}`, seed(`Number ${name}`)])));
  const publish = (...options: readonly string[]) =>
    run(["publish", "--url", "https://news.example/", ...options], { cwd });
  expect((await publish()).exitCode).toBe(0);
  return {
    publish,
    seeds: join(cwd, "seeds"),
    remove: (removed: number) => {
      for (const name of names.slice(0, removed)) rmSync(join(cwd, "seeds", name));
    },
    read: () => readFolder(join(cwd, "out")),
    countItems: () => JSON.parse(readFolder(join(cwd, "out"))["feed.json"] ?? "").items.length,
  };
}

describe("a run that would withdraw much", () => {
  it("stops with 66, says how much, and changes nothing, new articles neither, however often it is tried", async () => {
    const site = await makeMany(29);
    const before = site.read();
    site.remove(6);
    writeFileSync(join(site.seeds, "new.md"), seed("New"));
    for (const _ of [1, 2]) {
      const { exitCode, stderr } = await site.publish();
      expect(exitCode).toBe(66);
      expect(stderr).toMatch(/^seeds {2}error {2}withdrawal-stopped/m);
      expect(stderr).toContain("6 of 29");
      expect(stderr).toContain("--allow-withdrawals");
      expect(site.read()).toEqual(before);
    }
  });

  it("goes on where that is allowed", async () => {
    const site = await makeMany(29);
    site.remove(6);
    writeFileSync(join(site.seeds, "new.md"), seed("New"));
    const { exitCode, stderr } = await site.publish("--allow-withdrawals");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(site.countItems()).toBe(24);
  });

  it("finds everything as it was when the folder is whole again", async () => {
    const site = await makeMany(10);
    const before = site.read();
    renameSync(site.seeds, `${site.seeds}.away`);
    mkdirSync(site.seeds);
    expect((await site.publish()).exitCode).toBe(66);
    rmSync(site.seeds, { recursive: true });
    expect((await site.publish()).exitCode).toBe(66);
    expect(site.read()).toEqual(before);
    renameSync(`${site.seeds}.away`, site.seeds);
    const { exitCode, stdout } = await site.publish();
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("published 10 articles, 0 files written")]);
    expect(site.read()).toEqual(before);
  });

  it.each([
    [5, 6, "five, however few there are"],
    [6, 30, "a fifth, however many they are"],
  ])("is let through up to a limit: %d of %d is %s", async (removed, count) => {
    const site = await makeMany(count);
    site.remove(removed);
    expect((await site.publish()).exitCode).toBe(0);
    expect(site.countItems()).toBe(count - removed);
  });

  it("is not one where all articles moved, some of them changed on their way", async () => {
    const site = makeSite();
    const names = Array.from({ length: 12 }, (_, index) => `${index}.md`);
    site.putAll(Object.fromEntries(names.map((name) => [name, seed(`Number ${name}`)])));
    const before = await site.run();
    for (const [at, name] of names.entries()) {
      site.move(name, `deep/${name}`);
      if (at % 2 === 0) site.put(`deep/${name}`, seed(`Number ${name}`, "", "Told in another way."));
    }
    const { report, entries } = await site.run();
    expect(report).toMatchObject({ withdrawn: 0, added: 0, updated: 6, problems: [] });
    expect(entries.map(pickIdentity)).toEqual(before.entries.map(pickIdentity));
  });

  it("is not one where all seeds turned invalid: each keeps its last good entry, and says so", async () => {
    const site = makeSite({ pages: true });
    const names = Array.from({ length: 8 }, (_, index) => `${index}.md`);
    site.putAll(Object.fromEntries(names.map((name) => [name, seed(`Number ${name}`)])));
    await site.run();
    const before = site.read();
    for (const name of names) site.put(name, "");
    const { report } = await site.run();
    expect(report).toMatchObject({ published: 8, withdrawn: 0, updated: 0 });
    expect(report.problems.map(({ code, severity, place }) => `${place.file} ${severity} ${code}`)).toEqual(
      names.map((name) => `seeds/${name} error seed-empty`),
    );
    expect(site.read()).toEqual(before);
  });
});

describe("the last good entry of a seed that turned invalid", () => {
  it("stays through a move, a rebuild, and a new front page, until the seed is mended or goes", async () => {
    const site = makeSite({ pages: true });
    site.putAll({ "a.md": seed("Heat"), "b.md": seed("Cold") });
    const before = await site.run();
    site.put("a.md", seed("Heat").replace("2026-10-01", "2026-02-31"));
    await site.run();
    site.move("a.md", "deep/z.md");
    const moved = await site.run();
    expect(moved.entries.map(pickIdentity)).toEqual(before.entries.map(pickIdentity));
    expect(moved.report.problems.map(({ place }) => place.file)).toEqual(["seeds/deep/z.md"]);
    expect(await site.rebuild("2026-11-01T00:00:00Z")).toEqual(site.read());
    site.put("deep/z.md", seed("Heat", "", "Mended."));
    const mended = await site.run("2026-11-02T00:00:00Z");
    expect(mended.entries.map(pickIdentity)).toEqual(before.entries.map(pickIdentity));
    expect(mended.report).toMatchObject({ published: 2, updated: 1, problems: [] });
    expect(site.read()["feed.json"]).toContain("Mended.");
    site.remove("deep");
    expect((await site.run()).entries.map(({ path }) => path)).toEqual(["b.md"]);
  });

  it("stays for each article of a file with several", async () => {
    const item = (id: string) => ({ id, title: id, date: "2026-10-01", text: `The text of ${id}.` });
    const site = makeSite();
    site.put("old.json", JSON.stringify([item("one"), item("two")]));
    const before = await site.run();
    site.put("old.json", "[");
    await site.run();
    site.move("old.json", "a/much/longer/name.json");
    await site.run();
    site.put("a/much/longer/name.json", JSON.stringify([item("two"), item("one")]));
    const after = await site.run();
    expect(after.entries.map(pickIdentity)).toEqual(before.entries.map(pickIdentity));
    expect(after.report).toMatchObject({ published: 2, added: 0, problems: [] });
  });
});

describe("what was withdrawn", () => {
  it("leaves its id and its slug to nobody, at its path neither", async () => {
    const site = makeSite();
    site.put("a.md", seed("Heat"));
    const [first] = (await site.run()).entries;
    site.remove("a.md");
    await site.run();
    site.put("a.md", seed("Heat", "", "Another heat.").replace("10-01", "10-05"));
    site.put("b.md", seed("Heat", "", "A third heat.").replace("10-01", "10-06"));
    const { entries } = await site.run();
    expect(entries.map(({ slug, sequence }) => [slug, sequence])).toEqual([
      ["heat-3", 3],
      ["heat-2", 2],
    ]);
    expect(entries.map(({ id }) => id)).not.toContain(first?.id);
  });

  it.each([
    ["where it was", "a.md", seed("Heat")],
    ["under another path", "deep/b.md", seed("Heat")],
    [
      "under another path, with another date and other tags",
      "b.md",
      seed("Heat", "tags: [x]\n").replace("-01\n", "-07\n"),
    ],
    ["under another path, told in another way", "b.md", seed("Heat", "", "Told in another way.")],
    ["where it was, told in another way", "a.md", seed("Heat", "", "Told in another way.")],
  ])("comes back as what it was, %s", async (_, path, text) => {
    const site = makeSite();
    site.putAll({ "a.md": seed("Heat"), "other.md": seed("Other") });
    const before = (await site.run()).entries.map(pickIdentity);
    site.remove("a.md");
    expect((await site.run()).report).toMatchObject({ published: 1, withdrawn: 1 });
    expect(Object.values(site.read()).join()).not.toContain("Heat");
    site.put(path, text);
    expect((await site.run()).entries.map(pickIdentity)).toEqual(before);
  });

  it("comes back as what it was although another has its path and its title by now", async () => {
    const site = makeSite();
    site.put("a.md", seed("Heat"));
    const before = (await site.run()).entries.map(pickIdentity);
    site.remove("a.md");
    await site.run();
    site.put("a.md", seed("Heat", "", "Another heat.").replace("10-01", "10-05"));
    const other = (await site.run()).entries.map(pickIdentity);
    site.put("b.md", seed("Heat"));
    expect((await site.run()).entries.map(pickIdentity)).toEqual([...other, ...before]);
  });

  it("comes back with an id that it states, whatever became of the rest", async () => {
    const site = makeSite();
    site.put("a.md", seed("Heat", "id: urn:test:heat\n"));
    const before = (await site.run()).entries.map(pickIdentity);
    site.remove("a.md");
    await site.run();
    site.put("deep/c.md", seed("Cold", "id: urn:test:heat\n", "All new.").replace("10-01", "10-20"));
    expect((await site.run()).entries.map(pickIdentity)).toEqual(before);
  });

  it("is an article of a file with several that no longer holds it", async () => {
    const item = (id: string) => ({ id, title: id, date: "2026-10-01", text: `The text of ${id}.` });
    const site = makeSite();
    site.put("a.json", JSON.stringify([item("one"), item("two")]));
    const before = (await site.run()).entries.map(pickIdentity);
    site.put("a.json", JSON.stringify([item("two")]));
    expect((await site.run()).entries.map(({ id }) => id)).toEqual(["tag:news.example,2026:two"]);
    site.put("b.json", JSON.stringify([item("one")]));
    expect((await site.run()).entries.map(pickIdentity)).toEqual(before);
  });
});
