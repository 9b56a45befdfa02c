import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeCorpus } from "../../bench/corpus.ts";
import { takeLock } from "../../src/store/lock.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const CLI = join(import.meta.dirname, "../../src/cli.ts");
const ADDRESS = ["--url", "https://news.example/", "--state", "state.db"];

/** A run that was frozen while it holds the lock. */
async function startFrozen(cwd: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CLI, "publish", ...ADDRESS], { cwd, stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  const holder = join(cwd, "state.db.lock.txt");
  while (child.exitCode === null && !(existsSync(holder) && readFileSync(holder, "utf8") !== "")) await setTimeout(2);
  child.kill("SIGSTOP");
  expect([child.exitCode, child.signalCode]).toEqual([null, null]);
  return child;
}

describe("of two runs at once", () => {
  it("the second says who holds the lock, touches nothing, and ends with 75", async () => {
    const cwd = makeFolder();
    writeCorpus({ folder: join(cwd, "seeds"), count: 300 });
    const first = await startFrozen(cwd);
    const before = existsSync(join(cwd, "out")) ? readFolder(join(cwd, "out")) : {};
    const { exitCode, stdout, stderr } = await run(["publish", ...ADDRESS], { cwd });
    expect([exitCode, stdout]).toEqual([75, ""]);
    expect(stderr).toContain(`process ${first.pid} on `);
    expect(stderr).toMatch(/since \d{4}-\d\d-\d\dT/);
    expect(existsSync(join(cwd, "out")) ? readFolder(join(cwd, "out")) : {}).toEqual(before);
    first.kill("SIGCONT");
    await once(first, "exit");
    expect(first.exitCode).toBe(0);
    const after = await run(["publish", ...ADDRESS], { cwd });
    expect(after.stdout).toMatch(/^published 300 articles, 0 files written/);
  });

  it("a dry run is the second, too, and one with another state is not", async () => {
    const cwd = makeFolder({ "seeds/a.md": "---\ntitle: Heat\npublished: 2026-10-01\n---\n\nIt was hot.\n" });
    expect((await run(["publish", ...ADDRESS], { cwd })).exitCode).toBe(0);
    const lock = takeLock(join(cwd, "state.db"), "somebody");
    expect((await run(["publish", ...ADDRESS, "--dry-run"], { cwd })).exitCode).toBe(75);
    const other = ["--state", "other.db", "--out", "other"];
    expect((await run(["publish", ...ADDRESS, ...other], { cwd })).exitCode).toBe(0);
    if (lock.kind === "held") lock.release();
    expect((await run(["publish", ...ADDRESS], { cwd })).exitCode).toBe(0);
  });
});

describe("a run that is killed", () => {
  it("leaves no lock behind: the next one goes on at once", async () => {
    const cwd = makeFolder();
    writeCorpus({ folder: join(cwd, "seeds"), count: 300 });
    const killed = await startFrozen(cwd);
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(readFileSync(join(cwd, "state.db.lock.txt"), "utf8")).toContain(`process ${killed.pid}`);
    const { exitCode, stdout } = await run(["publish", ...ADDRESS], { cwd });
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^published 300 articles/)]);
  });
});
