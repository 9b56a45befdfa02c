import { describe, expect, it } from "vitest";
import { toLine } from "../support/outcomes.ts";
import { makeSite, pickIdentity } from "./site.ts";

const TEXT = "Heat wave\n\nIt was hot in all of the country, and no rain fell for days.\n";
const SIDE = "title: Hot days\npublished: 2026-10-01\nlanguage: en\n";
const day = (number: number) => `2026-11-0${number}T00:00:00Z`;

async function makePublished() {
  const site = makeSite();
  site.putAll({ "heat.txt": TEXT, "heat.txt.yaml": SIDE });
  const { entries, report } = await site.run(day(1));
  expect([entries.map(({ title }) => title), report.problems]).toEqual([["Hot days"], []]);
  return { site, before: entries };
}

describe("an article with a side file", () => {
  it("keeps its identity when both are renamed together, and nobody sees a change", async () => {
    const { site, before } = await makePublished();
    site.move("heat.txt", "summer/drought.txt");
    site.move("heat.txt.yaml", "summer/drought.txt.yaml");
    const { entries, report } = await site.run(day(2));
    expect(entries.map(pickIdentity)).toEqual(before.map(pickIdentity));
    expect([report.added, report.updated, report.withdrawn]).toEqual([0, 0, 0]);
  });

  it("keeps its identity when the side file is left behind or comes later", async () => {
    const { site, before } = await makePublished();
    site.move("heat.txt", "2026-10-01-drought.txt");
    const { entries, report } = await site.run(day(2));
    expect(entries.map(pickIdentity)).toEqual(before.map(pickIdentity));
    expect(entries.map(({ title }) => title)).toEqual(["Heat wave"]);
    expect(report.problems.map(({ code }) => code)).toEqual(["side-file-unused"]);
    site.move("heat.txt.yaml", "2026-10-01-drought.txt.yaml");
    const after = await site.run(day(3));
    expect(after.entries.map(pickIdentity)).toEqual(before.map(pickIdentity));
    expect([after.entries.map(({ title }) => title), after.report.problems]).toEqual([["Hot days"], []]);
  });

  it("is said to be of the future until that has come, and then no more", async () => {
    const { site } = await makePublished();
    site.put("heat.txt.yaml", `${SIDE}updated: 2026-11-05\n`);
    const line =
      "seeds/heat.txt.yaml:4:10 warning date-future updated lies in the future, and the feeds say so all the same";
    expect((await site.run(day(2))).report.problems.map(toLine)).toEqual([line]);
    expect((await site.run(day(3))).report.problems.map(toLine)).toEqual([line]);
    const { report } = await site.run(day(6));
    expect([report.problems, report.updated]).toEqual([[], 0]);
  });

  it("is updated only by what a reader sees of the side file", async () => {
    const { site, before } = await makePublished();
    site.put("heat.txt.yaml", `# checked\nlanguage: en\npublished: 2026-10-01\ntitle: "Hot days"\n`);
    const reordered = await site.run(day(2));
    expect(reordered.report.updated).toBe(0);
    expect(reordered.entries).toMatchObject(before.map(({ updated }) => ({ updated })));
    site.put("heat.txt.yaml", SIDE.replace("Hot days", "Hot weeks"));
    const retitled = await site.run(day(3));
    expect(retitled.report.updated).toBe(1);
    expect(retitled.entries.map(({ title, updated }) => [title, updated])).toEqual([["Hot weeks", Date.parse(day(3))]]);
    expect(retitled.entries.map(pickIdentity)).toEqual(before.map(pickIdentity));
  });

  it("keeps its last good entry while the side file is broken, also where everything is written again", async () => {
    const { site, before } = await makePublished();
    const feeds = site.read();
    site.put("heat.txt.yaml", "title: Hot: days\n");
    const { entries, report } = await site.run(day(2));
    expect(entries).toMatchObject(before.map(({ title, updated }) => ({ title, updated })));
    expect(report.problems.map(toLine)).toEqual([
      expect.stringMatching(/^seeds\/heat\.txt\.yaml:1:11 error side-file-inv/),
    ]);
    await site.run(day(3), { isRebuild: true });
    expect(site.read()["feed.json"]).toBe(feeds["feed.json"]);
    site.put("heat.txt.yaml", SIDE);
    expect((await site.run(day(4))).report).toMatchObject({ updated: 0, problems: [] });
  });

  it("is read again when the side file alone comes or goes, and not when nothing changed", async () => {
    const { site } = await makePublished();
    const seen: number[] = [];
    const run = (at: string) => site.run(at, { onProgress: (done) => void seen.push(done) });
    await run(day(2));
    expect(seen).toEqual([]);
    site.remove("heat.txt.yaml");
    const without = await run(day(3));
    expect(without.report.problems.map(({ code }) => code)).toEqual(["date-missing"]);
    expect(without.entries.map(({ title }) => title)).toEqual(["Hot days"]);
    site.put("heat.txt.yml", SIDE.replace("Hot days", "Hot weeks"));
    expect((await run(day(4))).entries.map(({ title }) => title)).toEqual(["Hot weeks"]);
    expect(seen).toEqual([1, 1]);
  });
});
