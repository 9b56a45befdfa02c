import type { Judged } from "../lines/judge-line.ts";
import { readSignOff } from "../names/find-signoff.ts";

/** Lines below the last that was taken for the article's in which its sign-off can stand. */
const REACH = 10;
const PARAGRAPH = 80;

/** Where a sign-off stands a little below `end`, what reads as prose in between is the article's, and the headings right above it. */
export function reachSignOff(lines: readonly Judged[], end: number): readonly Judged[] {
  const below = lines.slice(end, end + REACH).findIndex((line) => readSignOff(line.text) !== undefined);
  if (below < 0) return lines;
  const signOff = end + below;
  return lines.map((line, at) => {
    if (at < end || at >= signOff || line.label !== "noise") return line;
    if (isParagraph(line)) return { ...line, label: "prose", confidence: 1 - line.confidence };
    const next = lines[at + 1];
    const isHeading = line.isFirstOfGroup && line.cue === undefined && line.size >= 8 && line.size <= PARAGRAPH;
    return isHeading && at + 1 < signOff && next !== undefined && isParagraph(next)
      ? { ...line, label: "heading", confidence: 1 - line.confidence }
      : line;
  });
}

function isParagraph(line: Judged): boolean {
  return line.endsSentence && line.size >= PARAGRAPH && line.cue === undefined && !line.isRepeat && !line.hasCredit;
}
