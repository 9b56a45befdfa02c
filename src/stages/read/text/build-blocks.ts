import type { Block } from "../../../model/article.ts";
import type { Judged } from "./find-body.ts";
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
  // A picture's description, its caption and its credit stand together, or the one begins as the other does.
  return (
    !line.isFirstOfGroup ||
    line.text.startsWith(last.text.slice(0, 60)) ||
    (line.isCredit && last.number + 2 >= line.number)
  );
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
  const parts = run.map((line) => splitCredit(line.text));
  const text = parts.findLast((part) => part.text !== "")?.text;
  const credit = parts.findLast((part) => part.credit !== "")?.credit;
  if (text === undefined) return undefined;
  return { kind: "caption", text, ...(credit === undefined ? {} : { credit }) };
}
