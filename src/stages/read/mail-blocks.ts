import type { Block } from "../../model/article.ts";

/** A mail's plain text as blocks: paragraphs, quoted parts, lists; the signature and all behind it is cut. */
export function toMailBlocks(text: string): readonly Block[] {
  const lines = cutSignature(text.replace(/\r\n?/g, "\n").split("\n"));
  return splitGroups(lines).flatMap(toBlock);
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

type Group = { readonly isQuoted: boolean; readonly lines: readonly string[] };

/** Lines that belong together: up to an empty one, or to where a quoted part begins or ends. */
function splitGroups(lines: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  let open: { readonly isQuoted: boolean; readonly lines: string[] } | undefined;
  for (const line of lines) {
    const isQuoted = line.startsWith(">");
    const text = isQuoted ? line.replace(/^(?:> ?)+/, "") : line;
    if (text.trim() === "" || open?.isQuoted !== isQuoted) open = undefined;
    if (text.trim() === "") continue;
    if (open === undefined) {
      open = { isQuoted, lines: [] };
      groups.push(open);
    }
    open.lines.push(text);
  }
  return groups;
}

const ITEM = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/;

function toBlock({ isQuoted, lines }: Group): readonly Block[] {
  if (isQuoted) return [{ kind: "quote", text: toLine(lines) }];
  const [first = ""] = lines;
  if (!ITEM.test(first)) return [{ kind: "paragraph", text: toLine(lines) }];
  const items: string[][] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, "")]);
    else items.at(-1)?.push(line);
  }
  const ordered = /^\s*\d/.test(first);
  // One number alone begins a sentence: "3. October was warm."
  if (ordered && items.length === 1) return [{ kind: "paragraph", text: toLine(lines) }];
  return [{ kind: "list", ordered, items: items.map(toLine) }];
}

function toLine(lines: readonly string[]): string {
  return lines.join(" ").replace(/\s+/g, " ").trim();
}
