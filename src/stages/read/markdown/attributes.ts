import { CODE } from "./code.ts";

/**
 * Markdown without what kramdown, Pandoc and Hugo say of a block, a heading or a link in braces (`{: .notice}`, `{#id}`,
 * `{width=50%}`), none of which a feed has a use for. Lines keep their numbers, and code stays as it is.
 */
export function dropAttributes(markdown: string): string {
  if (!markdown.includes("{")) return markdown;
  return markdown.replace(PIECE, (...found) => {
    const text: string = found[0];
    const at: number = found.at(-3);
    const { dropped, behind }: Readonly<Record<string, string | undefined>> = found.at(-1);
    const isDropped = dropped !== undefined || (behind !== undefined && isHeading(markdown, at));
    return isDropped ? text.replace(/[^\n]/g, "") : text;
  });
}

const ATTRIBUTE = /(?:[#.][\w:.#-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w%.-]+))/.source;
const LIST = `\\{ ?${ATTRIBUTE}(?: +${ATTRIBUTE})* ?\\}`;
/** kramdown's, which may also name another list, or be what such a name means. */
const KRAMDOWN_LIST = `\\{:(?: *(?:${ATTRIBUTE}|[\\w-]+:?)(?=[ }]))+ *\\}`;

const DROPPED = [
  // A list that a table of contents takes the place of.
  /^ {0,3}(?:[-*+]|\d{1,9}[.)]) [^\n]*\n[ \t]*\{:(?:[^{}\n]* )?toc(?: [^{}\n]*)?\}[ \t]*$/.source,
  // Remarks and settings.
  /\{::comment\}[\s\S]{0,5000}?\{:\/(?:comment)?\}|\{::[\w-]+[^{}\n]*\}|\{:\/[\w-]*\}/.source,
  // A line of its own.
  `^[ \\t]*(?:> ?)*(?:${KRAMDOWN_LIST}|(?=\\{ ?[#.])${LIST})[ \\t]*$`,
  // At the beginning of a list's item, and behind a link, a picture, an emphasis or code.
  `(?<=^[ \\t]*(?:[-*+]|\\d{1,9}[.)]) |[)\\]*_\`>~])${KRAMDOWN_LIST}|(?<=[)\`])${LIST}`,
].join("|");

const PIECE = new RegExp(
  `${CODE.source}|(?<dropped>${DROPPED})|(?<behind>(?<![ \\t])[ \\t]+(?:${LIST}|\\{-\\})(?=[ \\t]*#*[ \\t]*$))`,
  "gm",
);

/** Whether the line is a heading, by its beginning or by the line below it. */
function isHeading(markdown: string, at: number): boolean {
  const start = markdown.lastIndexOf("\n", at) + 1;
  if (/^ {0,3}#{1,6} /.test(markdown.slice(start, start + 12))) return true;
  const end = markdown.indexOf("\n", at) + 1;
  return end > 0 && /^ {0,3}(?:=+|-+)[ \t]*(?:\n|$)/.test(markdown.slice(end, end + 1000));
}
