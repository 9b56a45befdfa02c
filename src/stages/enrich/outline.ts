import type { Body } from "../../model/article.ts";
import { type Piece, toPieces } from "./pieces.ts";

/** The body's subheads, in order. */
export function findHeadings(body: Body): readonly string[] {
  return textsOf(body, (piece) => piece.kind === "heading");
}

/** The captions of the body's figures, in order. */
export function findCaptions(body: Body): readonly string[] {
  // Where a reader told the credit from the caption, the caption alone is meant.
  if (body.kind === "blocks") return body.blocks.flatMap((block) => (block.kind === "caption" ? [block.text] : []));
  const own: Body = body.kind === "html" ? { kind: "html", html: body.html.replace(CREDIT, "") } : body;
  return textsOf(own, (piece) => piece.kind === "caption");
}

/** As the reader of HTML writes it. */
const CREDIT = /<small>(?:(?!<\/?small>)[\s\S])*<\/small>(?=<\/figcaption>)/g;

/** The body as plain text without captions, paragraphs and subheads separated by an empty line. */
export function toBodyText(body: Body): string {
  return textsOf(body, (piece) => piece.kind !== "caption").join("\n\n");
}

function textsOf(body: Body, isWanted: (piece: Piece) => boolean): readonly string[] {
  return toPieces(body)
    .filter(isWanted)
    .map((piece) => piece.text);
}
