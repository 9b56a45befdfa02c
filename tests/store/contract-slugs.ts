import fc from "fast-check";
import { expect, it } from "vitest";
import { at, makeConfig, slug, url } from "../support/make.ts";
import { makeSeed } from "./make-change.ts";
import { admit, byPath, type OpenStore, useStore } from "./use-store.ts";

/** What every store promises of slugs. */
export function describeSlugs(openStore: OpenStore): void {
  const { box, put } = useStore(openStore);

  it("of equal titles get -2, -3 in the order of (published, id), and so do the numbers of first publication", async () => {
    const days = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(days, async (chosen) => {
        const store = openStore();
        const seeds = chosen.map((day, index) => ({ path: `${index}.md`, published: at(`2026-01-0${day}T00:00:00Z`) }));
        await admit(
          store,
          seeds.map(({ path, published }) => makeSeed(path, [{ published }])),
        );
        const sorted = seeds.toSorted((a, b) => a.published - b.published || (a.path < b.path ? -1 : 1));
        const expected = sorted.map(({ path }, index) => [
          path,
          [index === 0 ? "heat" : `heat-${index + 1}`, index + 1],
        ]);
        expect(await byPath(store, (entry) => [entry.slug, entry.sequence])).toEqual(Object.fromEntries(expected));
        await store.close();
      }),
      { numRuns: 30 },
    );
  });

  it("stay once published, when the title changes and when an older namesake comes", async () => {
    await put("b.md");
    await put("a.md", { published: at("2001-01-01T00:00:00Z") });
    await put("b.md", { title: "Cold", slug: slug("cold") });
    await put("c.md", { slug: slug("cold") });
    expect(await byPath(box.store, (entry) => entry.slug)).toEqual({
      "a.md": "heat-2",
      "b.md": "heat",
      "c.md": "cold",
    });
  });

  it("stay reserved after withdrawal", async () => {
    await put("a.md");
    await admit(box.store, [], { vanished: ["a.md"] });
    const other = { title: "Heat again", published: at("2026-10-02T00:00:00Z"), bodyHash: "another" };
    expect((await put("b.md", other))?.slug).toBe("heat-2");
  });

  it("are not taken by what is not published yet", async () => {
    await put("later.md", { published: at("2026-12-01T00:00:00Z"), bodyHash: "later" });
    expect((await put("now.md"))?.slug).toBe("heat");
  });

  it("have room for their number, however long they are", async () => {
    const long = slug("a".repeat(79));
    await admit(
      box.store,
      ["a.md", "b.md"].map((path) => makeSeed(path, [{ slug: long }])),
    );
    expect(await byPath(box.store, (entry) => entry.slug)).toEqual({
      "a.md": long,
      "b.md": `${"a".repeat(78)}-2`,
    });
  });

  it("make the address below the site's own, unless the article lives elsewhere", async () => {
    const config = makeConfig({ url: url("https://news.example/blog/"), permalink: "{slug}.html" });
    const store = openStore(config);
    const elsewhere = makeSeed("b.md", [{ slug: slug("b"), url: url("https://else.example/b") }]);
    await admit(store, [makeSeed("a.md", [{}]), elsewhere], { config });
    expect(await byPath(store, (entry) => entry.url)).toEqual({
      "a.md": "https://news.example/blog/heat.html",
      "b.md": "https://else.example/b",
    });
    await store.close();
  });
}
