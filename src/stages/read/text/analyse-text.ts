import type { Byline } from "./byline.ts";
import type { LineModel } from "./classify-lines.ts";
import { judgeDump, judgeTyped } from "./find-body.ts";
import { findBylines } from "./find-byline.ts";
import { findDates, type StatedDate } from "./find-dates.ts";
import { findOpening } from "./find-opening.ts";
import { findSignOffLine, type SignOff } from "./find-signoff.ts";
import { findStandfirst } from "./find-standfirst.ts";
import { findTypedTitle } from "./find-title.ts";
import { gatherNames, type StatedNames } from "./gather-names.ts";
import { isTyped, type Judged } from "./judge-line.ts";
import { type Measured, measureLines } from "./measure-lines.ts";
import { rankTitles } from "./rank-titles.ts";
import { type Line, splitLines } from "./split-lines.ts";
import { unwrapLines } from "./unwrap-lines.ts";
import { doubtLines, weighBody } from "./weigh-body.ts";

/** What was recognised in a text; `lines` are all that say something, judged, and `body` those of the article itself. */
export type Analysis = {
  readonly title: Line | undefined;
  /** From 0 to 1; dates and names carry their own. */
  readonly titleConfidence: number;
  readonly published: StatedDate | undefined;
  readonly updated: StatedDate | undefined;
  readonly authors: StatedNames;
  readonly agencies: StatedNames;
  readonly standfirst: Judged | undefined;
  readonly body: readonly Judged[];
  /** From 0 to 1: how sure it is that there is an article at all. */
  readonly bodyConfidence: number;
  readonly lines: readonly Judged[];
};

/** The lines of a raw text that say something, with what can be told of each before any is judged. */
export function measureText(text: string): readonly Measured[] {
  return measureLines(unwrapLines(splitLines(text)));
}

/** Recognises the parts of an article in a raw text's lines; `model` is what tells them apart. */
export function analyseText(lines: readonly Measured[], model: LineModel): Analysis {
  const dump = isTyped(lines) ? undefined : judgeDump(lines, model);
  const typed = dump === undefined || dump.span.end === 0;
  const found = typed ? judgeTyped(lines) : dump;
  const { span } = found;
  const sure = typed && dump !== undefined ? doubtLines(found.lines, dump.lines) : found.lines;
  const opening = findOpening(lines, span, typed);
  const { index: title, confidence: titleConfidence } = typed
    ? findTypedTitle(lines, opening)
    : rankTitles(found.lines, opening, found.lines.slice(span.start, span.end));
  const dates = findDates(lines, { title, opening, end: span.end });
  const bylines = findBylines({ lines, title, opening, end: span.end, dated: new Set(dates.lines) });
  const metadata = new Set<Measured>([...dates.lines, ...bylines.map((byline) => byline.line)]);
  const judged = sure.map((line, index): Judged => {
    const isTaken =
      index === title || (index < title && (typed || !isSurelyBody(line))) || metadata.has(lines[index] ?? line);
    return isTaken && line.label !== "noise" ? { ...line, label: "noise", confidence: 1 - line.confidence } : line;
  });
  const signOff = findSignOffLine(judged, span.end);
  const standfirst = findStandfirst(judged, title, span);
  // Pictures may stand above the first paragraph and below the last.
  const body = judged.filter(
    (line, index) =>
      ((index >= span.start && index < span.end) || line.label === "caption") &&
      line !== judged[standfirst] &&
      line !== signOff?.line,
  );
  return {
    title: lines[title],
    titleConfidence,
    published: dates.published,
    updated: dates.updated,
    ...gatherNames(signOff === undefined ? bylines : [...bylines, toByline(signOff, bylines)], body),
    standfirst: judged[standfirst],
    body,
    bodyConfidence: weighBody(body, { isTyped: dump === undefined }),
    lines: judged,
  };
}

/**
 * Initials and agencies at the end of the text are seldom anything else. Who is named there in full reported, too, and is no author
 * beside those of a byline.
 */
function toByline({ names, line }: SignOff, bylines: readonly Byline[]): Byline {
  const isSigned = bylines.some(({ authors }) => authors.length > 0);
  const authors = isSigned ? names.authors.filter((name) => !name.includes(" ")) : names.authors;
  return { ...names, authors, line, confidence: 0.85 };
}

/** A title can be a line in the midst of a dump; what stands above is mostly the page's, but not where the classifier is sure. */
function isSurelyBody(line: Judged): boolean {
  return (line.label === "prose" || line.label === "caption") && line.confidence >= 0.85;
}
