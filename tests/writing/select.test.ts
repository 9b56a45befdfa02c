import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/sqlite.ts";
import { countArchivePages, selectMain, toEmptyFeed } from "../../src/writing/select.ts";
import { makeChange, makeSeed } from "../store/make-change.ts";
import { at, makeConfig, makeContext, slug } from "../support/make.ts";

const topic = (kind: "tag" | "author" | "section" | "language", name: string, own: string) =>
  ({ feed: 1, kind, name, slug: slug(own) }) as const;

describe("toEmptyFeed", () => {
  it("is the main feed where no topic is given", () => {
    expect(toEmptyFeed(makeConfig())).toMatchObject({
      title: "News",
      description: "All of it",
      folder: "",
      language: "en",
    });
  });

  it("names a topic's feed by its pattern, in a folder of its kind", () => {
    const tags = { limit: 10, title: "{name} in {feed}" };
    const config = makeConfig({ feeds: { tags }, language: "en" });
    expect(toEmptyFeed(config, topic("tag", "C++", "c"))).toMatchObject({ title: "C++ in News", folder: "tags/c/" });
    expect(toEmptyFeed(config, topic("author", "Ada", "ada"))).toMatchObject({
      title: "News: Ada",
      folder: "authors/ada/",
    });
    expect(toEmptyFeed(config, topic("section", "a/b", "a-b"))).toMatchObject({
      folder: "sections/a-b/",
      language: "en",
    });
  });

  it("names a language in the site's language, and is written in it", () => {
    expect(toEmptyFeed(makeConfig({ language: "de" }), topic("language", "fr", "fr"))).toMatchObject({
      title: "News: Französisch",
      folder: "languages/fr/",
      language: "fr",
    });
  });
});

describe("the archive", () => {
  it("has no page while the main feed can hold everything, then as many as are begun", async () => {
    const config = makeConfig({ archiveSize: 10, limit: 20 });
    const store = openStore(":memory:", config);
    const count = () => countArchivePages({ config, store });
    const admit = (from: number, to: number) => {
      const names = Array.from({ length: to - from }, (_, index) => `${from + index}.md`);
      return store.admit(
        makeChange(
          names.map((path) => makeSeed(path, [{ title: path }])),
          { config },
        ),
      );
    };
    expect(await count()).toBe(0);
    await admit(0, 20);
    expect(await count()).toBe(0);
    await admit(20, 21);
    expect(await count()).toBe(3);
    expect(await countArchivePages({ config: makeConfig(), store })).toBe(0);
    await store.close();
  });
});

describe("selectMain", () => {
  it("of nothing is an empty feed, last changed at the epoch and not at the build", async () => {
    const store = openStore(":memory:", makeConfig());
    const { config, now } = makeContext();
    const problems: unknown[] = [];
    const onProblem = (problem: unknown) => problems.push(problem);
    expect(await selectMain({ config, now, store, onProblem })).toEqual({
      ...toEmptyFeed(config),
      updated: at("1970-01-01T00:00:00Z"),
    });
    await store.close();
  });
});
