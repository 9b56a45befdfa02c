import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toArticleSchema } from "../src/index.ts";
import { EPOCH, parseInstant } from "../src/model/values.ts";
import { makeFolder, readFolder } from "./support/temp-folder.ts";
import { run } from "./support/terminal.ts";

const root = join(import.meta.dirname, "..");
const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);
const read = (page: string) => readFileSync(join(root, page), "utf8");
const scripts: Readonly<Record<string, string>> = JSON.parse(read("package.json")).scripts;

/** Lines of ```sh blocks. */
const commands = pages.flatMap((page) =>
  [...read(page).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap((block) => (block[1] ?? "").trim().split("\n")),
);

/** As a shell splits a line with quotes. */
function splitWords(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

// Later than every article of the demo.
const now = () => parseInstant(Date.parse("2026-12-01T00:00:00Z")) ?? EPOCH;

/** A copy of the demo, so that a command of the docs changes nothing here. */
function copyDemo(): string {
  const folder = makeFolder();
  for (const name of ["seeds", "src", "feedmill.config.ts", "package.json"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  return folder;
}

describe("the documentation", () => {
  it("shows commands", () => expect(commands.length).toBeGreaterThan(4));

  it.each(commands.filter((command) => command.startsWith("npm run feedmill -- ")))("%s works", async (command) => {
    const argv = splitWords(command).slice("npm run feedmill --".split(" ").length);
    // What stays up is asked to end as soon as it is up, and takes any free port.
    const ran = await run(
      argv.map((word) => (word === "8080" ? "0" : word)),
      { cwd: copyDemo(), now },
    );
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    expect(ran.stdout).not.toBe("");
  });

  it("shows no other command than the scripts of package.json", () => {
    const others = commands.filter((command) => !command.startsWith("npm run feedmill -- "));
    for (const part of others.flatMap((command) => command.split(" && "))) {
      const script = /^npm (?:run )?([\w:]+)/.exec(part)?.[1];
      expect(["ci", ...Object.keys(scripts)]).toContain(script);
    }
  });

  it("links only to files that are there", () => {
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => join(page, "..", match[1] ?? "")),
    );
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it("names only paths that are there", () => {
    const paths = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:src|tests|docs|seeds|bench)\/[^`*<]*)`/g)].map((m) => m[1] ?? ""),
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("publishes the schema that checks JSON seeds", () => {
    expect(JSON.parse(read("docs/article.schema.json"))).toEqual(JSON.parse(JSON.stringify(toArticleSchema())));
  });
});

describe("the demo", () => {
  it("is in out/ to the byte", async () => {
    const folder = copyDemo();
    const ran = await run(["publish"], { cwd: folder, now });
    expect(ran.exitCode).toBe(0);
    expect(readFolder(join(folder, "out"))).toEqual(readFolder(join(root, "out")));
  });
});
