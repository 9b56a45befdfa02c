import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { measureColumns } from "../../src/commands/wrap-words.ts";
import { makeFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const TEXT = `Rain saves the harvest

By Mara Field
31 August 2026

Farmers in the valley brought in more wheat than in any of the past five years, said their union on Monday.

Advertisement
`;
const explain = (files: Readonly<Record<string, string>>, path: string, options: Parameters<typeof run>[1] = {}) =>
  run(["inspect", "--explain", path], { cwd: makeFolder(files), ...options });

describe("inspect --explain", () => {
  it("shows of a raw text what each line was taken for, how sure that is, and what was dropped", async () => {
    const { exitCode, stdout } = await explain({ "s/a.txt": TEXT }, "s/a.txt");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^s\/a\.txt {2}publish$/m);
    expect(stdout).toMatch(/^ {4}title +\d+ % {2}a\.txt:1 +Rain saves the harvest$/m);
    expect(stdout).toMatch(/^ {2}lines +\d+ %$/m);
    const rows = [...stdout.matchAll(/^ {4}(\d+) {2}([a-z+]+) +\d+ % {2}(.*)$/gm)].map((row) => row.slice(1));
    expect(rows.map(([number, roles]) => [number, roles])).toEqual([
      ["1", "title"],
      ["3", "authors"],
      ["4", "published"],
      ["6", "paragraph"],
      ["8", "dropped"],
    ]);
    expect(rows[3]?.[2]).toMatch(/^Farmers .* on Monday\.$/);
    expect(stdout).not.toContain("\u001b");
  });

  it("shows of a side file what it states, and where", async () => {
    const side = "# by hand\ntitle: Rain in time\n";
    const files = { "a.txt": TEXT, "a.txt.yaml": side };
    for (const path of ["a.txt", "a.txt.yaml"])
      expect((await explain(files, path)).stdout).toMatch(/^ {4}title +stated {2}a\.txt\.yaml:2:8 +Rain in time$/m);
  });

  it("shows of any other seed where each field comes from, and the pieces of its text", async () => {
    const page = `<html lang="en"><head><meta property="og:title" content="Heat"><meta name="date" content="2026-07-01">
      </head><body><p>It was hot.</p><h2>At night</h2><p>It was hot, too.</p></body></html>`;
    const { stdout } = await explain({ "a.html": page }, "a.html");
    expect(stdout).toMatch(/^ {4}title +stated {2}a\.html:1:\d+, meta og:title +Heat$/m);
    expect(stdout).toMatch(/^ {4}paragraph +It was hot\.$/m);
    expect(stdout).toMatch(/^ {4}heading +At night$/m);
  });

  it("says why an article is held back, and how to state what is missing", async () => {
    const { exitCode, stdout } = await explain({ "a.txt": TEXT.replace("31 August 2026\n", "") }, "a.txt");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^\.\/a\.txt {2}quarantine$/m);
    expect(stdout).toContain("date-missing");
    expect(stdout).toContain("or write a.txt.yaml with: published: 2026-08-31");
  });

  it("colours what it shows, and cuts it to the columns, for a terminal only", async () => {
    const wide = TEXT.replace("Farmers", "農家は今年、過去五年で最も多くの小麦を収穫した。".repeat(5));
    const shown = await explain({ "a.txt": wide }, "a.txt", { isInteractive: true, columns: 70 });
    expect(shown.stdout).toContain("\u001b[32m");
    const plain = stripVTControlCharacters(shown.stdout).split("\n");
    expect(Math.max(...plain.map(measureColumns))).toBeLessThanOrEqual(70);
    const options = { isInteractive: true, env: { NO_COLOR: "1" } };
    expect((await explain({ "a.txt": TEXT }, "a.txt", options)).stdout).not.toContain("\u001b");
  });

  it("lets no text move the cursor", async () => {
    const { stdout } = await explain({ "a.txt": TEXT.replace("wheat", "wheat\u001b[2J") }, "a.txt", {
      isInteractive: true,
    });
    expect(stdout).not.toContain("\u001b[2J");
  });

  it("prints all of it as one JSON object with --json", async () => {
    const cwd = makeFolder({ "a.txt": TEXT });
    const { stdout } = await run(["inspect", "--explain", "--json", "a.txt"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "publish",
      title: "Rain saves the harvest",
      fields: expect.arrayContaining([
        expect.objectContaining({
          name: "title",
          confidence: expect.any(Number),
          origin: null,
          place: { file: "./a.txt", line: 1 },
        }),
      ]),
      body_confidence: expect.any(Number),
      lines: expect.arrayContaining([
        { number: 8, text: "Advertisement", roles: ["dropped"], confidence: expect.any(Number) },
      ]),
      pieces: [{ kind: "prose", text: expect.stringContaining("Farmers") }],
    });
  });

  it("has nothing to explain of a seed that can't be read, but its problems", async () => {
    const { exitCode, stdout } = await explain({ "a.json": "{ oops" }, "a.json");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^\.\/a\.json {2}quarantine\n\.\/a\.json.*json-invalid/);
  });
});
