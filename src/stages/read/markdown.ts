import type { Draft, Field, SeedText } from "../../model/article.ts";
import { toPlainLine } from "../../model/plain.ts";
import { stripLine } from "../../model/plain-markdown.ts";
import { type Outcome, pass, toWarning } from "../../model/problem.ts";
import { decodeReferences } from "../../model/references.ts";
import { shorten } from "../../model/shorten.ts";
import { dropAttributes } from "./attributes.ts";
import { isJekyllPost, toTitleOfName } from "./dialects.ts";
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts";
import { translateShortcodes } from "./shortcodes.ts";

/** Markdown with YAML, TOML or JSON front matter, or none. A leading `# heading` is the title where no field states one. */
export function readMarkdown(seed: SeedText): Outcome<Draft> {
  return readMarkdownIn(seed, (body) => body);
}

/** The same of a body that is more than Markdown, given what makes Markdown of it. */
export function readMarkdownIn(seed: SeedText, toMarkdown: (body: string) => string): Outcome<Draft> {
  const parsed = parseFrontMatter(seed);
  if (parsed.kind !== "pass") return parsed;
  const { values, fields, body, bodyLine } = parsed.value;
  const { markdown, dropped } = translateShortcodes(
    withMoreMarker(dropAttributes(toMarkdown(body)), values.excerpt_separator),
  );
  const line = dropped === undefined ? undefined : bodyLine + dropped.line - 1;
  const warnings = dropped === undefined ? [] : [toDroppedWarning(seed, dropped.call, line)];
  const { title, rest } = findTitle(seed, parsed.value, markdown);
  const bodyPlace = { ...seed.place, line: bodyLine };
  const draft = { key: seed.path, place: seed.place, bodyPlace };
  const whole = title === undefined ? fields : { ...fields, title };
  return pass({ ...draft, fields: whole, body: { kind: "markdown", markdown: rest } }, warnings);
}

type Title = { readonly title?: Field; readonly rest: string };

function findTitle(seed: SeedText, { values, fields, bodyLine }: FrontMatter, markdown: string): Title {
  if (fields.title !== undefined) return { rest: markdown };
  const heading = takeHeading(markdown);
  if (heading !== undefined) {
    const title = { value: heading.text, place: { ...seed.place, line: bodyLine + heading.line } };
    return { title, rest: heading.rest };
  }
  if (!isJekyllPost(values, seed.path)) return { rest: markdown };
  return { title: { value: toTitleOfName(seed.path), place: seed.place }, rest: markdown };
}

/** Jekyll's own mark for the end of the excerpt, as the one that all know. */
function withMoreMarker(body: string, separator: unknown): string {
  // White space alone is the end of a paragraph, which a summary ends at anyway.
  if (typeof separator !== "string" || separator.trim() === "") return body;
  return body.replace(separator.trim(), () => "<!-- more -->");
}

function toDroppedWarning(seed: SeedText, call: string, line: number | undefined) {
  const place = { ...seed.place, ...(line !== undefined && { line }) };
  return toWarning(
    "shortcode-unknown",
    place,
    `${shorten(call)} can't be run here, and is left out, as are others like it`,
    {
      hint: "write what it would show as Markdown or HTML; put it in backquotes to show the call itself",
    },
  );
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
