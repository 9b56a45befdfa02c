import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { takeLock } from "../../src/store/lock.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";
import { lock, withoutRoot } from "../support/unprivileged.ts";

const ADDRESS = ["--url", "https://news.example/"];
const seed = (title: string, own = "") =>
  `---\ntitle: ${title}\npublished: 2026-10-01\nlanguage: en\n${own}---\n\nText.\n`;
const publish = (cwd: string, ...argv: readonly string[]) => run(["publish", ...ADDRESS, ...argv], { cwd });
const listFolder = (folder: string) => readdirSync(folder, { recursive: true }).map(String).toSorted();
const cli = join(import.meta.dirname, "../../src/cli.ts");

describe("publish", () => {
  it("publishes into the folder that is asked for, says so in one line, and is fine", async () => {
    const cwd = makeFolder({ "texts/a.md": seed("Heat") });
    const { exitCode, stdout, stderr } = await publish(cwd, "--seeds", "texts", "--out", "public");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^published 1 article, \d+ files written, 0 unchanged\n$/);
    expect(existsSync(join(cwd, "public/feed.xml"))).toBe(true);
  });

  it("counts right in words", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat"), "seeds/b.md": seed("Draft", "draft: true\n") });
    expect((await publish(cwd)).stdout).toMatch(/, 1 held\n$/);
    writeFileSync(join(cwd, "out/feed.xml"), "spoiled");
    writeFileSync(join(cwd, "seeds/b.md"), seed("Cold"));
    expect((await publish(cwd)).stdout).toMatch(/^published 2 articles, /);
  });

  it("prints each problem with its place and its hint, publishes the others, and ends with 1", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat"), "seeds/b.md": seed("Cold").replace("10-01", "02-31") });
    const { exitCode, stdout, stderr } = await publish(cwd);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'seeds/b.md:3:12  error  date-impossible  "2026-02-31" is on no calendar\n' +
        "                 write it as 2026-08-31 or 2026-08-31T09:00:00+02:00\n",
    );
    expect(stdout).toMatch(/^published 1 article, /);
  });

  it("ends with 0 where there are warnings alone", async () => {
    const { exitCode, stderr } = await publish(makeFolder({ "seeds/a.md": seed("Heat", "titel: x\n") }));
    expect(exitCode).toBe(0);
    expect(stderr).toContain("warning  field-unknown");
  });

  it("colours problems for a terminal only, and lets none move the cursor", async () => {
    const cwd = makeFolder({ "seeds/a\u001b[2J.md": "x" });
    const terminal = { cwd, isInteractive: true };
    expect((await run(["publish", ...ADDRESS], terminal)).stderr).toContain("\u001b[31merror\u001b[39m");
    for (const isInteractive of [true, false])
      expect((await run(["publish", ...ADDRESS], { cwd, isInteractive })).stderr).not.toContain("\u001b[2J");
  });

  it.each([
    [["--url", "nonsense"], "is not a whole web address"],
    [["--now", "tomorrow"], '"tomorrow" is not a date'],
    [["--now", "2026-02-31"], '"2026-02-31" is not a date'],
    [["--config", "none.mjs"], "there is no such file"],
    [["--out", ""], "out: is empty"],
    [["--out", "seeds"], "out is within seeds"],
    [["--state", "seeds"], 'state: "seeds" is a folder, not a file'],
    [["--state", ""], 'state: "" is a folder'],
  ])("with %j is wrong usage, and touches nothing", async (argv, message) => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    const { exitCode, stdout, stderr } = await publish(cwd, ...argv);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(listFolder(cwd)).toEqual(["seeds", "seeds/a.md"]);
  });
});

describe("publish --json", () => {
  it("prints what was done as one JSON object, problems too, and nothing else", async () => {
    const cwd = makeFolder({
      "seeds/a.md": seed("Heat"),
      "seeds/b.md": seed("Later").replace("2026-10-01", "2026-12-01"),
      "seeds/c.md": "x",
    });
    const { exitCode, stdout, stderr } = await publish(cwd, "--json");
    expect([exitCode, stderr]).toEqual([1, ""]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ published: 1, next_due: "2026-12-01T00:00:00Z" });
    expect(report.held).toMatchObject([{ reason: "embargo", until: "2026-12-01T00:00:00Z" }]);
    expect(report.problems).toMatchObject([{ code: "title-missing" }, { code: "date-missing" }]);
    expect(report.files).toContainEqual({ path: "feed.xml", change: "new", bytes: expect.any(Number) });
  });
});

describe("publish that can do nothing", () => {
  const seeds = { "seeds/a.md": seed("Heat") };

  it.each([
    ["a folder of seeds that is not there", {}, [], 66, /can't be read: it does not exist/],
    ["a file in the place of the out folder", { ...seeds, out: "theirs" }, [], 74, /^ENOTDIR: .*\.feedmill\.json'$/],
    [
      "a state that is none",
      { ...seeds, "x.db": "no database at all" },
      ["--state", "x.db"],
      74,
      /x\.db can't be used: .*not a database/,
    ],
    ["a wrong configuration", { ...seeds, "x.mjs": "export default 1" }, ["--config", "x.mjs"], 2, /config-invalid/],
    ["an option that is none", seeds, ["--jsn"], 2, /unknown option '--jsn'/],
  ])("says so as JSON too, with an exit code of its own: %s", async (_, files, argv, code, error) => {
    const { exitCode, stdout, stderr } = await publish(makeFolder(files), "--json", ...argv);
    expect(exitCode).toBe(code);
    expect(JSON.parse(stdout)).toMatchObject({ error: expect.stringMatching(error) });
    if (code !== 66) expect(stderr).toContain(JSON.parse(stdout).error);
  });

  it("says who else is at it, as JSON too", async () => {
    const cwd = makeFolder(seeds);
    const held = takeLock(join(cwd, ".feedmill/out.db"), "Ada's run");
    const { exitCode, stdout } = await publish(cwd, "--json");
    if (held.kind === "held") held.release();
    expect([exitCode, JSON.parse(stdout)]).toEqual([75, { error: expect.stringContaining("Ada's run is publishing") }]);
  });

  it("says in words that nothing was changed", async () => {
    const cwd = makeFolder(seeds);
    await publish(cwd);
    rmSync(join(cwd, "seeds"), { recursive: true });
    expect(await publish(cwd)).toMatchObject({
      exitCode: 66,
      stdout: "stopped, and changed nothing: 1 article published\n",
      stderr: expect.stringContaining("seeds-missing"),
    });
  });

  it.each([
    ["the seeds", "texts/seeds"],
    ["the folder above them", "texts"],
  ])("without rights to %s says what to look at, and keeps what is published", async (_, locked) => {
    const cwd = makeFolder({ "texts/seeds/a.md": seed("Heat") });
    await publish(cwd, "--seeds", "texts/seeds");
    const before = readFolder(join(cwd, "out"));
    for (const folder of [cwd, join(cwd, "out"), join(cwd, ".feedmill")]) chmodSync(folder, 0o777);
    for (const name of readdirSync(join(cwd, ".feedmill"))) chmodSync(join(cwd, ".feedmill", name), 0o666);
    lock(join(cwd, locked));
    const { exitCode, stderr } = await withoutRoot(() => publish(cwd, "--seeds", "texts/seeds"));
    expect(exitCode).toBe(66);
    expect(stderr).toMatch(/^texts\/seeds {2}error .*can't be read: permission denied\n +check its permissions/);
    expect(readFolder(join(cwd, "out"))).toEqual(before);
  });

  it("colours its complaint for the terminal, not in the JSON", async () => {
    const terminal = { cwd: makeFolder(), isInteractive: true };
    const { stdout, stderr } = await run(["publish", "--json"], terminal);
    expect(stderr).toContain("\u001b[31merror");
    expect(JSON.parse(stdout).error).toMatch(/^feedmill {2}error {2}config-invalid {2}no public address is given\n/);
  });
});

describe("publish --dry-run", () => {
  it("says what it would do and touches nothing: no file, no folder, no state", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    const before = listFolder(cwd);
    const { exitCode, stdout } = await publish(cwd, "--dry-run");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("would");
    expect(listFolder(cwd)).toEqual(before);
    await publish(cwd);
    const published = readFolder(join(cwd, "out"));
    writeFileSync(join(cwd, "seeds/b.md"), seed("Cold"));
    await publish(cwd, "--dry-run");
    expect(readFolder(join(cwd, "out"))).toEqual(published);
  });
});

describe("publish --dry-run by who may only read", () => {
  const inReadOnly = async (folders: readonly string[], work: (cwd: string) => Promise<void>) => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    writeFileSync(join(cwd, "seeds/b.md"), seed("Cold"));
    chmodSync(cwd, 0o755);
    const before = readFolder(cwd);
    for (const folder of folders) lock(join(cwd, folder), 0o555);
    await work(cwd);
    expect(readFolder(cwd)).toEqual(before);
  };
  const listTemporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith("feedmill-"));

  it("says what would be done, held against what was published, and leaves nothing behind", () =>
    inReadOnly([".feedmill", "out", "seeds"], async (cwd) => {
      const temporary = listTemporary();
      const { exitCode, stdout, stderr } = await withoutRoot(() => publish(cwd, "--dry-run"));
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("1 new, 0 updated");
      expect(stdout).toContain("would publish 2 articles");
      expect(listTemporary()).toEqual(temporary);
    }));

  it("is told where not even the state may be read", () =>
    inReadOnly([], async (cwd) => {
      lock(join(cwd, ".feedmill"));
      for (const argv of [["publish", "--dry-run"], ["status"], ["explain", "seeds/a.md"]]) {
        const { exitCode, stderr } = await withoutRoot(() => run([...argv, ...ADDRESS], { cwd }));
        expect([exitCode, stderr]).toEqual([
          74,
          expect.stringMatching(/^feedmill: EACCES: permission denied.*out\.db'\n$/),
        ]);
      }
    }));
});

describe("progress", () => {
  const seeds = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`seeds/${at}.md`, seed(`Number ${at}`)]));
  const draw = async (files: Readonly<Record<string, string>>, isInteractive: boolean) => {
    const screen = new PassThrough();
    await run(["publish", ...ADDRESS], { cwd: makeFolder(files), isInteractive, screen });
    let drawn = "";
    screen.on("data", (chunk) => {
      drawn += chunk;
    });
    await setImmediate();
    return drawn;
  };

  it("is drawn on a terminal, on long work only, and nowhere else", async () => {
    expect(await draw(seeds, true)).toContain("seeds");
    expect(await draw(seeds, false)).toBe("");
    expect(await draw({ "seeds/a.md": seed("Heat") }, true)).toBe("");
  });
});

describe("a disk that refuses", () => {
  const isOneLine = (stderr: string) => expect(stderr).toMatch(/^feedmill: [^\n]+\n$/);

  it("without rights to the out folder is one line and 74, not a stack", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    chmodSync(cwd, 0o777);
    mkdirSync(join(cwd, "out"));
    lock(join(cwd, "out"), 0o555);
    const { exitCode, stderr } = await withoutRoot(() => publish(cwd));
    expect(exitCode).toBe(74);
    isOneLine(stderr);
    expect(stderr).toContain("permission denied");
    expect(readdirSync(join(cwd, "out"))).toEqual([]);
  });

  it("with a file in the place of the out folder is one line and 74", async () => {
    const { exitCode, stderr } = await publish(makeFolder({ "seeds/a.md": seed("Heat"), out: "theirs" }));
    expect(exitCode).toBe(74);
    isOneLine(stderr);
  });

  it("that is full is one line and 74, and the old feeds stand whole; the next run mends it", async () => {
    const cwd = makeFolder({ "seeds/a.md": seed("Heat") });
    await publish(cwd);
    const before = readFolder(join(cwd, "out"));
    writeFileSync(join(cwd, "seeds/b.md"), `${seed("Cold")}\n${"Words and more words. ".repeat(20_000)}`);
    // A limit on the size of files stands for the end of the disk.
    const limited = 'ulimit -f 300 && exec "$0" "$@"';
    const argv = ["-c", limited, process.execPath, cli, "publish", ...ADDRESS, "--now", "2026-11-01"];
    const { status, stderr } = spawnSync("/bin/sh", argv, { cwd, encoding: "utf8" });
    expect(status).toBe(74);
    isOneLine(stderr);
    for (const file of ["feed.xml", "atom.xml", "feed.json"])
      expect([before[file], expect.stringContaining("Cold")]).toContainEqual(readFolder(join(cwd, "out"))[file]);
    expect(readdirSync(join(cwd, "out")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect((await publish(cwd)).exitCode).toBe(0);
    expect(readFolder(join(cwd, "out"))["feed.json"]).toContain("Cold");
  });
});

describe("the same seeds", () => {
  const seeds = {
    "seeds/a.md": seed("Heat"),
    "seeds/b.md": seed("Heat").replace("language: en", "language: de"),
    "seeds/deep/c.md": seed("Local time").replace("2026-10-01", "2026-10-01 09:30"),
    "seeds/d.txt": "A raw text\n\n3 October 2026\n\nIt was a long and hot summer, and nobody knew when it would end.\n",
    "seeds/e.html": "<title>Page</title><time datetime='2026-10-04'>x</time><article><p>It was hot.</p></article>",
    "seeds/f.json": '[{"id":"x","title":"日本","date":"2026-10-05","text":"Text."}]',
  };
  const publishElsewhere = (files: Readonly<Record<string, string>>, zone: string, now: string) => {
    const cwd = makeFolder(files);
    const argv = [cli, "publish", ...ADDRESS, "--now", now];
    const env = { ...process.env, TZ: zone, LANG: "tr_TR.UTF-8" };
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd, env, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    return readFolder(join(cwd, "out"));
  };

  it("give the same bytes on another day, in another time zone, made in another order", () => {
    const reversed = Object.fromEntries(Object.entries(seeds).toReversed());
    const here = publishElsewhere(seeds, "UTC", "2026-11-01T00:00:00Z");
    const there = publishElsewhere(reversed, "Pacific/Kiritimati", "2031-03-05T23:59:59Z");
    expect(there).toEqual(here);
    expect(Object.keys(here)).toContain("articles/heat-2/index.html");
  });
});
