import MarkdownIt from "markdown-it";

/** Markdown (CommonMark with tables, strikethrough, bare addresses as links) as HTML, not sanitised. */
export function toMarkdownHtml(markdown: string): string {
  const parser = new MarkdownIt({ html: true, linkify: true });
  // Only addresses with a scheme: otherwise README.md would become a link to Moldova.
  parser.linkify.set({ fuzzyLink: false });
  return parser.render(markdown);
}
