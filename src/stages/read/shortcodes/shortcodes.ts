import { parseCall } from "./shortcode-call.ts";
import type { Markup } from "./shortcode-markup.ts";
import { type Shortcode, takesInside, translateShortcode } from "./shortcode-table.ts";

/** Text without calls of a generator's templates, and the first call that had to go without a counterpart. */
export type Translated = { readonly text: string; readonly dropped?: Dropped };

/** The line is counted from 1. */
export type Dropped = { readonly call: string; readonly line: number };

/**
 * What a subscriber would want of Hugo's `{{< … >}}` and `{{% … %}}`, Zola's `{{ f() }}`, Liquid's and Nunjucks' `{% … %}`, which
 * can't be run. What an unknown one encloses stays, and all that stands in code.
 */
export function translateShortcodes(text: string, markup: Markup): Translated {
  if (!text.includes("{{") && !text.includes("{%")) return { text };
  const pieces = splitPieces(text, markup);
  const lastCloses = findLastCloses(pieces);
  let written = "";
  let dropped: Dropped | undefined;
  for (let at = 0; at < pieces.length; at += 1) {
    const { text: piece, index, call } = pieces[at] ?? NOTHING;
    if (call === undefined) {
      written += piece;
      continue;
    }
    const hasClose = takesInside(call) && (lastCloses.get(call.name) ?? -1) > at;
    const close = hasClose ? findClose(pieces, at, call.name) : at;
    const words = translateShortcode(call, joinBetween(pieces, at, close), markup);
    if (words === undefined) dropped ??= { call: piece, line: text.slice(0, index).split("\n").length };
    // Half an address would lead astray: of this scheme, none is kept.
    written += words ?? (/(?:\]\(<?|=["']?)$/.test(pieces[at - 1]?.text.slice(-3) ?? "") ? "unknown:" : "");
    at = close;
  }
  return { text: written, ...(dropped && { dropped }) };
}

type Piece = { readonly text: string; readonly index: number; readonly call?: Shortcode };

const NOTHING: Piece = { text: "", index: 0 };

const CALL = /(?<call>\{\{(?!\{)[^{}]*(?:\{[^{}]*\}[^{}]*)?\}\}|\{%(?:[^{}]|\{\{[^{}]*\}\})*%\})/;

/** Code, which stays as it is, and calls, between all else. */
function splitPieces(text: string, { code }: Markup): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp([...code, CALL].map(({ source }) => source).join("|"), "gm"))) {
    const { index } = match;
    pieces.push({ text: text.slice(from, index), index: from }, toPiece(match[0], index, match.groups?.call));
    from = index + match[0].length;
  }
  pieces.push({ text: text.slice(from), index: from });
  return pieces;
}

function toPiece(text: string, index: number, call: string | undefined): Piece {
  const parsed = call === undefined || call.includes("/*") ? undefined : parseCall(call);
  if (parsed === undefined) return { text: unescapeCalls(text), index };
  return typeof parsed === "string" ? { text: parsed, index } : { text, index, call: parsed };
}

/** How documentation shows a call: Hugo and Zola write it as a comment, Liquid between raw and endraw. */
function unescapeCalls(code: string): string {
  if (!code.includes("{{") && !code.includes("{%")) return code;
  return code
    .replace(/(\{\{[<%]?|\{%)\s*\/\*/g, "$1")
    .replace(/\*\/\s*([%>]?\}\}|%\})/g, "$1")
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, "");
}

/** Of what name a call is the end; Zola's `{% end %}` is that of any. */
function toClosed(name: string): string | undefined {
  return /^(?:\/|end)(.+)$/.exec(name)?.[1];
}

/** The place of the last end of each name, so that nobody looks for one in vain. */
function findLastCloses(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  return new Map(
    pieces.flatMap(({ call }, at): readonly (readonly [string, number])[] => {
      const closed = call === undefined ? undefined : toClosed(call.name);
      return closed === undefined ? [] : [[closed, at]];
    }),
  );
}

function findClose(pieces: readonly Piece[], from: number, name: string): number {
  for (let at = from + 1; at < pieces.length; at += 1) {
    const own = pieces[at]?.call?.name;
    if (own !== undefined && toClosed(own) === name) return at;
  }
  return from;
}

function joinBetween(pieces: readonly Piece[], from: number, to: number): string {
  let text = "";
  for (const piece of pieces.slice(from + 1, to)) text += piece.text;
  return text;
}
