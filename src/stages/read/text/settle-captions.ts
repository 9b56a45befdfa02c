import type { Span } from "./find-span.ts";
import type { Judged } from "./judge-line.ts";

/** How far above the article's first line its picture can stand. */
const REACH = 8;

/** Makes captions of the lines that only name who made a picture, beside its caption, and of those within the article that end so. */
export function settleCaptions(lines: readonly Judged[], span: Span): readonly Judged[] {
  return lines.map((line, at): Judged => {
    if (!line.hasCredit || line.label === "caption" || line.bullet !== undefined) return line;
    const isBeside = lines[at - 1]?.label === "caption" || lines[at + 1]?.label === "caption";
    const isWithin = at >= span.start - REACH && at < span.end && line.label === "noise" && line.cue === undefined;
    return (line.isCredit ? isBeside || isWithin : isWithin) ? { ...line, label: "caption" } : line;
  });
}
