import { expect, it } from "vitest";
import { url } from "../support/make.ts";
import { makeSite } from "./site.ts";

const seed = (title: string) =>
  `---\ntitle: ${title}\npublished: 2026-10-01\nlanguage: en\n---\n\nSee [the other](../cold/) and ![it](i.png).\n`;

it("on a new domain ids, slugs and dates stay, and every address is the new one's", async () => {
  const site = makeSite({ pages: true, archiveSize: 10 });
  site.putAll({ "a.md": seed("Heat"), "b.md": seed("Cold") });
  const before = await site.run("2026-11-01T00:00:00Z");
  const config = { ...site.config, url: url("https://moved.example/") };
  const after = await site.run("2026-11-02T00:00:00Z", { config });
  const keep = ({ id, slug, sequence, published, updated }: (typeof after.entries)[number]) => [
    ...[id, slug, sequence, published, updated],
  ];
  expect(after.entries.map(keep)).toEqual(before.entries.map(keep));
  const texts = Object.values(site.read()).join("\n").replaceAll("tag:news.example,", "");
  expect(texts).toContain("https://moved.example/articles/cold/");
  expect(texts).toContain("https://moved.example/articles/heat/i.png");
  expect(texts).not.toContain("news.example");
});
