import { describe, expect, it } from "vitest";
import { explainTextPost, readTextPost } from "../../../src/stages/read/text-post.ts";
import { makeContext, makeSeedText } from "../../support/make.ts";
import { passed, problemsOf, toLine } from "../../support/outcomes.ts";

const read = (text: string) => readTextPost(makeSeedText(text, "a.txt"), makeContext());
const valuesOf = (text: string) =>
  Object.fromEntries(Object.entries(passed(read(text)).fields).map(([name, { value }]) => [name, value]));
const paragraphsOf = (text: string) => {
  const { body } = passed(read(text));
  return body.kind === "blocks"
    ? body.blocks.map((block) => (block.kind === "paragraph" ? block.text : block.kind))
    : [];
};

describe("raw text with front matter", () => {
  const text = "---\ntitle: Hay\ntags: [valley]\n---\n\nIt rained in June.\n\nNobody could make hay.\n";

  it("states its fields there, and has all of its text below, where no line is its title", () => {
    expect(valuesOf(text)).toEqual({ title: "Hay", tags: ["valley"] });
    expect(passed(read(text)).fields.title?.place).toEqual({ file: "seeds/a.txt", line: 2, column: 8 });
    expect(paragraphsOf(text)).toEqual(["It rained in June.", "Nobody could make hay."]);
  });

  it("does not show the title again where a line says it, and is explained by the seed's lines", () => {
    const again = text.replace("\n\nIt", "\n\nHay\n\nIt");
    expect(paragraphsOf(again)).toEqual(["It rained in June.", "Nobody could make hay."]);
    expect(explainTextPost(makeSeedText(again, "a.txt"))).toMatchObject([
      { number: 6, roles: ["title"] },
      { number: 8, roles: ["paragraph"] },
      { number: 10, roles: ["paragraph"] },
    ]);
  });

  it("is looked for in TOML, too, and a fault there has its line", () => {
    expect(valuesOf("+++\ntitle = 'Hay'\n+++\nIt rained.").title).toBe("Hay");
    expect(problemsOf(read("---\ntitle: a: b\n---\nIt rained.")).map(toLine)).toEqual([
      expect.stringContaining("seeds/a.txt:2"),
    ]);
  });

  it.each(["---\nHay\n---\n\nIt rained in June.", "---\nBy: nobody, for there is no other line\n\nIt rained in June."])(
    "has none where lines are only drawn across the page: %j",
    (drawn) => {
      expect(paragraphsOf(drawn)).toContain("It rained in June.");
      expect(valuesOf(drawn).title).not.toBeUndefined();
    },
  );
});
