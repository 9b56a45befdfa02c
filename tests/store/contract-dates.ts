import { expect, it } from "vitest";
import { at } from "../support/make.ts";
import { admit, type OpenStore, readAll, useStore } from "./use-store.ts";

/** What every store promises of dates. */
export function describeDates(openStore: OpenStore): void {
  const { box, put } = useStore(openStore);
  const [first, second, third] = [at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z"), at("2026-01-03T00:00:00Z")];
  const now = at("2026-11-01T00:00:00Z");

  it("of publication are kept for ever", async () => {
    expect((await put("a.md", { published: second }))?.published).toBe(second);
    expect((await put("a.md", { published: third, viewHash: "x" }))?.published).toBe(second);
    expect((await put("a.md", { published: first, viewHash: "y" }))?.published).toBe(second);
  });

  it("of an update are those of publication at first, or as stated, but never before", async () => {
    expect((await put("a.md", { published: first }))?.updated).toBe(first);
    expect((await put("b.md", { published: first, updated: second }))?.updated).toBe(second);
    expect((await put("c.md", { published: second, updated: first }))?.updated).toBe(second);
  });

  it("of an update are those of publication before 1970, too", async () => {
    const landing = at("1969-07-20T20:17:00Z");
    expect((await put("a.md", { published: landing }))?.updated).toBe(landing);
    expect((await put("b.md", { published: landing, updated: at("1969-07-24T16:50:00Z") }))?.updated).toBe(
      at("1969-07-24T16:50:00Z"),
    );
  });

  it("of an update move only when a reader sees a change", async () => {
    await put("a.md", { published: first, viewHash: "same" });
    expect((await put("a.md", { published: first, viewHash: "same", bodyHash: "white space" }))?.updated).toBe(first);
    expect((await put("a.md", { published: first, viewHash: "other" }))?.updated).toBe(now);
    expect((await put("a.md", { published: first, viewHash: "other" }))?.updated).toBe(now);
  });

  it("of an update move to the moment that the article states", async () => {
    await put("a.md", { published: first });
    expect((await put("a.md", { published: first, updated: third, viewHash: "other" }))?.updated).toBe(third);
  });

  it("of an update never move back", async () => {
    await put("a.md", { published: first, updated: now });
    expect((await put("a.md", { published: first, updated: second, viewHash: "other" }))?.updated).toBe(now);
    expect((await put("a.md", { published: first, viewHash: "third" }))?.updated).toBe(now);
  });

  it("in the future hold the article until then, and say when something is due", async () => {
    const due = at("2026-12-01T09:00:00Z");
    expect(await put("a.md", { published: due })).toBeUndefined();
    expect(await box.store.readNextDue()).toBe(due);
    expect((await box.store.readHolds()).map(({ reason, until }) => [reason, until])).toEqual([["embargo", due]]);
    await admit(box.store, [], { now: at("2026-12-01T08:59:59Z") });
    expect(await readAll(box.store)).toEqual([]);
    expect((await admit(box.store, [], { now: due })).added).toBe(1);
    expect((await readAll(box.store)).map(({ published, sequence }) => [published, sequence])).toEqual([[due, 1]]);
    expect(await box.store.readNextDue()).toBeUndefined();
  });

  it("of expiry take the article out, and are due", async () => {
    const due = at("2026-12-01T09:00:00Z");
    await put("a.md", { expires: due });
    expect(await box.store.readNextDue()).toBe(due);
    await admit(box.store, [], { now: due });
    expect(await readAll(box.store)).toEqual([]);
    expect(await box.store.countShown()).toBe(0);
  });
}
