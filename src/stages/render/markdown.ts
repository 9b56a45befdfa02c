import createMarkdown, { type MarkdownIt, type Token } from "markdown-it";

/** A piece of parsed Markdown: a tag, a text, or a line of them. */
export type MarkdownToken = Readonly<Token>;

/** Markdown (CommonMark with tables, strikethrough, bare addresses as links), parsed. */
export function parseMarkdown(markdown: string): readonly MarkdownToken[] {
  return PARSER.parse(markdown, {});
}

/** The HTML that the Markdown stands for, not sanitised. */
export function toMarkdownHtml(tokens: readonly MarkdownToken[]): string {
  return PARSER.renderer.render([...tokens], PARSER.options, {});
}

const PARSER = openParser();

function openParser(): MarkdownIt {
  const parser = createMarkdown({ html: true, linkify: true });
  // Only addresses with a scheme: otherwise README.md would become a link to Moldova.
  parser.linkify.set({ fuzzyLink: false });
  return parser;
}
