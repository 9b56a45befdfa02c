import type { Draft, Field, SeedText } from "../../model/article.ts";
import { type Outcome, pass } from "../../model/problem.ts";
import { parseFrontMatter } from "./front-matter.ts";

/** Markdown with YAML or TOML front matter, or none. A leading `# heading` is the title where no field states one. */
export function readMarkdown(seed: SeedText): Outcome<Draft> {
  const parsed = parseFrontMatter(seed);
  if (parsed.kind !== "pass") return parsed;
  const { fields, body, bodyLine } = parsed.value;
  const heading = fields.title === undefined ? takeHeading(body) : undefined;
  const draft = { key: seed.path, place: seed.place };
  if (heading === undefined) return pass({ ...draft, fields, body: { kind: "markdown", markdown: body } });
  const title: Field = { value: heading.text, place: { ...seed.place, line: bodyLine + heading.line } };
  return pass({ ...draft, fields: { ...fields, title }, body: { kind: "markdown", markdown: heading.rest } });
}

type Heading = { readonly text: string; readonly line: number; readonly rest: string };

/** A first line `# heading`, or one underlined with `===`. */
function takeHeading(body: string): Heading | undefined {
  const start = /^(?:[ \t]*\n)*/.exec(body)?.[0].length ?? 0;
  const line = body.slice(0, start).split("\n").length - 1;
  const [first = "", second] = body.slice(start).split("\n", 2);
  const rest = (lines: number) => body.slice(start).split("\n").slice(lines).join("\n");
  if (/^ {0,3}# +\S/.test(first)) {
    const text = first.trim().replace(/^# +/, "").replace(/ #+$/, "").trim();
    return { text: toPlainHeading(text), line, rest: rest(1) };
  }
  const isUnderlined = first.trim() !== "" && second !== undefined && /^=+ *$/.test(second);
  return isUnderlined ? { text: toPlainHeading(first.trim()), line, rest: rest(2) } : undefined;
}

/** Titles are plain text: emphasis, code and link marks go, their text stays. */
function toPlainHeading(text: string): string {
  return (
    text
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/(?<!\\)(\*\*|~~|`|\*)(?=\S)([^\n]*?[^\s\\])\1/g, "$2")
      // An underscore within a word is one: snake_case.
      .replace(/(?<![\\\p{L}\p{N}])(__|_)(?=\S)([^\n]*?[^\s\\])\1(?![\p{L}\p{N}])/gu, "$2")
      .replace(/\\([!-/:-@[-`{-~])/g, "$1")
  );
}
