import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseRssFeed } from "feedsmith";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const CLI = join(import.meta.dirname, "../../src/cli.ts");
const LONGEST_WAIT_MS = 30_000;

function toSeed(title: string, published = "2026-10-01"): string {
  return `---\ntitle: ${title}\npublished: ${published}\nlanguage: en\n---\n\nThe text of ${title}.\n`;
}

/** The program as a service manager would start it: a process of its own, its log a pipe. */
function startProgram(folder: string, ...options: string[]) {
  const flags = ["--seeds", "seeds", "--out", "out", "--url", "https://news.example/"];
  const child = spawn(process.execPath, [CLI, "run", ...flags, ...options], { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => log.push(text));
  }
  return { child, readLog: () => log.join("") };
}

async function waitFor<T>(look: () => T | undefined | Promise<T | undefined>, what: () => string): Promise<T> {
  for (const start = performance.now(); performance.now() - start < LONGEST_WAIT_MS; await setTimeout(20)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain: ${what()}`);
}

function findAddress(log: string): string | undefined {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(log)?.[0];
}

async function readTitles(address: string): Promise<readonly (string | undefined)[]> {
  const response = await fetch(`${address}feed.xml`);
  return (parseRssFeed(await response.text()).items ?? []).map((item) => item.title);
}

async function endProgram(child: ChildProcess): Promise<number | null> {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

describe("feedmill run", () => {
  it("serves a seed soon after it is dropped into the folder, and ends cleanly on SIGTERM with whole files", async () => {
    const folder = makeFolder({ "seeds/first.md": toSeed("First") });
    const { child, readLog } = startProgram(folder, "--watch", "--serve", "0", "--cron", "0 0 1 1 *");
    const address = await waitFor(() => findAddress(readLog()), readLog);
    await waitFor(() => (readLog().includes("scheduled") ? true : undefined), readLog);
    expect(await readTitles(address)).toEqual(["First"]);

    writeFileSync(join(folder, "seeds/second.md"), toSeed("Second", "2026-10-02"));
    const titles = await waitFor(async () => {
      const now = await readTitles(address);
      return now.length === 2 ? now : undefined;
    }, readLog);
    expect(titles).toEqual(["Second", "First"]);

    expect(await endProgram(child)).toBe(0);
    expect(readdirSync(join(folder, "out")).filter((name) => name.endsWith(".tmp") || name.endsWith("claims"))).toEqual(
      [],
    );
    await run(["publish", "--seeds", "seeds", "--out", "fresh", "--url", "https://news.example/"], { cwd: folder });
    expect(readFolder(join(folder, "out"))).toEqual(readFolder(join(folder, "fresh")));
  });

  it("serves what stands there before its first run is done", async () => {
    const folder = makeFolder({ "seeds/first.md": toSeed("First"), "out/feed.xml": "as it was" });
    const { child, readLog } = startProgram(folder, "--serve", "0");
    await waitFor(() => (readLog().includes('"reasons":["start"]') ? true : undefined), readLog);
    expect(readLog().indexOf("serving http")).toBeGreaterThan(0);
    expect(readLog().indexOf("serving http")).toBeLessThan(readLog().indexOf("out-foreign"));
    expect(await endProgram(child)).toBe(0);
  });

  it("publishes again when a side file is saved", async () => {
    const folder = makeFolder({ "seeds/first.md": toSeed("First") });
    const { child, readLog } = startProgram(folder, "--watch");
    await waitFor(() => (readLog().includes("watching") ? true : undefined), readLog);
    writeFileSync(join(folder, "seeds/first.md.yaml"), "title: Retitled\n");
    await waitFor(
      () => (readFileSync(join(folder, "out/feed.xml"), "utf8").includes("Retitled") ? true : undefined),
      readLog,
    );
    expect(await endProgram(child)).toBe(0);
  });

  it("publishes on a cron tick what came without the folder being watched", async () => {
    const folder = makeFolder({ "seeds/first.md": toSeed("First") });
    const { child, readLog } = startProgram(folder, "--cron", "* * * * * *");
    await waitFor(() => (readLog().includes("scheduled") ? true : undefined), readLog);
    writeFileSync(join(folder, "seeds/second.md"), toSeed("Second"));
    await waitFor(
      () => (readFileSync(join(folder, "out/feed.xml"), "utf8").includes("Second") ? true : undefined),
      readLog,
    );
    expect(await endProgram(child)).toBe(0);
    expect(readLog()).toContain('"reasons":["cron"]');
  });

  it("releases an article when its embargo ends, without a change in the folder", async () => {
    const soon = new Date(Date.now() + 8000).toISOString();
    const folder = makeFolder({ "seeds/later.md": toSeed("Later", soon) });
    const { child, readLog } = startProgram(folder, "--watch");
    await waitFor(() => (readLog().includes("watching") ? true : undefined), readLog);
    expect(readFileSync(join(folder, "out/feed.xml"), "utf8")).not.toContain("Later");
    await waitFor(
      () => (readFileSync(join(folder, "out/feed.xml"), "utf8").includes("Later") ? true : undefined),
      readLog,
    );
    expect(await endProgram(child)).toBe(0);
  });

  it("logs JSON lines where nobody looks, with every problem in them", async () => {
    const folder = makeFolder({ "seeds/bad.md": "no title, no date" });
    const { child, readLog } = startProgram(folder, "--watch");
    await waitFor(() => (readLog().includes("watching") ? true : undefined), readLog);
    await endProgram(child);
    const lines: readonly { readonly level: string; readonly msg: string }[] = readLog()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.some(({ level, msg }) => level === "error" && msg.startsWith("seeds/bad.md  title-missing"))).toBe(
      true,
    );
  });

  it.each([
    [[], "nothing to stay up for"],
    [["--cron", "every day"], "is not a cron expression"],
    [["--serve", "http"], "is not a port"],
  ])("refuses %j with exit code 2", async (options, reason) => {
    const folder = makeFolder({ "seeds/first.md": toSeed("First") });
    const ran = await run(["run", "--url", "https://news.example/", ...options], { cwd: folder });
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(reason) });
  });

  it("says which port is taken, and ends", async () => {
    const folder = makeFolder({ "seeds/first.md": toSeed("First") });
    const first = startProgram(folder, "--serve", "0");
    const port = new URL(await waitFor(() => findAddress(first.readLog()), first.readLog)).port;
    const second = startProgram(folder, "--serve", port);
    await once(second.child, "exit");
    expect(second.child.exitCode).toBe(2);
    expect(second.readLog()).toContain(`port ${port}`);
  });
});
