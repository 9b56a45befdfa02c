import { findSpan, type Judged, judgeLines, type Span } from "./find-body.ts";
import { findBylines } from "./find-byline.ts";
import { chooseDates, listDates, type StatedDate } from "./find-dates.ts";
import { findSignOffLine } from "./find-signoff.ts";
import { findStandfirst } from "./find-standfirst.ts";
import { findTitle, findTypedTitle } from "./find-title.ts";
import { gatherNames, type StatedNames } from "./gather-names.ts";
import { isTyped } from "./judge-line.ts";
import { type Measured, measureLines } from "./measure-lines.ts";
import { type Line, splitLines } from "./split-lines.ts";
import { unwrapLines } from "./unwrap-lines.ts";

/** What was recognised in a text; `body` are the lines of the article itself, judged. */
export type Analysis = {
  readonly title: Line | undefined;
  readonly published: StatedDate | undefined;
  readonly updated: StatedDate | undefined;
  readonly authors: StatedNames;
  readonly agencies: StatedNames;
  readonly standfirst: Line | undefined;
  readonly body: readonly Judged[];
};

/** Recognises the parts of an article in a raw text. */
export function analyseText(text: string): Analysis {
  const lines = measureLines(unwrapLines(splitLines(text)));
  const found = findSpan(lines);
  const typed = isTyped(lines) || found.end === 0;
  const span = typed ? { start: 0, end: lines.length } : found;
  const opening = findOpening(lines, span, typed);
  const title = typed ? findTypedTitle(lines, opening) : findTitle(lines, opening, lines.slice(span.start, span.end));
  const header = sliceHeader(lines, title, opening);
  const dates = listDates(header);
  const bylines = findBylines(header);
  const metadata = new Set<Measured>([...dates.map((date) => date.line), ...bylines.map((byline) => byline.line)]);
  const judged = judgeLines(lines, typed).map((line, index): Judged => {
    const isTaken = index <= title || metadata.has(lines[index] ?? line);
    return isTaken ? { ...line, label: "noise" } : line;
  });
  const signOff = findSignOffLine(judged, span.end);
  const standfirst = findStandfirst(judged, title, span);
  const body = judged
    .slice(span.start, span.end)
    .filter((line) => line !== judged[standfirst] && line !== signOff?.line);
  return {
    title: lines[title],
    ...chooseDates(dates, lines[title]),
    ...gatherNames([...bylines, ...(signOff === undefined ? [] : [{ ...signOff.names, line: signOff.line }])], body),
    standfirst: judged[standfirst],
    body,
  };
}

/** Lines above and below the title, and below the opening, in which date and byline are looked for; never more than a screen. */
const HEADER_ABOVE = 6;
const HEADER_LINES = 10;
const HEADER_BELOW = 4;
const HEADER_MOST = 40;

function sliceHeader(lines: readonly Measured[], title: number, opening: number): readonly Measured[] {
  const start = Math.max(0, title < 0 ? opening - HEADER_LINES : title - HEADER_ABOVE);
  const end = Math.min(Math.max(opening + HEADER_BELOW, title + HEADER_LINES), start + HEADER_MOST);
  return lines.slice(start, end).filter((line) => line !== lines[title]);
}

/** Index of the first line that is surely the article's text: the title stands above it. */
function findOpening(lines: readonly Measured[], span: Span, typed: boolean): number {
  const least = typed ? 1 : 80;
  const opening = lines.findIndex(
    (line, index) =>
      index >= span.start && line.size >= least && (line.endsSentence || line.size >= 160) && line.cue === undefined,
  );
  if (!typed) return opening < 0 ? span.start : opening;
  // A typed title may end with a full stop, as long as it is short.
  const [first] = lines;
  const isTitleFirst = lines.length > 1 && first !== undefined && first.size < (first.endsSentence ? 110 : 160);
  return Math.max(isTitleFirst ? 1 : 0, opening < 0 ? lines.length : opening);
}
