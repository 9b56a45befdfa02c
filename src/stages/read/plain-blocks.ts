import type { Block } from "../../model/article.ts";

/** Lines of a plain text → its paragraphs and lists. An empty line ends a paragraph; between items it may stand. */
export function toPlainBlocks(lines: readonly string[]): readonly Block[] {
  const parts: (Block | string[])[] = [];
  for (const run of splitRuns(lines)) {
    const last = run.isGlued ? parts.at(-1) : undefined;
    const above = Array.isArray(last) ? last : undefined;
    if (isList(run, above?.at(-1))) parts.push(toList(run));
    else if (above === undefined) for (const entry of run.entries) parts.push([...entry]);
    else for (const line of run.entries.flat()) above.push(line);
  }
  return parts.map((part) => (Array.isArray(part) ? { kind: "paragraph", text: toLine(part) } : part));
}

/** Lines on one, white space collapsed. */
export function toLine(lines: readonly string[]): string {
  return lines.join(" ").replace(/\s+/g, " ").trim();
}

type Kind = "text" | "bullet" | "number";

/** A paragraph, or what may be the items of a list, each with its lines; `isGlued`: no empty line stands before it. */
type Run = { readonly kind: Kind; readonly isGlued: boolean; readonly entries: readonly string[][] };

const BULLET = /^\s*[-*•]\s(?=.*[\p{L}\p{N}])\s*/u;
const NUMBER = /^\s*(\d{1,3})[.)]\s(?=.*[\p{L}\p{N}])\s*/u;

function splitRuns(lines: readonly string[]): readonly Run[] {
  const runs: (Run & { readonly entries: string[][] })[] = [];
  let isGlued = false;
  for (const line of lines) {
    const open = runs.at(-1);
    const kind = toKind(line);
    if (line.trim() === "") isGlued = false;
    else {
      if (kind === "text" && isGlued) open?.entries.at(-1)?.push(line);
      else if (kind === open?.kind && (isGlued || kind === "bullet")) open.entries.push([line]);
      else runs.push({ kind, isGlued, entries: [[line]] });
      isGlued = true;
    }
  }
  return runs;
}

function toKind(line: string): Kind {
  if (BULLET.test(line)) return "bullet";
  return NUMBER.test(line) ? "number" : "text";
}

/** One item is none: a dash begins what someone says, a number a date. Below words of the same paragraph, a wrapped line may begin so, too. */
function isList({ kind, entries }: Run, above: string | undefined): boolean {
  if (kind === "text" || entries.length < 2) return false;
  // A list has no other numbers than those from 1.
  if (kind === "number" && entries.some(([first = ""], at) => Number(NUMBER.exec(first)?.[1]) !== at + 1)) return false;
  if (above === undefined || /:\s*$/.test(above)) return true;
  return entries.every(([, ...wrapped]) => wrapped.every((line) => /^\s/.test(line)));
}

function toList({ kind, entries }: Run): Block {
  const items = entries.map((entry) => toLine(entry).replace(kind === "number" ? NUMBER : BULLET, ""));
  return { kind: "list", ordered: kind === "number", items };
}
