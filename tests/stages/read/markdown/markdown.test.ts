import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../src/stages/read/markdown/markdown.ts";
import { makeSeedText } from "../../../support/make.ts";
import { failed, passed } from "../../../support/outcomes.ts";

const read = (text: string) => passed(readMarkdown(makeSeedText(text, "guides/heat.md")));
const titleOf = (text: string) => read(text).fields.title?.value;

describe("readMarkdown", () => {
  it("makes a draft of front matter and body, named by the seed's path", () => {
    expect(read("---\ntitle: Heat\n---\nIt was *hot*.\n")).toEqual({
      key: "guides/heat.md",
      place: { file: "seeds/guides/heat.md" },
      bodyPlace: { file: "seeds/guides/heat.md", line: 4 },
      fields: { title: { value: "Heat", place: { file: "seeds/guides/heat.md", line: 2, column: 8 } } },
      body: { kind: "markdown", markdown: "It was *hot*.\n" },
    });
  });

  it("takes a first heading as the title where no field states one, and takes it off the body", () => {
    const draft = read("---\nlanguage: en\n---\n\n# Heat #\n\nIt was hot.\n");
    expect(draft.fields.title).toEqual({ value: "Heat", place: { file: "seeds/guides/heat.md", line: 5 } });
    expect(draft.body).toEqual({ kind: "markdown", markdown: "\nIt was hot.\n" });
  });

  it("leaves the marks of a line that is longer than any heading", () => {
    const line = "[a](b) ".repeat(300);
    expect(titleOf(`# ${line}\n\nIt was hot.\n`)).toBe(line.trim());
    expect(titleOf("# [a](b) c\n\nIt was hot.\n")).toBe("a c");
  });

  it.each([
    "<!-- vim: tw=80 -->\n",
    "![](hero.png)\n\n",
    "[![Build](b.svg)](https://x.example/) <img src='a.png'>\n",
    "## Travel\n\n",
    "<!-- a\n\nb -->\n\n![x][hero]\n",
  ])("finds it below %j, which stays", (above) => {
    const draft = read(`${above}# Heat\n\nIt was hot.\n`);
    const line = above.split("\n").length;
    expect(draft.fields.title).toEqual({ value: "Heat", place: { file: "seeds/guides/heat.md", line } });
    expect(draft.body).toEqual({ kind: "markdown", markdown: `${above}\nIt was hot.\n` });
  });

  it("takes an underlined first line as the title", () => {
    const draft = read("Heat\n====\n\nIt was hot.\n");
    expect(draft.fields.title).toEqual({ value: "Heat", place: { file: "seeds/guides/heat.md", line: 1 } });
    expect(draft.body).toEqual({ kind: "markdown", markdown: "\nIt was hot.\n" });
  });

  it("leaves the first heading in the body where a field states the title", () => {
    expect(read("---\ntitle: Heat\n---\n# Part one\n").body).toEqual({ kind: "markdown", markdown: "# Part one\n" });
  });

  it.each([
    ["a second-level heading", "## Heat\n\nText\n"],
    ["a heading below text", "Text\n\n# Heat\n"],
    ["a heading below a picture and text", "![](a.png)\nText\n\n# Heat\n"],
    ["a heading below a remark and text", "<!-- a --> text <!-- b -->\n# Heat\n"],
    ["a hash without a space", "#heat\n"],
    ["nothing but text", "It was hot.\n"],
  ])("takes no title from %s", (_, text) => {
    expect(titleOf(text)).toBeUndefined();
    expect(read(text).body).toEqual({ kind: "markdown", markdown: text });
  });

  it.each([
    ["# The **real** and *only* `heat`", "The real and only heat"],
    ["# The _real_ __heat__", "The real heat"],
    ["# [Heat](https://heat.example/) and ![sun](sun.png)", "Heat and sun"],
    ["# 2 * 3 * 4 = 24", "2 * 3 * 4 = 24"],
    ["# What snake_case_names are", "What snake_case_names are"],
    ["# \\*not emphasised\\* \\# 1", "*not emphasised* # 1"],
    ["# ~~Cold~~ heat", "Cold heat"],
    ["# C# and F#", "C# and F#"],
    ["# AT&amp;T <em>now</em>[^1]", "AT&T now"],
    ["# One<br>two `<T>` \\<T\\>", "One two <T> <T>"],
    ["# [Rust](https://x.example/Rust_(language)) 1.0", "Rust 1.0"],
    ["# 1. Januar", "1. Januar"],
  ])("makes of %j the plain title %j", (heading, title) => {
    expect(titleOf(`${heading}\n\nText\n`)).toBe(title);
  });

  it.each([
    ["# Heat {#hid .x}\n\nText\n", "\nText\n"],
    ["# Heat\n{: .no_toc}\n\n* TOC\n{:toc}\n\nText\n{: .note}\n", "\n\n\n\n\nText\n\n"],
    ["# Heat\n{: .right width='3'}\n![](a.png){: .x} [b](c){:target=\"_blank\"}\n", "\n![](a.png) [b](c)\n"],
    ["# Heat\n## Day {#day}\n\nNight {-}\n-----\n", "## Day\n\nNight\n-----\n"],
    ["# Heat\n- a\n\n    ![](b.png){width=50%}\n", "- a\n\n    ![](b.png)\n"],
    ["# Heat\n{::comment}\nno\n{:/comment}\nText\n", "\n\n\nText\n"],
  ])("leaves out what %j says of blocks, headings and links in braces", (text, markdown) => {
    expect(read(text)).toMatchObject({ fields: { title: { value: "Heat" } }, body: { markdown } });
  });

  it.each([
    "`{: .x}` and {braces}, {{ name }}, a {.note} within, {:a => 1} and {:-)\n",
    "```\n{: .x}\n```\n\n    {: .x}\n",
  ])("leaves other braces as they are: %j", (markdown) => {
    expect(read(markdown).body).toEqual({ kind: "markdown", markdown });
  });

  it("hands on what is wrong with the front matter", () => {
    expect(failed(readMarkdown(makeSeedText("---\ntitle: [\n---\n")))[0]?.code).toBe("front-matter-invalid");
  });

  it("stays quick on a heading and a beginning that are mostly spaces", () => {
    const spaces = " ".repeat(500_000);
    expect(titleOf(`# Heat${spaces}wave\n`)).toBe(`Heat${spaces}wave`);
    expect(titleOf(`${spaces}x\n`)).toBeUndefined();
  });
});
