import type { Body } from "../../model/article.ts";
import { stripUnread } from "../../model/plain-markdown.ts";
import { decodeReferences } from "../../model/references.ts";
import { type Piece, toMarkdownPieces, toPieces } from "./pieces.ts";
import { type Length, measureLength } from "./words.ts";

/** What enrichment knows of an article's text: its opening piece by piece, at least 1,500 characters and, where there is one, a paragraph; and the length of all. */
export type PlainText = { readonly opening: readonly Piece[]; readonly length: Length };

const OPENING_CHARACTERS = 1500;

/** Body → its plain text. Of Markdown only the opening is made plain, which is dear; its words can be counted as it is. */
export function toPlainText(body: Body): PlainText {
  // Only the pieces tell a tag's words from the text's.
  if (body.kind !== "markdown" || body.markdown.includes("<")) {
    const pieces = toPieces(body);
    return { opening: pieces, length: measureLength(pieces.map((piece) => piece.text).join("\n\n")) };
  }
  const markdown = stripUnread(body.markdown);
  return {
    opening: readOpeningPieces(markdown),
    length: measureLength(decodeReferences(markdown)),
  };
}

/** One that has no paragraph, as a long table has none, goes on to the end. */
function readOpeningPieces(markdown: string): readonly Piece[] {
  const pieces = toMarkdownPieces(takeOpening(markdown));
  return pieces.some(({ kind }) => kind === "prose") ? pieces : toMarkdownPieces(markdown);
}

function takeOpening(markdown: string): string {
  const end = markdown.indexOf("\n\n", OPENING_CHARACTERS);
  return end === -1 ? markdown : markdown.slice(0, end);
}
