import type { Body } from "../../model/article.ts";
import { toPlainBlocks } from "./plain-blocks.ts";

/** Plain text → its paragraphs and lists; `eachLine`: where there is no empty line, a line end parts paragraphs. */
export function toParagraphs(text: string, { eachLine = false }: { readonly eachLine?: boolean } = {}): Body {
  const lines = text.split(/\r?\n/);
  const isParted = !eachLine || /\n\s*\n/.test(text.trim());
  return { kind: "blocks", blocks: toPlainBlocks(isParted ? lines : lines.flatMap((line) => [line, ""])) };
}
