import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { runCase } from "./run-case.ts";

const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe("whole flows, as folders", () => {
  it("are at least fifteen", () => expect(names.length).toBeGreaterThanOrEqual(15));

  it.each(names)("%s", async (name) => {
    const folder = join(import.meta.dirname, name);
    const { files, problems } = await runCase(folder, makeFolder());
    expect(problems).toBe(readFileSync(join(folder, "problems.txt"), "utf8"));
    const expected = readFolder(folder);
    const expectedOut = Object.entries(expected).filter(([path]) => path.startsWith("out/"));
    expect(files).toEqual(Object.fromEntries(expectedOut.map(([path, text]) => [path.slice("out/".length), text])));
  });
});
