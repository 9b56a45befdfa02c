import { existsSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Config } from "../../src/model/config.ts";
import type { StoredEntry } from "../../src/store/store.ts";
import { ENDINGS, type ModelArticle, settle, toTexts } from "./article-model.ts";
import { change, makeArticles, type Operation } from "./change-seeds.ts";
import { makeSite, pickIdentity } from "./site.ts";

const DAY_MS = 86_400_000;
const FIRST_RUN = Date.parse("2026-11-01T00:00:00Z");

type Site = ReturnType<typeof makeSite>;
type Identity = ReturnType<typeof pickIdentity>;

/** Plays the runs on a real folder that begins with so many articles, and holds each run against the model and against a rebuild. */
export async function play(
  runs: readonly (readonly Operation[])[],
  count: number,
  own: Partial<Config>,
): Promise<void> {
  const site = makeSite(own);
  try {
    const given = new Map<number, Identity>();
    let articles = makeArticles(count);
    for (const [at, operations] of [[], ...runs].entries()) {
      articles = operations.reduce(change, articles);
      writeSeeds(site, articles, at);
      const now = FIRST_RUN + at * DAY_MS;
      articles = articles.map((article) => settle(article, now));
      const moment = new Date(now).toISOString();
      const { entries } = await site.run(moment, { allowWithdrawals: true });
      check(entries, articles, given);
      const files = site.read();
      const items: readonly { readonly id: string }[] = JSON.parse(files["feed.json"] ?? "").items;
      expect(items.map(({ id }) => id)).toEqual(entries.slice(0, items.length).map(({ id }) => id));
      expect(await site.rebuild(moment)).toEqual(files);
    }
  } finally {
    rmSync(site.root, { recursive: true, force: true });
  }
}

/** Makes the folder what the model says, as people do: renames rename, and what is rewritten has another time. */
function writeSeeds(site: Site, articles: readonly ModelArticle[], run: number): void {
  const pathOf = (path: string) => join(site.config.seeds, path);
  const moveBoth = (from: string, to: string) => {
    for (const ending of ENDINGS) if (existsSync(pathOf(from + ending))) site.move(from + ending, to + ending);
  };
  const kept = new Map<ModelArticle, string>();
  for (const [at, article] of articles.entries()) {
    if (article.last === undefined || article.path === article.last.path) continue;
    // Out of the way first, so that two can change places.
    moveBoth(article.last.path, `${at}.moving`);
    if (article.path === undefined)
      for (const ending of ENDINGS) rmSync(pathOf(`${at}.moving${ending}`), { force: true });
    else kept.set(article, `${at}.moving`);
  }
  for (const [at, article] of articles.entries()) {
    const { path } = article;
    if (path === undefined) continue;
    const moving = kept.get(article);
    if (moving !== undefined) moveBoth(moving, path);
    const second = 1_700_000_000 + run * 1000 + at;
    for (const [index, text] of toTexts(article).entries()) write(`${path}${ENDINGS[index]}`, text, second);
  }

  function write(path: string, text: string | undefined, second: number): void {
    const before = existsSync(pathOf(path)) ? readFileSync(pathOf(path), "utf8") : undefined;
    if (before === text) return;
    if (text === undefined) {
      site.remove(path);
    } else {
      site.put(path, text);
      utimesSync(pathOf(path), second, second);
    }
  }
}

/** Holds what is published against the model, and against all that was given before. */
function check(entries: readonly StoredEntry[], articles: readonly ModelArticle[], given: Map<number, Identity>): void {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const shown = articles.filter(({ known }) => known?.isShown);
  expect([...byPath.keys()].toSorted()).toEqual(shown.map(({ path }) => path).toSorted());
  for (const { path, shape, known } of shown) {
    const entry = byPath.get(path ?? "");
    if (entry === undefined) continue;
    const identity = given.get(shape.number) ?? pickIdentity(entry);
    expect(pickIdentity(entry)).toEqual(identity);
    expect([entry.title, entry.updated, entry.published]).toEqual([
      known?.shape.title,
      known?.updated,
      Date.parse(known?.firstPublished ?? ""),
    ]);
    given.set(shape.number, identity);
  }
  const all = [...given.values()];
  for (const pick of ["id", "slug", "sequence"] as const)
    expect(new Set(all.map((identity) => identity[pick])).size).toBe(all.length);
}
