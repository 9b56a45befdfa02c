import type { Draft, Field, SeedText } from "../../../model/article.ts";
import { toPlainLine } from "../../../model/plain.ts";
import { stripLine } from "../../../model/plain-markdown.ts";
import { type Outcome, pass } from "../../../model/problem.ts";
import { decodeReferences } from "../../../model/references.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import { nameJekyllPost, parsePost } from "../post.ts";
import { MARKDOWN } from "../shortcodes/shortcode-markup.ts";
import { dropAttributes } from "./attributes.ts";

/** Markdown with YAML, TOML or JSON front matter, or none. A leading `# heading` is the title where no field states one. */
export function readMarkdown(seed: SeedText): Outcome<Draft> {
  return readMarkdownIn(seed, (body) => body);
}

/** The same of a body that is more than Markdown, given what makes Markdown of it. */
export function readMarkdownIn(seed: SeedText, toMarkdown: (body: string) => string): Outcome<Draft> {
  const parsed = parsePost(seed, MARKDOWN, (body) => dropAttributes(toMarkdown(body)));
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

/** What may stand above an article's title without being its text: remarks, pictures, and lesser headings, which stay. */
const ABOVE = toAbove();

function toAbove(): RegExp {
  const address = /(?:\([^()\n]*\)|\[[^[\]\n]*\])/.source;
  const picture = `!\\[[^[\\]\\n]*\\]${address}|<img\\b[^<>]*>`;
  const pictures = `[ \\t]*(?:(?:${picture}|\\[(?:${picture})\\]${address})[ \\t]*)+`;
  return new RegExp(
    `(?:[ \\t]*\\n|(?:${pictures}|[ \\t]*<!--(?:(?!-->)[\\s\\S])*-->[ \\t]*| {0,3}##+ [^\\n]*)\\n)*`,
    "y",
  );
}

/** A first line `# heading`, or one underlined with `===`. */
function takeHeading(body: string): Heading | undefined {
  const above = new RegExp(ABOVE).exec(body)?.[0] ?? "";
  const line = above.split("\n").length - 1;
  const [first = "", second] = body.slice(above.length).split("\n", 2);
  const found = (text: string, lines: number) => {
    const rest = body.slice(above.length).split("\n").slice(lines).join("\n");
    return { text: toPlainHeading(text), line, rest: above.trim() === "" ? rest : `${above}${rest}` };
  };
  if (/^ {0,3}# +\S/.test(first)) {
    return found(first.trim().replace(/^# +/, "").replace(/ #+$/, "").trim(), 1);
  }
  const isUnderlined = first.trim() !== "" && second !== undefined && /^=+ *$/.test(second);
  return isUnderlined ? found(first.trim(), 2) : undefined;
}

/** More than any heading has; the marks of a longer line would be looked for again and again. */
const LONGEST_HEADING = 2000;

/** Titles are plain text: marks, tags and notes go, what they show stays, and so do the words for a picture. */
function toPlainHeading(text: string): string {
  if (text.length > LONGEST_HEADING) return text;
  return toPlainLine(decodeReferences(stripLine(text.replace(/!(?=\[)/g, ""))));
}
