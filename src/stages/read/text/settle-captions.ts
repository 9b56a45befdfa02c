import type { Span } from "./find-span.ts";
import type { Judged } from "./judge-line.ts";
import { splitCaption } from "./split-caption.ts";

/** How far above the article's first line its pictures can stand. */
const REACH = 8;

/**
 * Makes captions of the lines that only name who made a picture, beside its caption, of those within the article that end so, and of
 * what is said twice there, for a picture's description is often its caption; and noise of captions that nothing speaks for.
 */
export function settleCaptions(lines: readonly Judged[], span: Span): readonly Judged[] {
  return lines.map((line, at): Judged => {
    if (line.label === "caption" && isDoubtful(line) && !hasTwin(lines, at))
      return { ...line, label: "noise", confidence: 1 - line.confidence };
    const isMade = line.label === "heading" ? line.hasCredit : line.label === "noise" && isCaption(lines, at, span);
    return isMade ? { ...line, label: "caption" } : line;
  });
}

/** Below this the classifier is not believed where nothing else tells of a picture. */
const FAIRLY_SURE = 0.55;
const SURE = 0.75;
const TWIN_SURE = 0.75;

function isDoubtful(line: Judged): boolean {
  if (line.confidence >= (line.isRepeated ? SURE : FAIRLY_SURE) || line.hasCredit) return false;
  return splitCaption(line.text).credit === "";
}

function isCaption(lines: readonly Judged[], at: number, span: Span): boolean {
  const line = lines[at];
  if (line === undefined || line.bullet !== undefined) return false;
  const isBeside = lines[at - 1]?.label === "caption" || lines[at + 1]?.label === "caption";
  const isWithin = at >= span.start - REACH && at < span.end && line.cue === undefined;
  if (line.hasCredit) return isWithin || (line.isCredit && isBeside);
  // A teaser's picture is described by its headline too.
  return isWithin && line.confidence < TWIN_SURE && line.size >= SHORTEST_TWIN && hasTwin(lines, at);
}

const SHORTEST_TWIN = 25;
/** Signs by which two lines are known to say the same. */
const STEM = 40;

/** Whether one of the two lines before or after begins alike. */
function hasTwin(lines: readonly Judged[], at: number): boolean {
  const stem = lines[at]?.text.slice(0, STEM).toLowerCase() ?? "";
  return [-2, -1, 1, 2].some((by) => lines[at + by]?.text.slice(0, STEM).toLowerCase() === stem);
}
