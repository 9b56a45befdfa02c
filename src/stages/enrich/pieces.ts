import type { Block, Body } from "../../model/article.ts";
import { toPlainLine } from "../../model/plain.ts";
import { stripMarks, stripUnread } from "../../model/plain-markdown.ts";
import { decodeReferences } from "../../model/references.ts";

/** One piece of an article as plain text, in the order of the text. */
export type Piece = { readonly kind: "prose" | "heading" | "caption" | "table"; readonly text: string };

/** Body → its plain text, cheaply: marks are taken away, nothing is rendered. */
export function toPieces(body: Body): readonly Piece[] {
  switch (body.kind) {
    case "blocks":
      return body.blocks.flatMap(blockToPieces);
    case "markdown":
      return toMarkdownPieces(stripUnread(body.markdown));
    case "html":
      return htmlToPieces(body.html);
  }
}

/** The first characters of a text, its pieces a line each. */
export function joinPieces(pieces: readonly Piece[], characters: number): string {
  let text = "";
  for (const piece of pieces) {
    if (text.length >= characters) break;
    text += `${piece.text}\n`;
  }
  return text.slice(0, characters);
}

function blockToPieces(block: Block): readonly Piece[] {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return [{ kind: "prose", text: block.text }];
    case "heading":
      return [{ kind: "heading", text: block.text }];
    case "list":
      return [{ kind: "prose", text: block.items.join("\n") }];
    case "caption":
      return [{ kind: "caption", text: [block.text, block.credit].filter(Boolean).join(" ") }];
  }
}

/** Pieces of Markdown out of which was taken what is written and not read (stripUnread). */
export function toMarkdownPieces(markdown: string): readonly Piece[] {
  return splitChunks(markdown).flatMap((chunk): readonly Piece[] => {
    if (/^\s*</.test(chunk)) return htmlToPieces(chunk);
    const text = toPlainLine(decodeReferences(stripMarks(chunk)));
    return text === "" ? [] : [{ kind: toChunkKind(chunk), text }];
  });
}

/** At empty lines, and around headings, which need none. */
function splitChunks(markdown: string): readonly string[] {
  const chunks = markdown.split(/\n[ \t]*(?:\n[ \t]*)+/);
  return chunks.flatMap((chunk) => (chunk.includes("#") ? chunk.split(/^( {0,3}#{1,6} .*)$/m) : [chunk]));
}

function toChunkKind(chunk: string): Piece["kind"] {
  if (isHeading(chunk)) return "heading";
  return TABLE.test(chunk) ? "table" : "prose";
}

/** Below its first row, a line of hyphens and bars. */
const TABLE = /^\s*[^\n]*\n(?=[^\n]*-)(?=[^\n]*\|)[-:| \t]+(?:\n|$)/;

function isHeading(chunk: string): boolean {
  return /^\s{0,3}#{1,6} /.test(chunk) || (chunk.includes("\n") && /\n\s{0,3}(?:=+|-+)\s*$/.test(chunk));
}

const BLOCK_TAG =
  /<(\/?)(p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|figure|figcaption|pre|table|tr|td|th|section|article|header|footer|aside|main|nav|hr|caption|center|details|summary|address|fieldset|legend)\b[^<>]*>/gi;

const LINE_BREAK = /<br\b[^<>]*>/gi;

function htmlToPieces(html: string): readonly Piece[] {
  const text = html.replace(
    /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript|svg|title|amp-ad)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)/gi,
    "",
  );
  const pieces: Piece[] = [];
  let kind: Piece["kind"] = "prose";
  let from = 0;
  let tables = 0;
  const close = (to: number) => {
    const bare = text
      .slice(from, to)
      .replace(LINE_BREAK, " ")
      .replace(/<\/?[a-z!][^<>]*>/gi, "");
    const words = toPlainLine(decodeReferences(bare));
    if (words !== "")
      pieces.push({ kind: kind === "table" && words.length >= PROSE_CELL ? "prose" : kind, text: words });
  };
  for (const match of text.matchAll(BLOCK_TAG)) {
    const [tag, slash, name = ""] = match;
    close(match.index);
    from = match.index + tag.length;
    if (name.toLowerCase() === "table") tables = Math.max(0, tables + (slash === "/" ? -1 : 1));
    const around = tables > 0 ? "table" : "prose";
    kind = slash === "/" ? around : toKind(name, around);
  }
  close(text.length);
  return pieces;
}

/** A cell with more characters is a paragraph, in a table that lays a page or a mail out. */
const PROSE_CELL = 80;

function toKind(tagName: string, around: Piece["kind"]): Piece["kind"] {
  if (/^h[1-6]$/i.test(tagName)) return "heading";
  return /^figcaption$/i.test(tagName) ? "caption" : around;
}
