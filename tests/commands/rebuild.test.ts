import { readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeLock } from "../../src/store/lock.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const seed = (title: string, own = "", text = `It was ${title}.`) =>
  `---\ntitle: ${title}\npublished: 2026-10-01\nlanguage: en\n${own}---\n\n${text}\n`;
const CONFIG = `export default { url: "https://news.example/", limit: 20, archive: { size: 10 },
  feeds: { tags: {}, sections: {}, languages: {} } };`;

function makeSite(seeds: Readonly<Record<string, string>>) {
  const files = Object.entries(seeds).map(([path, text]) => [`seeds/${path}`, text]);
  const cwd = makeFolder({ ...Object.fromEntries(files), "feedmill.config.mjs": CONFIG });
  return {
    cwd,
    read: () => readFolder(join(cwd, "out")),
    put: (path: string, text: string) => writeFileSync(join(cwd, "seeds", path), text),
    move: (from: string, to: string) => renameSync(join(cwd, "seeds", from), join(cwd, "seeds", to)),
    remove: (path: string) => rmSync(join(cwd, "seeds", path), { recursive: true }),
    publish: (now = "2026-11-01") => run(["publish", "--now", now], { cwd }),
    rebuild: (...argv: readonly string[]) => run(["rebuild", ...argv], { cwd }),
  };
}

describe("rebuild", () => {
  it("gives what was there, to the byte, after a history of every kind", async () => {
    const many = Array.from({ length: 30 }, (_, index) => [
      `many/${index}.md`,
      seed(`Number ${index}`, `tags: [${index % 2 ? "odd" : "Even"}]\n`).replace("10-01", `09-${10 + (index % 20)}`),
    ]);
    const site = makeSite({
      ...Object.fromEntries(many),
      "a.md": seed("Heat", "tags: [only here]\n"),
      "b.md": seed("Heat", "id: urn:test:b\n", "Another."),
      "c.md": seed("Cold"),
      "d.md": seed("Rain"),
      "later.md": seed("Later").replace("2026-10-01", "2026-11-05"),
      "brief.md": seed("Brief", "expires: 2026-11-03\n"),
    });
    await site.publish();
    site.put("a.md", seed("Very hot", "", "Edited."));
    site.move("c.md", "z.md");
    site.remove("d.md");
    for (let index = 0; index < 5; index += 1) site.remove(`many/${index}.md`);
    await site.publish("2026-11-02");
    site.put("b.md", seed("Heat", "draft: true\nid: urn:test:b\n"));
    site.put("z.md", "---\ntitle: [\n---\n");
    await site.publish("2026-11-06");
    const before = site.read();
    const { stdout, exitCode } = await site.rebuild("--now", "2026-12-24");
    // The seed that turned invalid is a problem still.
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/, 0 files written, \d+ unchanged/);
    expect(site.read()).toEqual(before);
    expect(Object.values(before).join()).toContain("It was Cold.");
  });

  it("writes every file anew where the out folder is empty, as it was", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Heat", "", "Another.") });
    await site.publish();
    site.put("a.md", seed("Cold"));
    await site.publish();
    const before = site.read();
    rmSync(join(site.cwd, "out"), { recursive: true });
    expect((await site.rebuild()).exitCode).toBe(0);
    expect(site.read()).toEqual(before);
  });

  it("sees an edit that neither size nor time of the file betray", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    const path = join(site.cwd, "seeds/a.md");
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    await site.publish();
    const { size } = statSync(path);
    site.put("a.md", seed("Cold"));
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect(statSync(path).size).toBe(size);
    await site.publish();
    expect(site.read()["feed.xml"]).not.toContain("<title>Cold</title>");
    await site.rebuild();
    expect(site.read()["feed.xml"]).toContain("<title>Cold</title>");
    expect(site.read()["feed.xml"]).toContain("articles/heat/");
  });

  it("tells moved and removed seeds as any run does", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Cold"), "copy.md": seed("Cold") });
    await site.publish();
    const items = () => JSON.parse(site.read()["feed.json"] ?? "{}").items.map(({ id }: { id: string }) => id);
    const before = items();
    site.move("a.md", "0.md");
    site.put("1.md", seed("Cold"));
    await site.rebuild();
    expect(items()).toEqual(expect.arrayContaining(before));
    expect(items()).toHaveLength(4);
    site.remove("0.md");
    expect((await site.rebuild()).exitCode).toBe(0);
    expect(items()).toHaveLength(3);
    expect(readdirSync(join(site.cwd, "out/articles"))).not.toContain("heat");
  });

  it("keeps the last good entry of a seed that turned invalid since the last run", async () => {
    const site = makeSite({ "a.md": seed("Heat"), "b.md": seed("Cold") });
    await site.publish();
    const before = site.read();
    site.put("a.md", "---\ntitle: [\n---\n");
    expect((await site.rebuild()).exitCode).toBe(1);
    expect(site.read()).toEqual(before);
  });

  it("touches nothing where the seeds folder is gone, or too much of it", async () => {
    const names = Array.from({ length: 10 }, (_, index) => `${index}.md`);
    const site = makeSite(Object.fromEntries(names.map((name) => [name, seed(`Number ${name}`)])));
    await site.publish();
    const before = site.read();
    for (const name of names.slice(3)) site.remove(name);
    expect((await site.rebuild()).stderr).toContain("withdrawal-stopped");
    expect(site.read()).toEqual(before);
    site.remove(".");
    expect((await site.rebuild()).stderr).toContain("seeds-missing");
    expect(site.read()).toEqual(before);
    expect((await run(["status", "--json"], { cwd: site.cwd })).stdout).toContain('"published":10,');
  });

  it("publishes where nothing was published yet", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    expect((await site.rebuild()).stdout).toMatch(/^published 1 article, /);
  });

  it("waits for no other run: it says who holds the lock, and ends with 75", async () => {
    const site = makeSite({ "a.md": seed("Heat") });
    await site.publish();
    const held = takeLock(join(site.cwd, ".feedmill/state.db"), "another process");
    const { exitCode, stderr } = await site.rebuild();
    expect(exitCode).toBe(75);
    expect(stderr).toContain("another process is publishing");
    if (held.kind === "held") held.release();
  });
});
