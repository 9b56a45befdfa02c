import { describe, expect, it } from "vitest";
import { makeSite } from "./site.ts";

const seed = (title: string, own = "", published = "2026-10-01") =>
  `---\ntitle: ${title}\npublished: ${published}\nlanguage: en\n${own}---\n\nIt was ${title}, they said.\n`;
const topic = { limit: 20, title: "{feed}: {name}" };
const feeds = { tags: topic, authors: topic, sections: topic, languages: topic };

/** Publishes twice, at the last moment: with what was remembered, and with nothing. */
async function compare(site: ReturnType<typeof makeSite>, now: string) {
  const { report, entries } = await site.run(now);
  const before = site.read();
  site.loseState();
  const after = await site.run(now);
  expect(site.read()).toEqual(before);
  expect(after.entries.map(({ id, slug, sequence }) => [id, slug, sequence])).toEqual(
    entries.map(({ id, slug, sequence }) => [id, slug, sequence]),
  );
  return { report, entries, lost: after.report };
}

describe("where the state is lost, the same seeds give the same ids, slugs and bytes,", () => {
  it("and no file is touched", async () => {
    const site = makeSite({ pages: true, feeds });
    site.putAll({ "a.md": seed("Heat", "tags: [mill, C++]\n"), "deep/b.md": seed("Cold", "tags: [C#]\n") });
    const { lost } = await compare(site, "2026-11-01T00:00:00Z");
    expect(lost.files.filter(({ change }) => change !== "unchanged")).toEqual([]);
    expect(lost).toMatchObject({ published: 2, added: 2 });
  });

  it("also of equal titles, whatever the order in which they are found", async () => {
    const site = makeSite({ pages: true });
    site.putAll({
      "a.md": seed("Heat", "", "2026-10-03"),
      "b.md": seed("Heat", "id: urn:test:b\n", "2026-10-01"),
      "c/a.md": seed("Heat", "slug: heat\n", "2026-10-02"),
      "d.md": seed("Heat", "id: urn:test:a\n", "2026-10-01"),
    });
    const { entries } = await compare(site, "2026-11-01T00:00:00Z");
    expect(entries.map(({ path, slug }) => [path, slug])).toEqual([
      ["a.md", "heat-4"],
      ["c/a.md", "heat-3"],
      ["d.md", "heat"],
      ["b.md", "heat-2"],
    ]);
  });

  it("also of several articles in one file", async () => {
    const item = (id: string, date: string) => ({ id, title: "Brief", date, text: `Brief number ${id}.` });
    const site = makeSite({ pages: true });
    site.putAll({
      "briefs.json": JSON.stringify([item("two", "2026-10-02"), item("one", "2026-10-01")]),
      "more.json": JSON.stringify([item("https://news.example/three", "2026-10-03")]),
      "a.md": seed("Brief", "", "2026-10-01"),
    });
    const { entries } = await compare(site, "2026-11-01T00:00:00Z");
    expect(entries.map(({ id, slug }) => [id, slug])).toEqual([
      ["https://news.example/three", "brief-4"],
      ["tag:news.example,2026:two", "brief-3"],
      ["tag:news.example,2026:a.md", "brief"],
      ["tag:news.example,2026:one", "brief-2"],
    ]);
  });

  it("also of what was released from its embargo since, one after the other", async () => {
    const site = makeSite({ pages: true, archiveSize: 3, limit: 20 });
    const days = Array.from({ length: 24 }, (_, index) => `2026-11-${String(index + 1).padStart(2, "0")}`);
    site.putAll(Object.fromEntries(days.map((day, index) => [`${24 - index}.md`, seed("Heat", "", day)])));
    for (const day of days) await site.run(`${day}T12:00:00Z`);
    const { report } = await compare(site, "2026-11-30T00:00:00Z");
    expect(report.published).toBe(24);
    expect(Object.keys(site.read())).toContain("archive/8/feed.json");
  });

  it("though not those of an article that moved: its id was made of the path it had first", async () => {
    const site = makeSite();
    site.put("a.md", seed("Heat"));
    const before = (await site.run()).entries;
    site.move("a.md", "b.md");
    expect((await site.run()).entries.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    site.loseState();
    expect((await site.run()).entries.map(({ id }) => id)).toEqual(["tag:news.example,2026:b.md"]);
  });
});
