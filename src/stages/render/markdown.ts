import createMarkdown, { type MarkdownIt, type Token } from "markdown-it";
import addFootnotes from "markdown-it-footnote";

/** A piece of parsed Markdown: a tag, a text, or a line of them. */
export type MarkdownToken = Readonly<Token>;

/** Markdown (CommonMark with tables, strikethrough, bare addresses as links, footnotes), parsed. */
export function parseMarkdown(markdown: string): readonly MarkdownToken[] {
  return PARSER.parse(markdown, {});
}

/** The HTML that the Markdown stands for, not sanitised. `name` is in the ids of its footnotes: a feed shows many articles on one page. */
export function toMarkdownHtml(tokens: readonly MarkdownToken[], name: string): string {
  return PARSER.renderer.render([...tokens], PARSER.options, { docId: name });
}

const PARSER = openParser();

function openParser(): MarkdownIt {
  const parser = createMarkdown({ html: true, linkify: true }).use(addFootnotes);
  // Only addresses with a scheme: otherwise README.md would become a link to Moldova.
  parser.linkify.set({ fuzzyLink: false });
  return parser;
}
