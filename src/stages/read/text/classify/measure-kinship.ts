import { openColumn, openSum, type Sheet } from "../forest/sheet.ts";
import type { Span } from "../lines/find-span.ts";
import { findLexicon, type Measured } from "../lines/measure-lines.ts";
import { countTerms } from "../lines/overlap.ts";
import { isLikely } from "./list-runs.ts";

/** Writes on the sheet which share of each line's longer words the article's core says, too; elsewhere, where the line is of the core itself. */
export function measureKinship(lines: readonly Measured[], core: Span, sheet: Sheet): void {
  const body = openColumn(sheet, "body");
  const isOfCore = (at: number) => at >= core.start && at < core.end && isLikely(body[at]);
  const sayers = findSayers(lines.slice(core.start, core.end).filter((_, at) => isOfCore(core.start + at)));
  const overlap = openColumn(sheet, "coreOverlap");
  for (const [at, line] of lines.entries()) overlap[at] = measureShare(line, sayers, isOfCore(at) ? MANY : 1);
  openSum(sheet, "coreOverlapAround", { of: "coreOverlap", from: -2, to: 2 });
}

/** By each word's number: the number of the line that alone says it, from 1, or MANY; 0 where none does. */
type Sayers = Int32Array;

const MANY = 0x7fff_ffff;

function findSayers(lines: readonly Measured[]): Sayers {
  const sayers = new Int32Array(findLexicon(lines).length);
  for (const [at, { words }] of lines.entries()) {
    const own = at + 1;
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0;
      const other = sayers[word];
      sayers[word] = other === 0 || other === own ? own : MANY;
    }
  }
  return sayers;
}

/** The share of a line's terms that so many lines say, or more. */
function measureShare(line: Measured, sayers: Sayers, least: number): number {
  const { terms, marked } = countTerms(line, sayers, least);
  // Of one word it would be all or nothing.
  return marked / Math.max(2, terms);
}
