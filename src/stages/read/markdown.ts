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
  const match = /^(\s*)(?:# +(.+?)(?: +#+)?|([^\n]+)\n=+) *(?:\n|$)/.exec(body);
  const text = match?.[2] ?? match?.[3];
  if (match === null || text === undefined) return undefined;
  const line = (match[1] ?? "").split("\n").length - 1;
  return { text: toPlainHeading(text), line, rest: body.slice(match[0].length) };
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
