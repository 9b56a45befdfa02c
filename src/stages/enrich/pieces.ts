import { decodeHTML } from "entities";
import type { Block, Body } from "../../model/article.ts";
import { toPlainLine } from "../../model/plain.ts";

/** One piece of an article as plain text, in the order of the text. */
export type Piece = { readonly kind: "prose" | "heading" | "caption"; readonly text: string };

/** Body → its plain text, cheaply: marks are taken away, nothing is rendered. */
export function toPieces(body: Body): readonly Piece[] {
  switch (body.kind) {
    case "blocks":
      return body.blocks.flatMap(blockToPieces);
    case "markdown":
      return markdownToPieces(body.markdown);
    case "html":
      return htmlToPieces(body.html);
  }
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

function markdownToPieces(markdown: string): readonly Piece[] {
  const chunks = withoutFencedCode(markdown)
    .replace(/^( {0,3}#{1,6} .*)$/gm, "\n$1\n")
    .split(/\n[ \t]*(?:\n[ \t]*)+/);
  return chunks.flatMap((chunk): readonly Piece[] => {
    const kind = /^\s{0,3}#{1,6} /.test(chunk) || /\n\s{0,3}(?:=+|-+)\s*$/.test(chunk) ? "heading" : "prose";
    if (/^\s*</.test(chunk)) return htmlToPieces(chunk);
    const text = toPlainLine(decodeHTML(stripMarks(chunk)));
    return text === "" ? [] : [{ kind, text }];
  });
}

/** Markdown less its blocks of code, which are shown and not said. */
export function withoutFencedCode(markdown: string): string {
  return markdown.replace(/^ {0,3}(```|~~~)[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|$(?![\s\S]))/gm, "\n");
}

function stripMarks(chunk: string): string {
  return chunk
    .replace(/^\s{0,3}(?:#{1,6} +|(?:> ?)+|[-*+] +(?:\[[ x]\] )?|\d{1,9}[.)] +)/gm, "")
    .replace(/ +#+ *$/gm, "")
    .replace(/^\s*(?:[-=*_]\s*){2,}$/gm, "")
    .replace(/^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/gm, "")
    .replace(/^\[[^\]\n]+\]: *\S+.*$/gm, "")
    .replace(/!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?/g, "")
    .replace(/\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, "$1")
    .replace(/<(https?:[^>\s]+)>/g, "$1")
    .replace(/<\/?[a-z][^>\n]*>/gi, "")
    .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/(`+)([^\n]*?)\1/g, "$2")
    .replace(/\|/g, " ")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

const BLOCK_TAG =
  /<(\/?)(p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|figure|figcaption|pre|table|tr|td|th|section|article|header|footer|aside|main|nav|hr|br|caption)\b[^>]*>/gi;

function htmlToPieces(html: string): readonly Piece[] {
  const text = html.replace(
    /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
    "",
  );
  const pieces: Piece[] = [];
  let kind: Piece["kind"] = "prose";
  let from = 0;
  const close = (to: number) => {
    const words = toPlainLine(decodeHTML(text.slice(from, to).replace(/<\/?[a-z!][^>]*>/gi, "")));
    if (words !== "") pieces.push({ kind, text: words });
  };
  for (const match of text.matchAll(BLOCK_TAG)) {
    const [tag, slash, name = ""] = match;
    if (name.toLowerCase() === "br") continue;
    close(match.index);
    from = match.index + tag.length;
    kind = slash === "/" ? "prose" : toKind(name);
  }
  close(text.length);
  return pieces;
}

function toKind(tagName: string): Piece["kind"] {
  if (/^h[1-6]$/i.test(tagName)) return "heading";
  return /^figcaption$/i.test(tagName) ? "caption" : "prose";
}
