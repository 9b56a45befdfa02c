import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { takeLock } from "../../src/store/lock.ts";
import { openStore } from "../../src/store/sqlite.ts";
import { at, makeConfig } from "../support/make.ts";
import { makeFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";
import { lock, withoutRoot } from "../support/unprivileged.ts";

const ADDRESS = ["--url", "https://news.example/"];
const STATE = ".feedmill/out.db";
const seed = (title: string, own = "") =>
  `---\ntitle: ${title}\npublished: 2026-10-01\nlanguage: en\n${own}---\n\nIt was ${title}.\n`;
const publish = (cwd: string, ...argv: readonly string[]) => run(["publish", ...ADDRESS, ...argv], { cwd });
const status = (cwd: string) => run(["status"], { cwd });
const readStatus = async (cwd: string) => JSON.parse((await run(["status", "--json"], { cwd })).stdout);

describe("status", () => {
  it("says plainly that there is no state yet, and makes none", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    expect(await status(cwd)).toEqual({
      exitCode: 0,
      stdout: `nothing was published yet: there is no state at ${STATE}\n`,
      stderr: "",
    });
    expect(await readStatus(cwd)).toMatchObject({ published: 0, runs: [], problems: [] });
    expect(readdirSync(cwd)).toEqual(["seeds"]);
  });

  it("counts what is published, held, quarantined and withdrawn, and says what is due next", async () => {
    const cwd = makeFolder({
      "seeds/a.md": seed("Heat"),
      "seeds/gone.md": seed("Gone"),
      "seeds/draft.md": seed("Draft", "draft: true\n"),
      "seeds/later.md": seed("Later").replace("2026-10-01", "2026-12-01T09:00:00Z"),
      "seeds/bad.md": seed("Bad").replace("10-01", "02-31"),
    });
    await publish(cwd);
    rmSync(join(cwd, "seeds/gone.md"));
    await publish(cwd);
    const { exitCode, stdout, stderr } = await status(cwd);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/^published +1\nheld +2\nquarantined +1\nwithdrawn +1\nnext due +2026-12-01T09:00:00Z\n/);
    expect(stdout).toContain("seeds/later.md  embargo until 2026-12-01T09:00:00Z\n");
    expect(stdout).toContain("seeds/draft.md  draft\n");
    expect(stdout).toContain("seeds/bad.md:3:12  error  date-impossible  ");
    expect(stdout).toMatch(/2026-11-01T00:00:00Z {2}0 new, 0 updated, 1 withdrawn, \d+ files written, 1 errors\n/);
    expect(await readStatus(cwd)).toMatchObject({
      ...{ published: 1, withdrawn: 1, adopted: 0, quarantined: 1, next_due: "2026-12-01T09:00:00Z" },
      held: expect.arrayContaining([
        {
          reason: "embargo",
          until: "2026-12-01T09:00:00Z",
          place: expect.objectContaining({ file: "seeds/later.md" }),
        },
      ]),
      runs: [
        { started_at: "2026-11-01T00:00:00Z", published: 1, added: 0, withdrawn: 1, held: 2, errors: 1 },
        { published: 2, added: 2, files: { changed: 0, removed: 0 } },
      ],
    });
  });

  it("tells of runs, not of dry ones", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    await publish(cwd, "--dry-run");
    await publish(cwd);
    const { runs } = await readStatus(cwd);
    expect(runs.map(({ added, files }: { added: number; files: object }) => [added, files])).toEqual([
      [0, { new: 0, changed: 0, removed: 0, unchanged: 0 }],
      [1, { new: expect.any(Number), changed: 0, removed: 0, unchanged: 0 }],
    ]);
  });

  it("says that the last run failed and why, and ends with 1 until one does not", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    renameSync(join(cwd, "out"), join(cwd, "away"));
    writeFileSync(join(cwd, "out"), "a file where the folder was");
    expect((await publish(cwd)).exitCode).toBe(74);
    const { exitCode, stdout } = await status(cwd);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^last runs\n {2}2026-11-01T00:00:00Z {2}failed: ENOTDIR: .*out\/\.feedmill\.json'\n {2}2026/m,
    );
    expect(await readStatus(cwd)).toMatchObject({
      published: 1,
      runs: [
        { outcome: "failed", error: expect.stringMatching(/^ENOTDIR/) },
        { outcome: "done", published: 1 },
      ],
    });
    rmSync(join(cwd, "out"));
    renameSync(join(cwd, "away"), join(cwd, "out"));
    await publish(cwd);
    expect((await status(cwd)).exitCode).toBe(0);
  });

  it("says that the last run was stopped", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    rmSync(join(cwd, "seeds"), { recursive: true });
    await publish(cwd);
    const { exitCode, stdout } = await status(cwd);
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringContaining("failed: the folder of seeds can't be read: it does not exist\n"),
    ]);
  });

  it("tells a run that has not ended, and judges by the one before", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    const store = openStore(join(cwd, STATE), makeConfig());
    await store.beginRun(at("2026-11-02T00:00:00Z"));
    await store.close();
    const { exitCode, stdout } = await status(cwd);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("  2026-11-02T00:00:00Z  has not ended: ")]);
    expect((await readStatus(cwd)).runs[0]).toEqual({ started_at: "2026-11-02T00:00:00Z", outcome: "unended" });
  });

  it("remembers the last 50 runs, newest first", async () => {
    const cwd = makeFolder();
    const store = openStore(join(cwd, STATE), makeConfig());
    const files = { new: 0, changed: 0, removed: 0, unchanged: 0 };
    const counts = { published: 0, updated: 0, withdrawn: 0, held: 0, errors: 0, warnings: 0, files };
    for (let added = 1; added <= 53; added += 1)
      await store.endRun(await store.beginRun(at("2026-11-01T00:00:00Z")), { kind: "done", ...counts, added });
    await store.close();
    const { runs } = await readStatus(cwd);
    expect(runs.map(({ added }: { added: number }) => added)).toEqual(
      Array.from({ length: 50 }, (_, index) => 53 - index),
    );
  });

  it("works while a run is on, and shows how things stood before it", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    const held = takeLock(join(cwd, STATE), "another");
    const writer = new DatabaseSync(join(cwd, STATE));
    writer.exec("BEGIN IMMEDIATE; DELETE FROM articles");
    expect((await publish(cwd)).exitCode).toBe(75);
    expect(await readStatus(cwd)).toMatchObject({ published: 1 });
    writer.close();
    expect(held.kind).toBe("held");
    if (held.kind === "held") held.release();
  });

  it("works where nothing may be written", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    chmodSync(cwd, 0o755);
    lock(join(cwd, ".feedmill"), 0o555);
    const { exitCode, stdout } = await withoutRoot(() => status(cwd));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^published +1\n/);
  });

  it("refuses a state of a newer feedmill, naming both versions", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    const newer = new DatabaseSync(join(cwd, STATE));
    newer.exec("PRAGMA user_version = 9999");
    newer.close();
    const { exitCode, stdout, stderr } = await status(cwd);
    expect([exitCode, stdout]).toEqual([74, ""]);
    expect(stderr).toMatch(/^feedmill: .*schema 9999.*up to \d.*\n$/);
  });

  it.each(["status", "publish", "explain"])("%s names a state that is damaged, in one line", async (verb) => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    writeFileSync(join(cwd, STATE), "no database at all");
    const operands = verb === "explain" ? ["seeds/a.md"] : [];
    const ran = await run([verb, ...operands, "--url", "https://news.example/"], { cwd });
    expect([ran.exitCode, ran.stdout]).toEqual([74, ""]);
    expect(ran.stderr).toMatch(/^feedmill: .*out\.db can't be used: file is not a database: .*\n$/);
  });

  it("with a configuration that is wrong is wrong usage", async () => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, "seeds"));
    writeFileSync(join(cwd, "feedmill.config.mjs"), 'export default { url: "nonsense" };');
    expect(await status(cwd)).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
