import type { Block } from "../../../model/article.ts";
import { toLine, toPlainBlocks } from "../plain-blocks.ts";
import { dropAttribution, dropForwardHeaders, dropListFooter, dropSignatureArmour } from "./mail-furniture.ts";

/** A mail's plain text as blocks: paragraphs, quoted parts, lists; the signature, all behind it, and what programs put around the text is cut. */
export function toMailBlocks(text: string): readonly Block[] {
  const lines = dropListFooter(dropSignatureArmour(text.replace(/\r\n?/g, "\n").split("\n")));
  const parts = splitParts(cutSignature(lines));
  return parts.flatMap(({ depth, lines }, at) => {
    const isAboveQuote = (parts[at + 1]?.depth ?? 0) > depth;
    const written = dropForwardHeaders(isAboveQuote ? dropAttribution(lines) : lines);
    return depth === 0 ? toPlainBlocks(written) : toQuotes(written);
  });
}

// Someone may draw a line of two hyphens in a text; a signature is short.
const MOST_SIGNATURE_LINES = 10;

/** `-- ` on a line of its own (RFC 3676, section 4.3), also where the space was lost on the way. */
function cutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.lastIndexOf("-- ");
  if (at !== -1) return lines.slice(0, at);
  const bare = lines.lastIndexOf("--");
  const isShort = lines.slice(bare + 1).filter((line) => line.trim() !== "").length <= MOST_SIGNATURE_LINES;
  return bare !== -1 && isShort ? lines.slice(0, bare) : lines;
}

/** Lines quoted as many times, 0 for the mail's own, without the signs of that. */
type Part = { readonly depth: number; readonly lines: readonly string[] };

function splitParts(lines: readonly string[]): readonly Part[] {
  const parts: (Part & { readonly lines: string[] })[] = [];
  for (const line of lines) {
    const signs = /^(?:> ?)*/.exec(line)?.[0] ?? "";
    const depth = signs.replaceAll(" ", "").length;
    const open = parts.at(-1);
    if (open?.depth === depth) open.lines.push(line.slice(signs.length));
    else parts.push({ depth, lines: [line.slice(signs.length)] });
  }
  return parts;
}

/** Empty lines part them. */
function toQuotes(lines: readonly string[]): readonly Block[] {
  const texts = lines.join("\n").split(/\n\s*\n/);
  return texts
    .map((text) => toLine([text]))
    .filter(Boolean)
    .map((text) => ({ kind: "quote", text }));
}
