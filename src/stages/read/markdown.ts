import type { Draft, Field, SeedText } from "../../model/article.ts";
import { type Outcome, pass } from "../../model/problem.ts";
import type { FrontMatter } from "./front-matter.ts";
import { nameJekyllPost, parsePost } from "./post.ts";
import { MARKDOWN } from "./shortcode-markup.ts";

/** Markdown with YAML, TOML or JSON front matter, or none. A leading `# heading` is the title where no field states one. */
export function readMarkdown(seed: SeedText): Outcome<Draft> {
  const parsed = parsePost(seed, MARKDOWN);
  if (parsed.kind !== "pass") return parsed;
  const { fields, bodyLine } = parsed.value;
  const { title, rest } = findTitle(seed, parsed.value);
  const bodyPlace = { ...seed.place, line: bodyLine };
  const draft = { key: seed.path, place: seed.place, bodyPlace };
  const whole = title === undefined ? fields : { ...fields, title };
  return pass({ ...draft, fields: whole, body: { kind: "markdown", markdown: rest } }, parsed.warnings);
}

type Title = { readonly title?: Field; readonly rest: string };

function findTitle(seed: SeedText, post: FrontMatter): Title {
  const { fields, body, bodyLine } = post;
  if (fields.title !== undefined) return { rest: body };
  const heading = takeHeading(body);
  if (heading !== undefined) {
    const title = { value: heading.text, place: { ...seed.place, line: bodyLine + heading.line } };
    return { title, rest: heading.rest };
  }
  const title = nameJekyllPost(seed, post);
  return { ...(title !== undefined && { title }), rest: body };
}

type Heading = { readonly text: string; readonly line: number; readonly rest: string };

/** A first line `# heading`, or one underlined with `===`. */
function takeHeading(body: string): Heading | undefined {
  const start = (/^[ \t\n]*/.exec(body)?.[0].lastIndexOf("\n") ?? -1) + 1;
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

/** More than any heading has; the marks of a longer line would be looked for again and again. */
const LONGEST_HEADING = 2000;

/** Titles are plain text: emphasis, code and link marks go, their text stays. */
function toPlainHeading(text: string): string {
  if (text.length > LONGEST_HEADING) return text;
  return (
    text
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/(?<!\\)(\*\*|~~|`|\*)(?=\S)([^\n]*?[^\s\\])\1/g, "$2")
      // An underscore within a word is one: snake_case.
      .replace(/(?<![\\\p{L}\p{N}])(__|_)(?=\S)([^\n]*?[^\s\\])\1(?![\p{L}\p{N}])/gu, "$2")
      .replace(/\\([!-/:-@[-`{-~])/g, "$1")
  );
}
