import { expect, test } from "vitest";
import { validate } from "../../../src/stages/validate/validate.ts";
import { makeContext, makeDraft } from "../../support/make.ts";
import { failed, passed } from "../../support/outcomes.ts";

const stated = { title: "Heat", published: "2026-08-31" };
const check = (markdown: string) =>
  validate(makeDraft(stated, { body: { kind: "markdown", markdown } }), makeContext());

test.each([
  ["a paragraph of brackets", "[".repeat(10_000)],
  ["a paragraph of asterisks over many lines", "*a\n".repeat(5000)],
  ["a book of addresses", "https://example.org/\n\n".repeat(21_000)],
  ["more lines than an article has", "- a\n".repeat(100_001)],
  ["elements nested without end", "<div>".repeat(1000)],
])("a body that would take too long to render is refused: %s", (_, markdown) => {
  expect(failed(check(markdown))[0]).toMatchObject({ code: "body-too-costly", place: { file: "seeds/heat.md" } });
});

test("the refusal says where the body begins, and which paragraph is too costly", () => {
  const markdown = `A first one.\n\nSome [brackets ${"[".repeat(10_000)}`;
  const bodyPlace = { file: "seeds/heat.md", line: 7 };
  const draft = makeDraft(stated, { body: { kind: "markdown", markdown }, bodyPlace });
  const [problem] = failed(validate(draft, makeContext()));
  expect(problem?.place).toEqual(bodyPlace);
  expect(problem?.message).toMatch(/^the paragraph that begins with "Some \[brackets \[+…" has more than 4000 /);
});

test("HTML from any reader is held to the same bound", () => {
  const draft = makeDraft(stated, { body: { kind: "html", html: "<p>x".repeat(130_000) } });
  expect(failed(validate(draft, makeContext()))[0]?.code).toBe("body-too-costly");
});

test.each([
  ["signs that begin no tag", "<".repeat(800_000)],
  ["references", "&amp;".repeat(800_000)],
  ["references in a title", `<title>${"&amp;".repeat(800_000)}</title>`],
])("what makes the parser work is counted: %s", (_, html) => {
  const draft = makeDraft(stated, { body: { kind: "html", html } });
  expect(failed(validate(draft, makeContext()))[0]?.code).toBe("body-too-costly");
});

test.each([
  ["a list of three thousand links", "- [a](https://example.org/a) *b*\n".repeat(3000)],
  ["a table of three thousand rows", `|a|b|\n|-|-|\n${"| [a](b) | `c` |\n".repeat(3000)}`],
  ["a long text", "Some words, and some more of them.\n\n".repeat(40_000)],
])("what people write is not: %s", (_, markdown) => {
  expect(passed(check(markdown)).title).toBe("Heat");
});
