import { describe, expect, it } from "vitest";
import { isNoArticle } from "../../../../src/stages/read/index.ts";
import { readMarkdown } from "../../../../src/stages/read/markdown/markdown.ts";
import { isDirectoryData } from "../../../../src/stages/read/no-article.ts";
import { makeSeedText } from "../../../support/make.ts";
import { failed, passed, toLine } from "../../../support/outcomes.ts";

const read = (text: string, path = "posts/heat.md") => readMarkdown(makeSeedText(text, path));
const fieldsOf = (yaml: string, path?: string) =>
  Object.fromEntries(
    Object.entries(passed(read(`---\n${yaml}\n---\nIt was hot.\n`, path)).fields).map(([name, { value }]) => [
      name,
      value,
    ]),
  );

describe("front matter of site generators", () => {
  it.each([
    ["pubDate: 2026-01-02", { published: "2026-01-02" }],
    ["PublishDate: 2026-01-02\ndate: 2026-01-01", { published: "2026-01-02" }],
    ["date: 2026-01-01\npublished: 2026-01-03\npubDate: 2026-01-02", { published: "2026-01-03" }],
    ["last_modified_at: 2026-01-02\nlast-modified: 2026-01-01", { updated: "2026-01-02" }],
    ["expiryDate: 2027-01-01", { expires: "2027-01-01" }],
    ["description: Hot.\nexcerpt: Warm.", { summary: "Hot." }],
    ["canonicalURL: https://x.example/", { url: "https://x.example/" }],
    ["categories: [b, c]\ntags: [a, b]", { tags: ["a", "b", "b", "c"] }],
    ["tag: a\ncategory: b", { tags: ["a", "b"] }],
    ["tags: [posts, heat, post]", { tags: ["heat"] }],
    ["tags: posts", {}],
    ["tags: web performance", { tags: "web performance" }],
    ["heroImage: { src: https://x.example/a.png, alt: A }", { image: { url: "https://x.example/a.png", alt: "A" } }],
    ["cover:\n  image: /a.png\n  alt: A", { image: { url: "/a.png", alt: "A" } }],
    ["images: [https://x.example/a.png, b.png]", { image: "https://x.example/a.png" }],
    ["heroImage: ../../a.png\ncover: { image: '' }", {}],
    ["image: a.png", { image: "a.png" }],
    ["url: /old/heat/\naliases: [/a]\nredirect_from: /b\nlayout: post\nShowToc: true", {}],
    ["url: https://x.example/", { url: "https://x.example/" }],
    ["published: false", { draft: true }],
    ["published: true", {}],
    ["permalink: false", { draft: true }],
    ["eleventyExcludeFromCollections: true", { draft: true }],
    ["build:\n  list: never", { draft: true }],
    ["layout: page", { draft: true }],
    ["layout: page\ndate: 2026-01-01", { published: "2026-01-01" }],
    [
      "taxonomies:\n  tags: [a]\n  categories: [b]\nextra:\n  author: Ada\n  x: 1",
      { tags: ["a", "b"], authors: "Ada" },
    ],
    ["params: { author: Ben }\nauthor: Ada", { authors: "Ada" }],
    ["moood: fine", { moood: "fine" }],
  ])("%s", (yaml, fields) => {
    expect(fieldsOf(`title: Heat\n${yaml}`)).toEqual({ title: "Heat", ...fields });
  });

  it.each([
    [
      "_posts/2026-01-01-hot-days.md",
      "categories: mill craft\ntags: a b",
      { title: "Hot Days", tags: ["a", "b", "mill", "craft"] },
    ],
    ["2026-01-01-hot_days.md", "layout: post", { title: "Hot Days" }],
    ["_posts/2026-5-4-hot-days.md", "x_y: 1\ntags: a b", { title: "Hot Days", x_y: "1", tags: ["a", "b"] }],
    ["_drafts/hot.md", "title: Hot", { title: "Hot", draft: true }],
    ["posts/heat.de.md", "title: Hitze", { title: "Hitze", language: "de" }],
    ["posts/heat.pt-BR.md", "title: Calor\nlang: pt", { title: "Calor", language: "pt" }],
    ["posts/version.zz.md", "title: Z", { title: "Z" }],
  ])("%s says things by its path", (path, yaml, fields) => {
    expect(fieldsOf(yaml, path)).toEqual(fields);
  });

  it("never tells the language as surely as a field does", () => {
    const { language } = passed(read("---\ntitle: Heat\n---\nIt was hot.\n", "socket.io.md")).fields;
    expect(language).toMatchObject({ value: "io", origin: "file name", confidence: 0.5 });
  });

  it("may be a JSON object, whose names keep their lines", () => {
    const draft = passed(read('{\n  "title": "Heat",\n  "tags": ["a"]\n}\n\nIt was {hot}.\n'));
    expect(draft.fields.title).toEqual({ value: "Heat", place: { file: "seeds/posts/heat.md", line: 2 } });
    expect(draft.body).toEqual({ kind: "markdown", markdown: "\nIt was {hot}.\n" });
    expect(passed(read('---json\n{ "title": "Heat" }\n---\nHot.')).fields.title?.value).toBe("Heat");
  });

  it("that is JSON and broken is placed, and a text that begins with a brace is a text", () => {
    expect(failed(read('{ "title": "Heat",\n  "tags" ["a"] }\nHot.')).map(toLine)).toEqual([
      "seeds/posts/heat.md:2:10 error front-matter-invalid JSON: this object does not end as it should",
    ]);
    expect(passed(read("{{< toc >}} Hot.")).fields).toEqual({});
    expect(passed(read("{braces}")).body).toEqual({ kind: "markdown", markdown: "{braces}" });
  });

  it("that is JavaScript is refused, not run", () => {
    const [problem] = failed(read("---js\nconst title = 1;\n---\nHot."));
    expect(problem).toMatchObject({
      code: "front-matter-invalid",
      place: { line: 1 },
      hint: expect.stringMatching(/YAML/),
    });
  });
});

describe("a file that is no article", () => {
  it.each(["_index.md", "posts/_index.de.md", "blog/blog.11tydata.json", "_layouts/post.html", "_data/x.json"])(
    "is %s",
    (path) => {
      expect(isNoArticle(path, false)).toBe(true);
    },
  );

  it.each(["heat.md~", "posts/#heat.md#", "heat.md.bak", "heat.md.orig", "posts/4913", "Thumbs.db", "x/desktop.ini"])(
    "is %s, which an editor or the system left there",
    (path) => {
      expect(isNoArticle(path, true)).toBe(true);
    },
  );

  it.each(["~$heat.docx", "posts/~$heat.docx", "~$table.xlsx"])("is %s, by which Word keeps others away", (path) => {
    expect(isNoArticle(path, false)).toBe(true);
    expect(isNoArticle(path, true)).toBe(true);
  });

  it.each(["posts/heat/photo.png", "blog/blog.11tydata.js", "index.njk", "_config.yml"])(
    "is %s, if no reader takes it",
    (path) => {
      expect(isNoArticle(path, true)).toBe(true);
      expect(isNoArticle(path, false)).toBe(false);
    },
  );

  it.each(["_posts/2026-01-01-a.md", "index.md", "my_index.md", "_recipes/soup.md", "notes"])("is not %s", (path) => {
    expect(isNoArticle(path, false)).toBe(false);
    expect(isNoArticle(path, true)).toBe(false);
  });

  it("is a folder's data by the folder's name, but never what has a title or a text", () => {
    expect(isDirectoryData("a/posts/posts.json", { layout: "x", tags: "posts" })).toBe(true);
    expect(isDirectoryData("a/posts/posts.json", { layout: "x", title: "Heat" })).toBe(false);
    expect(isDirectoryData("a/posts/heat.json", { layout: "x" })).toBe(false);
    expect(isDirectoryData("posts/posts.json", { published: "2026-01-01" })).toBe(false);
  });
});
