import { execFile } from "node:child_process";
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { beforeAll, expect, it } from "vitest";
import config from "../rolldown.config.ts";
import * as source from "../src/index.ts";
import { makeFolder, readFolder } from "./support/temp-folder.ts";

const root = join(import.meta.dirname, "..");
const { bin, exports: ways, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const runFile = promisify(execFile);

// As it is installed: its files, its manifest above them, and what it depends on within reach.
const installed = mkdtempSync(join(tmpdir(), "feedmill-"));
const runBuilt = (...argv: readonly string[]) => runFile(process.execPath, [join(installed, bin.feedmill), ...argv]);
beforeAll(async () => {
  const bundle = await rolldown({ ...config, cwd: root });
  await bundle.write({ dir: join(installed, "dist") });
  copyFileSync(join(root, "package.json"), join(installed, "package.json"));
  symlinkSync(join(root, "node_modules"), join(installed, "node_modules"));
  return () => rmSync(installed, { recursive: true, force: true });
});

it("the package as built knows its version, and offers what its source does", async () => {
  expect((await runBuilt("--version")).stdout).toBe(`${version}\n`);
  const built = await import(pathToFileURL(join(installed, ways["."].default)).href);
  expect(Object.keys(built).toSorted()).toEqual(Object.keys(source).toSorted());
});

it("the package as built has a file for every thread that it starts", () => {
  const names = globSync("src/**/*.ts", { cwd: root }).flatMap((path) => {
    const started = readFileSync(join(root, path), "utf8").matchAll(/findWorker\(import\.meta\.url, "([^"]+)"\)/g);
    return [...started].map(([, name]) => `${name}.js`);
  });
  expect(names.length).toBeGreaterThan(2);
  expect(globSync("*.js", { cwd: join(installed, "dist") })).toEqual(expect.arrayContaining(names));
});

it("the package as built publishes many seeds, with its threads, as the source does", async () => {
  const seeds = Object.fromEntries(
    Array.from({ length: 450 }, (_, n) => [
      `${n}.md`,
      `---\ntitle: Number ${n}\ndate: 2026-01-01T00:00:0${n % 10}Z\n---\n\nThe *text* of article ${n}.\n`,
    ]),
  );
  const folder = makeFolder(seeds);
  const publish = async (run: (...argv: readonly string[]) => Promise<unknown>) => {
    const out = makeFolder();
    const argv = ["--seeds", folder, "--out", out, "--state", join(makeFolder(), "state.db")];
    await run("publish", ...argv, "--url", "https://many.example/", "--now", "2026-12-01T00:00:00Z");
    return readFolder(out);
  };
  const bySource = await publish((...argv) => runFile(process.execPath, [join(root, "src/cli.ts"), ...argv]));
  expect(Object.keys(bySource).length).toBeGreaterThan(450);
  expect(await publish(runBuilt)).toEqual(bySource);
});
