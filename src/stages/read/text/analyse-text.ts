import { judgeDump, judgeTyped, leavesLittle } from "./body/find-body.ts";
import { findOpening } from "./body/find-opening.ts";
import { findStandfirst } from "./body/find-standfirst.ts";
import { doubtLines, weighBody } from "./body/weigh-body.ts";
import type { LineModel } from "./classify/classify-lines.ts";
import { findDates, type StatedDate } from "./dates/find-dates.ts";
import { isTyped, type Judged } from "./lines/judge-line.ts";
import { type Measured, measureLines } from "./lines/measure-lines.ts";
import { type Line, splitLines } from "./lines/split-lines.ts";
import { unwrapLines } from "./lines/unwrap-lines.ts";
import type { Byline } from "./names/byline.ts";
import { findBylines } from "./names/find-byline.ts";
import { findSignOffLine, type SignOff } from "./names/find-signoff.ts";
import { gatherNames, type StatedNames } from "./names/gather-names.ts";
import { findStatedTitle, findTypedTitle } from "./title/find-title.ts";
import { rankTitles } from "./title/rank-titles.ts";

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

/**
 * Recognises the parts of an article in a raw text's lines; `model` is what tells them apart. Where its title is `stated` above it, a
 * typed text need not have it.
 */
export function analyseText(lines: readonly Measured[], model: LineModel, stated?: string): Analysis {
  const dump = isTyped(lines) ? undefined : judgeDump(lines, model);
  const typed = dump === undefined || leavesLittle(dump);
  const found = typed ? judgeTyped(lines) : dump;
  const { span } = found;
  const sure = typed && dump !== undefined ? doubtLines(found.lines, dump.lines) : found.lines;
  const titled = stated === undefined ? undefined : findStatedTitle(lines, stated);
  const opening = findOpening(lines, span, { isTyped: typed, isTitled: titled?.index !== -1 });
  const guessTitle = () =>
    typed ? findTypedTitle(lines, opening) : rankTitles(found.lines, opening, found.lines.slice(span.start, span.end));
  // In a dump a line that says nearly the same tells where the article is.
  const isTitled = titled !== undefined && (typed || titled.index >= 0);
  const { index: title, confidence: titleConfidence } = isTitled ? titled : guessTitle();
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
