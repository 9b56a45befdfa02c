import type { Body } from "../../model/article.ts";

/** Plain text → its paragraphs, which an empty line parts; `eachLine`: where there is no empty line, a line end does. */
export function toParagraphs(text: string, { eachLine = false }: { readonly eachLine?: boolean } = {}): Body {
  const parted = text.split(/\n[ \t]*\n/);
  const parts = eachLine && parted.length === 1 ? text.split("\n") : parted;
  const paragraphs = parts.map((paragraph) => paragraph.replace(/\s+/g, " ").trim());
  return { kind: "blocks", blocks: paragraphs.filter(Boolean).map((words) => ({ kind: "paragraph", text: words })) };
}
