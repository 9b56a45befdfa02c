import type { Block } from "../../../../model/article.ts";
import type { Judged } from "../lines/judge-line.ts";
import { saysAgain } from "../lines/says-again.ts";
import { splitCredit } from "../lines/split-credit.ts";
import { saysSomething } from "../lines/split-lines.ts";
import { splitMaker } from "../names/split-maker.ts";

/** Judged lines → blocks: bulleted lines become one list, the lines of a picture one caption, noise goes. */
export function buildBlocks(lines: readonly Judged[]): readonly Block[] {
  const runs: Judged[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && belongs(line, last, run)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => toBlock(run) ?? []);
}

function belongs(line: Judged, last: Judged, run: readonly Judged[]): boolean {
  if (line.label === "item") return last.label === "item" && line.bullet === last.bullet;
  if (line.label !== "caption" || last.label !== "caption") return false;
  if (line.isCredit) return last.number + 2 >= line.number;
  if (last.isCredit && !line.isFirstOfGroup) return run.every((before) => before.isCredit);
  if (line.text.startsWith(last.text.slice(0, 60))) return true;
  return !line.isFirstOfGroup && line.hasCredit && (!last.hasCredit || haveSameMaker(line, last));
}

/** Whether two lines name the same maker: then the first describes the picture that the second captions. */
function haveSameMaker(line: Judged, last: Judged): boolean {
  const words = (text: string) =>
    splitCredit(text)
      .credit.toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const own = new Set<string>(words(line.text));
  return words(last.text).some((word) => own.has(word));
}

function toBlock(run: readonly Judged[]): Block | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  switch (first.label) {
    case "prose":
      return { kind: "paragraph", text: first.text };
    case "heading":
      return { kind: "heading", text: first.text };
    case "item":
      return toList(first, run);
    case "caption":
      return toCaption(run);
    case "noise":
      return undefined;
  }
}

/** Numbered items between paragraphs are lists of one each, and go on counting. */
function toList({ bullet, ordinal = 1 }: Judged, run: readonly Judged[]): Block {
  const start = ordinal === 1 ? {} : { start: ordinal };
  return { kind: "list", ordered: bullet === "ordered", ...start, items: run.map((line) => line.text) };
}

/** The last text of a picture's lines is the editors' caption, the ones before describe it; the last credit is theirs too. */
function toCaption(run: readonly Judged[]): Block | undefined {
  const parts = run.map((line) => ({ ...splitMaker(line.text), line: line.text }));
  const last = parts.findLast(({ text }) => saysSomething(text));
  if (last === undefined) return undefined;
  const described = parts.find((part) => saysAgain(last.line, part.text))?.text;
  const beside = described === undefined ? "" : toCredit(last.line, described);
  const named = parts.findLast((part) => part.credit !== "");
  // What a line below names goes before what stands behind the description.
  const credit = (named === last && beside) || named?.credit || beside;
  return { kind: "caption", text: described ?? last.text, ...(credit !== "" && { credit }) };
}

/** What a caption says behind the description, without the signs that part both. */
function toCredit(caption: string, description: string): string {
  const rest = caption.slice(caption.indexOf(description) + description.length).replace(/^[ /|(（–—-]+/u, "");
  return splitCredit(rest).credit || rest;
}
