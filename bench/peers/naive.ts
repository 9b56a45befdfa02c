import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Feed } from "feed";
import matter from "gray-matter";
import { marked } from "marked";

const NEWEST = 50;
const URL_OF_SITE = "https://bench.example/";

type Article = { readonly path: string; readonly data: Readonly<Record<string, unknown>>; readonly markdown: string };

/** What people write on an afternoon: every seed read and its front matter parsed, the newest 50 rendered into RSS. */
export function publishNaively(seeds: string, out: string): void {
  const articles = readdirSync(seeds, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path): Article => {
      const { data, content } = matter(readFileSync(join(seeds, path), "utf8"));
      return { path, data, markdown: content };
    });
  const newest = articles.toSorted((a, b) => readDate(b) - readDate(a)).slice(0, NEWEST);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "feed.xml"), toRss(newest));
}

function readDate({ data }: Article): number {
  return data.date instanceof Date ? data.date.getTime() : 0;
}

function toRss(articles: readonly Article[]): string {
  const feed = new Feed({ title: "Benchmark", id: URL_OF_SITE, link: URL_OF_SITE, copyright: "" });
  for (const article of articles) {
    const link = `${URL_OF_SITE}${article.path.replace(/\.md$/, "/")}`;
    const content = marked.parse(article.markdown, { async: false });
    feed.addItem({ title: String(article.data.title), id: link, link, date: new Date(readDate(article)), content });
  }
  return feed.rss2();
}

const [seeds, out] = process.argv.slice(2);
if (import.meta.main && seeds !== undefined && out !== undefined) publishNaively(seeds, out);
