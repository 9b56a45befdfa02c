import type { Span } from "../lines/find-span.ts";
import type { Judged } from "../lines/judge-line.ts";
import { saysAgain } from "../lines/says-again.ts";
import { isName } from "../names/find-names.ts";
import { splitMaker } from "../names/split-maker.ts";

/** How far above the article's first line its pictures can stand. */
const REACH = 8;

/**
 * Makes captions of the lines that only name who made a picture, beside its caption, of those within the article that end so, and of
 * what is said twice there, for a picture's description is often its caption; and noise of captions that nothing speaks for.
 */
export function settleCaptions(lines: readonly Judged[], span: Span): readonly Judged[] {
  return lines.map((line, at) => settle(lines, line, { at, span }));
}

type Place = { readonly at: number; readonly span: Span };

function settle(lines: readonly Judged[], line: Judged, place: Place): Judged {
  const confidence = 1 - line.confidence;
  switch (line.label) {
    case "caption":
      return isDoubtful(lines, line, place.at) ? { ...line, label: "noise", confidence } : line;
    case "prose":
      return isCreditedProse(line) || isSaidAgain(lines, place.at) ? { ...line, label: "caption", confidence } : line;
    case "heading":
      return line.hasCredit ? { ...line, label: "caption" } : line;
    case "noise":
      return isCaption(lines, line, place) ? { ...line, label: "caption" } : line;
    case "item":
      return line;
  }
}

/** Below this the classifier is not believed where nothing else tells of a picture. */
const SURE = 0.8;

/** Whether neither a credit nor a twin speaks for a caption; a box about somebody begins with the name, and may say it twice. */
function isDoubtful(lines: readonly Judged[], line: Judged, at: number): boolean {
  if (line.confidence >= SURE || line.hasCredit || lines[at - 1]?.isCredit || lines[at + 1]?.isCredit) return false;
  return (isName(line.text) || !hasTwin(lines, line, at)) && splitMaker(line.text).credit === "";
}

/** Below this prose that ends with what is a credit in captions is not believed to be any. */
const PROSE_SURE = 0.8;
const LONGEST = 600;

function isCreditedProse(line: Judged): boolean {
  if (line.confidence >= PROSE_SURE || line.size > LONGEST) return false;
  const { text, credit } = splitMaker(line.text);
  return text !== "" && credit !== "";
}

/** Whether a line describes a picture and the next captions it, with a credit behind; or the other way round. */
function isSaidAgain(lines: readonly Judged[], at: number): boolean {
  const text = (index: number) => lines[index]?.text ?? "";
  return saysAgain(text(at), text(at - 1)) || saysAgain(text(at + 1), text(at));
}

/** A teaser's picture is described by its headline too, but that is more surely noise. */
const TWIN_SURE = 0.75;

function isCaption(lines: readonly Judged[], line: Judged, { at, span }: Place): boolean {
  if (line.bullet !== undefined) return false;
  const isBeside = lines[at - 1]?.label === "caption" || lines[at + 1]?.label === "caption";
  const isWithin = at >= span.start - REACH && at < span.end && line.cue === undefined;
  if (line.hasCredit) return isWithin || (line.isCredit && isBeside);
  return isWithin && line.confidence < TWIN_SURE && line.size >= SHORTEST_TWIN && hasTwin(lines, line, at);
}

/** Whether one of the two lines before or after says the same, perhaps with a credit behind it. */
function hasTwin(lines: readonly Judged[], line: Judged, at: number): boolean {
  return [-2, -1, 1, 2].some((by) => areTwins(line, lines[at + by]));
}

const SHORTEST_TWIN = 25;
/** Signs by which two lines are known to say the same. */
const STEM = 40;

function areTwins(a: Judged, b: Judged | undefined): boolean {
  if (b === undefined || a.text === b.text) return b !== undefined;
  const stem = Math.min(STEM, a.text.length, b.text.length);
  const isLong = a.size >= SHORTEST_TWIN && b.size >= SHORTEST_TWIN;
  return isLong && a.text.slice(0, stem).toLowerCase() === b.text.slice(0, stem).toLowerCase();
}
