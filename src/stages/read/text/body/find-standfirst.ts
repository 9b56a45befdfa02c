import type { Span } from "../lines/find-span.ts";
import type { Judged } from "../lines/judge-line.ts";

const SHORTEST = 40;
const LONGEST = 600;
/** How many lines below the title it can stand. */
const REACH = 14;

/**
 * Index of the lead paragraph that stands apart above the body: between it and the next paragraph stands something else
 * (date, byline, picture, share bar). -1 if there is none.
 */
export function findStandfirst(lines: readonly Judged[], title: number, span: Span): number {
  const candidate = lines.findIndex(
    (line, index) => index > title && index <= title + REACH && index < span.end && isLead(line, index, span),
  );
  if (candidate < 0) return -1;
  const first = Math.max(candidate + 1, span.start);
  const rest = lines.slice(first, span.end);
  const gap = rest.findIndex((line) => line.label === "prose");
  const between = lines.slice(candidate + 1, first + Math.max(gap, 0));
  const isApart = between.some((line) => line.label === "noise" || line.label === "caption");
  return isApart && rest.filter((line) => line.label === "prose").length >= 2 ? candidate : -1;
}

function isLead(line: Judged, index: number, span: Span): boolean {
  if (line.size < SHORTEST || line.size > LONGEST || line.bullet !== undefined || line.cue !== undefined) return false;
  return (
    line.label === "prose" ||
    (index < span.start && line.label === "noise" && line.size >= 80 && !line.isRepeat && !line.isGlued)
  );
}
