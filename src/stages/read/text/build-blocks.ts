import type { Block } from "../../../model/article.ts";
import type { Judged } from "./judge-line.ts";
import { splitCaption } from "./split-caption.ts";
import { splitCredit } from "./split-credit.ts";

/** Judged lines → blocks: bulleted lines become one list, the lines of a picture one caption, noise goes. */
export function buildBlocks(lines: readonly Judged[]): readonly Block[] {
  const runs: Judged[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && belongs(line, last)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => toBlock(run) ?? []);
}

function belongs(line: Judged, last: Judged): boolean {
  if (line.label === "item") return last.label === "item" && line.bullet === last.bullet;
  if (line.label !== "caption" || last.label !== "caption") return false;
  if (line.isCredit) return last.number + 2 >= line.number;
  if (last.isCredit && !line.isFirstOfGroup) return last.isFirstOfGroup;
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
      return { kind: "list", ordered: first.bullet === "ordered", items: run.map((line) => line.text) };
    case "caption":
      return toCaption(run);
    case "noise":
      return undefined;
  }
}

/** The last text of a picture's lines is the editors' caption, the ones before describe it; the last credit is theirs too. */
function toCaption(run: readonly Judged[]): Block | undefined {
  const parts = run.map((line) => splitCaption(line.text));
  const text = parts.findLast((part) => part.text !== "")?.text;
  const credit = parts.findLast((part) => part.credit !== "")?.credit;
  if (text === undefined) return undefined;
  return { kind: "caption", text, ...(credit === undefined ? {} : { credit }) };
}
