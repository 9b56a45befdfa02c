import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/scan/read-source.ts";
import { makeFolder } from "../support/temp-folder.ts";

describe("readSource", () => {
  it.each([
    ["as long as it was seen", 4],
    ["longer since", 2],
    ["shorter since", 9],
    ["of a size nobody looked at", undefined],
    ["not empty any more", 0],
  ])("reads the whole of a file that is %s", (_, sizeBytes) => {
    const folder = makeFolder({ "a.md": "Heat" });
    const source = readSource(folder, { path: "a.md", ...(sizeBytes !== undefined && { sizeBytes }) });
    expect(Buffer.from(source.bytes).toString()).toBe("Heat");
  });

  it("reads nothing of an empty file", () => {
    const folder = makeFolder({ "a.md": "" });
    expect(readSource(folder, { path: "a.md", sizeBytes: 0 }).bytes).toHaveLength(0);
  });

  it("throws what the disk says of a file that is gone", () => {
    const folder = makeFolder({});
    expect(() => readSource(folder, { path: "a.md", sizeBytes: 4 })).toThrow("ENOENT");
    writeFileSync(join(folder, "a.md"), "Heat");
    expect(readSource(folder, { path: "a.md", sizeBytes: 4 }).bytes).toHaveLength(4);
  });
});
