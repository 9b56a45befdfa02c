import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/article.ts";
import { emitJsonFeed } from "../../../src/stages/emit/json-feed.ts";
import { findRelated } from "../../../src/stages/emit/related.ts";
import { toEntry, toFeed } from "./sample-feed.ts";

function make(id: string, topics: string, own: Partial<Entry> = {}) {
  return toEntry({ id, title: id, tags: topics.split(" "), keywords: [], ...own });
}

function relate(...entries: readonly ReturnType<typeof make>[]) {
  return findRelated(entries).map((related) => related.map(({ id }) => id).join(" "));
}

describe("related entries", () => {
  it("share at least two tags or keywords, those with more first", () => {
    const d = make("d", "grain", { keywords: ["Flour", "mill"] });
    expect(relate(make("a", "flour mill grain"), make("b", "flour mill"), make("c", "flour wheel"), d)).toEqual([
      "d b",
      "a d",
      "",
      "a b",
    ]);
  });

  it("are at most three, and among equals those that stand first", () => {
    const entries = ["a", "b", "c", "d", "e"].map((id) => make(id, "flour mill"));
    expect(relate(...entries)).toEqual(["b c d", "a c d", "a b d", "a b c", "a b c"]);
  });

  it("count a word once, whatever its case and however often it is given", () => {
    const twice = { keywords: ["flour", "FLOUR"] };
    expect(relate(make("a", "Flour", twice), make("b", "flour", twice))).toEqual(["", ""]);
  });

  it("are of the same language, whatever its region", () => {
    const german = make("c", "mehl mill", { language: "de" });
    const british = make("b", "mehl mill", { language: "en-GB" });
    expect(relate(make("a", "mehl mill"), british, german)).toEqual(["b", "a", ""]);
  });

  it("are not told by words that more than fifty entries share", () => {
    const entries = Array.from({ length: 60 }, (_, at) => make(`e${at}`, "news daily"));
    expect(new Set(relate(...entries))).toEqual(new Set([""]));
  });

  it("stand in the JSON Feed, by id, address and title", () => {
    const feed = toFeed([make("https://news.example/a", "flour mill"), make("https://news.example/b", "mill flour")]);
    const [first, second] = JSON.parse(emitJsonFeed(feed).text).items;
    expect(first._feedmill.related).toEqual([
      { id: "https://news.example/b", url: second.url, title: "https://news.example/b" },
    ]);
    const [alone] = JSON.parse(emitJsonFeed(toFeed([make("a", "flour mill")])).text).items;
    expect(alone._feedmill).not.toHaveProperty("related");
  });
});
