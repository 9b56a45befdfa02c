import { execFileSync, spawnSync } from "node:child_process";
import { openSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const cli = join(import.meta.dirname, "../../src/cli.ts");

describe("feedmill", () => {
  it.each([["--help"], ["-h"], ["help"]])("%s shows the verbs, and is fine", async (flag) => {
    const { exitCode, stdout, stderr } = await run([flag]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Usage: feedmill");
    for (const verb of ["publish", "run", "inspect"]) expect(stdout).toMatch(new RegExp(`^  ${verb} `, "m"));
  });

  it.each([["--version"], ["-V"]])("%s says which release it is, and nothing else", async (flag) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    expect(await run([flag])).toMatchObject({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("without a verb shows the same help, as a mistake", async () => {
    const { exitCode, stdout, stderr } = await run([]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: feedmill");
  });

  it.each([
    [
      "publish",
      [
        "--config <file>",
        "--seeds <folder>",
        "--out <folder>",
        "--url <address>",
        "--now <date>",
        "--json",
        "--dry-run",
      ],
    ],
    ["run", ["--config <file>", "--seeds <folder>", "--cron <expression>", "--watch", "--serve <port>"]],
    ["inspect", ["<path>", "--config <file>", "--now <date>", "--json"]],
  ])("%s --help shows what it takes", async (verb, options) => {
    const { exitCode, stdout, stderr } = await run([verb, "--help"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`Usage: feedmill ${verb}`);
    for (const option of options) expect(stdout).toContain(option);
  });

  it("keeps its help within the terminal", async () => {
    const { stdout } = await run(["publish", "--help"], { columns: 90 });
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it.each([
    [["grind"], "unknown command 'grind'"],
    [["publsh"], "Did you mean publish?"],
    [["publish", "--ur", "x"], "unknown option '--ur'"],
    [["publish", "--url"], "option '--url <address>' argument missing"],
    [["publish", "stray"], "too many arguments"],
    [["inspect"], "missing required argument 'path'"],
    [["inspect", "a", "b"], "too many arguments"],
    [["run", "--now", "2026-01-01"], "unknown option '--now'"],
  ])("%j is wrong usage: one line, where there is help, and 2", async (argv, message) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("--help");
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe("the program", () => {
  it("ends with the command's exit code, in a process of its own", () => {
    const help = spawnSync(process.execPath, [cli, "--help"], { encoding: "utf8" });
    expect([help.status, help.stderr]).toEqual([0, ""]);
    expect(help.stdout).toContain("Usage: feedmill");
    expect(spawnSync(process.execPath, [cli, "grind"]).status).toBe(2);
  });

  it("works through a link, as a package's command is installed", () => {
    const link = join(makeFolder(), "feedmill");
    symlinkSync(cli, link);
    expect(execFileSync(process.execPath, [link, "--help"], { encoding: "utf8" })).toContain("Usage: feedmill");
  });

  it("says in which line of the configuration TypeScript ends", () => {
    const cwd = makeFolder({ "feedmill.config.ts": 'export default {\n  url: "https://x.example/" ;\n' });
    const { status, stderr } = spawnSync(process.execPath, [cli, "publish"], { cwd, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^feedmill\.config\.ts:2 {2}error {2}config-invalid {2}it can't be loaded: Expected [^\n]+\n$/,
    );
  });

  it("goes on to its end where its output can't be written, and ends with 74", () => {
    const cwd = makeFolder({ "seeds/a.md": "---\ntitle: Heat\npublished: 2026-07-01\n---\n\nIt was hot.\n" });
    const argv = [cli, "publish", "--url", "https://news.example/"];
    // Open for reading alone, so that each write fails, as it does on a full disk.
    const ran = spawnSync(process.execPath, argv, { cwd, stdio: ["ignore", openSync(cli, "r"), "pipe"] });
    expect([String(ran.stderr), ran.status]).toEqual(["", 74]);
    expect(readdirSync(join(cwd, "out"))).toContain("feed.xml");
  });

  it("ends quietly when nobody reads on", () => {
    const seeds = Array.from({ length: 200 }, (_, at) => [
      `${at}.md`,
      `# Title ${at}\n\n${"Words and words. ".repeat(200)}\n`,
    ]);
    const argv = [
      "-c",
      '"$0" "$1" inspect "$2" | head -n 1',
      process.execPath,
      cli,
      makeFolder(Object.fromEntries(seeds)),
    ];
    const { stdout, stderr } = spawnSync("/bin/sh", argv, { encoding: "utf8" });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });
});
