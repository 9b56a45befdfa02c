import { describe, expect, it } from "vitest";
import { makeFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const ARTICLE = `---
title: Heat wave
published: 2026-07-01
updated: 2026-07-02T10:00:00+02:00
authors: [Ada, { name: Ben }]
agencies: dpa
tags: [weather]
language: en
standfirst: It was hot.
---

First paragraph.

## A subhead

Second paragraph.
`;
const inspect = (cwd: string, ...argv: readonly string[]) => run(["inspect", ...argv], { cwd });
const parse = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

describe("inspect --json", () => {
  it("prints what was understood of a seed as one JSON object", async () => {
    const { exitCode, stdout, stderr } = await inspect(makeFolder({ "seeds/a.md": ARTICLE }), "seeds/a.md", "--json");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(parse(stdout)).toEqual([
      {
        file: "seeds/a.md",
        outcome: "publish",
        title: "Heat wave",
        published: "2026-07-01T00:00:00Z",
        updated: "2026-07-02T08:00:00Z",
        authors: ["Ada", "Ben"],
        agencies: ["dpa"],
        lede: "It was hot.",
        headings: ["A subhead"],
        captions: [],
        body_text: "First paragraph.\n\nA subhead\n\nSecond paragraph.",
        language: "en",
        tags: ["weather"],
        problems: [],
      },
    ]);
  });

  it("prints one line for each article of a folder and of an array, in order", async () => {
    const item = (id: string) => ({ id, title: id, date: "2026-10-01", text: "Text." });
    const cwd = makeFolder({ "s/b.json": JSON.stringify([item("One"), item("Two")]), "s/a.md": ARTICLE });
    const { stdout } = await inspect(cwd, "s", "--json");
    expect(parse(stdout)).toMatchObject([
      { file: "s/a.md", title: "Heat wave" },
      { file: "s/b.json", title: "One" },
      { file: "s/b.json", title: "Two" },
    ]);
  });

  it("shows what was understood of an article that has problems, and them", async () => {
    const broken = "---\ntitle: Heat\npublished: 2026-02-31\nauthors: [Ada]\n---\nText.\n";
    const { exitCode, stdout } = await inspect(makeFolder({ "a.md": broken }), "a.md", "--json");
    expect(exitCode).toBe(1);
    expect(parse(stdout)).toMatchObject([
      {
        outcome: "quarantine",
        title: "Heat",
        published: "2026-02-31",
        authors: ["Ada"],
        body_text: "Text.",
        problems: [{ code: "date-impossible", place: { line: 3, column: 12 } }],
      },
    ]);
  });

  it("prints the problems of files that are no seeds as lines, too", async () => {
    const { exitCode, stdout } = await inspect(makeFolder({ "s/x.png": "x" }), "s", "--json");
    expect(exitCode).toBe(0);
    expect(parse(stdout)).toMatchObject([{ file: "s/x.png", problems: [{ code: "format-unknown" }] }]);
  });

  it("prints dates in the configured zone, and takes a draft for one", async () => {
    const cwd = makeFolder({
      "a.md": ARTICLE.replace("language: en", "draft: true"),
      "b.md": ARTICLE,
      "feedmill.config.mjs": 'export default { url: "https://x.example/", zone: "Europe/Berlin" };\n',
    });
    expect(parse((await inspect(cwd, "a.md", "--json")).stdout)).toMatchObject([
      { outcome: "hold", title: "Heat wave" },
    ]);
    expect(parse((await inspect(cwd, "b.md", "--json")).stdout)).toMatchObject([
      { published: "2026-07-01T00:00:00+02:00", updated: "2026-07-02T10:00:00+02:00" },
    ]);
  });
});

describe("inspect", () => {
  it("prints a card that a person can read, within the width of the terminal", async () => {
    const long = ARTICLE.replace("First paragraph.", "Words and more words. ".repeat(50));
    const { stdout } = await run(["inspect", "a.md"], { cwd: makeFolder({ "a.md": long }), columns: 60 });
    expect(stdout).toMatch(/a\.md {2}publish$/m);
    expect(stdout).toMatch(/^ {2}title +Heat wave$/m);
    expect(stdout).toMatch(/^ {2}authors +Ada, Ben$/m);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(stdout).not.toContain("\u001b");
  });

  it("colours it for a terminal only", async () => {
    const cwd = makeFolder({ "a.md": ARTICLE });
    expect((await run(["inspect", "a.md"], { cwd, isInteractive: true })).stdout).toContain("\u001b[1m");
  });

  it("lets no seed move the cursor, by its name, its title or its values", async () => {
    const cursorMove = "\u001b[2J";
    const cwd = makeFolder({ [`seeds/a${cursorMove}.md`]: `# Title ${cursorMove}\n\nText ${cursorMove}.\n` });
    for (const isInteractive of [true, false]) {
      const { stdout, stderr } = await run(["inspect", "seeds"], { cwd, isInteractive });
      expect(`${stdout}${stderr}`).not.toContain(cursorMove);
      expect(stdout).toContain("\\u001b[2J");
    }
  });

  it("writes nothing anywhere", async () => {
    const cwd = makeFolder({ "seeds/a.md": ARTICLE });
    const { readdirSync } = await import("node:fs");
    await inspect(cwd, "seeds");
    expect(readdirSync(cwd, { recursive: true }).toSorted()).toEqual(["seeds", "seeds/a.md"]);
  });

  it.each([
    ["missing.md", /missing\.md .*error {2}seeds-missing {2}there is no such file or folder\n$/, 66],
    ["missing", /missing .*error/, 66],
    ["empty.md", /empty\.md .*error {2}seed-empty/, 1],
  ])("says what is wrong with %s", async (name, message, code) => {
    const { exitCode, stdout, stderr } = await inspect(makeFolder({ "empty.md": "" }), name);
    expect(exitCode).toBe(code);
    expect(`${stdout}${stderr}`).toMatch(message);
  });

  it("is wrong usage with a wrong configuration", async () => {
    const { exitCode, stderr } = await inspect(makeFolder(), "x", "--config", "none.mjs");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("there is no such file");
  });
});
