import { describe, expect, it } from "vitest";
import { guardReader } from "../../src/extensions/guard-reader.ts";
import type { Draft } from "../../src/index.ts";
import { fail, pass, toError } from "../../src/model/problem.ts";
import type { Read } from "../../src/stages/read/index.ts";
import { makeContext, makeSource } from "../support/make.ts";

const place = { file: "notes.org" };
const toDraft = (key: string): Draft => ({
  ...{ key, place: { ...place, line: 3 }, fields: { title: { value: "Heat", place } } },
  body: { kind: "blocks", blocks: [{ kind: "paragraph", text: "It was hot." }] },
});

async function read(given: Read): Promise<unknown> {
  const guarded = await guardReader({ extensions: ["org"], load: async () => given }, 50).load();
  return guarded(makeSource("", "notes.org"), makeContext());
}

describe("a guarded reader", () => {
  it("gives what its reader gave: drafts, holds and problems", async () => {
    const warning = { ...toError("field-invalid", place, "odd"), severity: "warning" } as const;
    const given = [
      pass(toDraft("notes.org#heat"), [warning]),
      { kind: "hold", reason: "draft", place } as const,
      fail(toError("title-missing", place, "there is none", { hint: undefined })),
    ];
    expect(await read(() => given)).toEqual(given);
    expect(await read(async () => given)).toEqual(given);
    expect(await read(() => [])).toEqual([]);
  });

  it.each([["heat.org"], ["heat"], ["notes.orgheat"]])("refuses a key of another seed: %s", async (key) => {
    await expect(read(async () => [pass(toDraft(key))])).rejects.toThrow(`it gave the key "${key}"`);
  });

  it("refuses a key that two articles have", async () => {
    const twice = [pass(toDraft("notes.org#heat")), pass(toDraft("notes.org#heat"))];
    await expect(read(async () => twice)).rejects.toThrow('it gave the key "notes.org#heat" to two articles');
  });

  it("does not wait for ever", async () => {
    await expect(read(() => new Promise(() => {}))).rejects.toThrow("its promise did not settle within 0.05 seconds");
    const guarded = await guardReader({ extensions: ["org"], load: () => new Promise(() => {}) }, 50).load();
    await expect(guarded(makeSource("", "notes.org"), makeContext())).rejects.toThrow("did not settle");
  });
});
