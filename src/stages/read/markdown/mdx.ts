import type { Draft, SeedText } from "../../../model/article.ts";
import { escapeMarkup } from "../../../model/escape.ts";
import type { Outcome } from "../../../model/problem.ts";
import { CODE_SPAN, FENCED_CODE } from "./code.ts";
import { readMarkdownIn } from "./markdown.ts";
import { findClosingBrace, findStatementEnd } from "./mdx-script.ts";
import { parseTag, toLiteral } from "./mdx-tag.ts";
import { createMdxWriter } from "./mdx-writer.ts";

/**
 * Markdown with components, as Astro has it. Nothing in it is run: imports, exports, expressions and components go, and what these
 * enclose stays.
 */
export function readMdx(seed: SeedText): Outcome<Draft> {
  return readMarkdownIn(seed, dropScripts);
}

// Of code, only what stands in backquotes or fences: what is indented is none in MDX.
const FENCE = FENCED_CODE.source.replace("^ {0,3}", "(?<=^[ \\t]*)").replaceAll(" {0,3}", "[ \\t]*");
const FORMULA = /\$\$[^$]+\$\$|\$[^$\n]*\\[^$\n]*\$/.source;
const ESCAPE_OR_REMARK = /\\[!-/:-@[-`{-~]|<!--[\s\S]*?(?:-->|$(?![\s\S]))/.source;
const STATEMENT =
  /^(?:import(?:\s*["'{*]|\s+(?:type\s+)?[\w$]+\s*(?:,|\sfrom\b))|export(?:\s*[{*]|\s+(?:async|class|const|default|enum|function|interface|let|type|var)\b))/;

const PIECE = new RegExp(
  `(?<kept>${FENCE}|${CODE_SPAN.source}|${FORMULA}|${ESCAPE_OR_REMARK})|(?<statement>${STATEMENT.source})|\\{|<(?=[>/\\w$])`,
  "gm",
);

/** Markdown without what only a script could tell; from a brace on that is never closed, it stays as it is. */
function dropScripts(text: string): string {
  const piece = new RegExp(PIECE);
  const writer = createMdxWriter();
  let from = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const { index, 0: found, groups } = match;
    if (groups?.kept !== undefined) continue;
    const end = groups?.statement === undefined ? undefined : findStatementEnd(text, index);
    const read = end === undefined ? readPiece(text, index, found) : { end, left: "", nesting: 0 };
    if (read === "unclosed") break;
    if (read === undefined) continue;
    writer.write(text.slice(from, index));
    if (read.nesting === -1) writer.leave();
    writer.write(read.left + toLines(text, index, read));
    if (read.nesting === 1) writer.enter();
    from = read.end;
    piece.lastIndex = from;
  }
  writer.write(text.slice(from));
  return writer.toText();
}

/** The end of what begins in a text, what is left of it, and whether it opens or closes an element. */
type ReadPiece = { readonly end: number; readonly left: string; readonly nesting: number };

function readPiece(text: string, at: number, sign: string): ReadPiece | "unclosed" | undefined {
  if (sign === "<") {
    const tag = parseTag(text, at);
    return typeof tag === "object" ? { ...tag, left: tag.html } : tag;
  }
  const end = findClosingBrace(text, at);
  if (end === undefined) return "unclosed";
  return { end, left: escapeMarkup(toLiteral(text.slice(at, end)) ?? ""), nesting: 0 };
}

/** The line ends of what stood alone on its lines, so that others keep their numbers; below HTML an empty line, for Markdown follows. */
function toLines(text: string, at: number, { end, left }: ReadPiece): string {
  const isAlone =
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 200), at)) && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200));
  if (!isAlone) return text.slice(at, end).endsWith("\n") ? text.slice(at, end).replace(/[^\n]/g, "") : "";
  return text.slice(at, end).replace(/[^\n]/g, "") + (left === "" ? "" : "\n");
}
