import { findDate } from "../../../model/date.ts";
import { type Count, openCount } from "./columns.ts";
import { type Kin, openKin } from "./find-kin.ts";
import { isName } from "./find-names.ts";
import type { Judged } from "./judge-line.ts";
import { toVocabulary, type Vocabulary } from "./overlap.ts";
import { isByline } from "./read-byline.ts";
import { mayHoldDigit } from "./tally-signs.ts";

/** A line that may be the title: which one of the page, and of the scene's lines. */
export type Candidate = { readonly line: Judged; readonly index: number; readonly at: number };

/** What is known of the lines around the candidates when these are measured; all lists go by these lines. */
export type TitleScene = {
  readonly candidates: readonly Candidate[];
  readonly lines: readonly Judged[];
  /** The first line that is surely the article's text. */
  readonly opening: number;
  /** The words of the body, and those of its first paragraphs. */
  readonly vocabulary: Vocabulary;
  readonly lead: Vocabulary;
  readonly isDated: readonly boolean[];
  readonly isSigned: readonly boolean[];
  /** Whether a line could be a headline by its looks. */
  readonly isHeadlike: readonly boolean[];
  readonly findKin: (text: string) => Kin;
  readonly count: Counts;
};

/** Counts of the lines that are so, for any stretch of them. */
export type Counts = {
  readonly headlike: Count;
  /** Ends a sentence and has the size of a paragraph; `large` is the size alone. */
  readonly long: Count;
  readonly large: Count;
  readonly small: Count;
  readonly cue: Count;
  readonly prose: Count;
  readonly caption: Count;
};

/** How far around candidates and opening lines are looked at. */
const LOOK_ABOVE = 60;
const LOOK_BELOW = 20;
/** Lines farther from a candidate are never asked for dates and names, which costs most. */
const LOOK_FOR_DATES = 12;
/** Paragraphs that tell what an article is about; each more says less. */
const ENOUGH_BODY = 25;
/** How far above and below the opening lines can say again what a candidate says. */
const KIN_ABOVE = 140;
const KIN_BELOW = 30;

/** Looks once at what is around the candidates, indexes of `lines`. */
export function setTitleScene(
  lines: readonly Judged[],
  candidates: readonly number[],
  { opening, body }: { readonly opening: number; readonly body: readonly Judged[] },
): TitleScene {
  const [first = 0, last = 0] = [candidates.at(0), candidates.at(-1)];
  const start = Math.max(0, first - LOOK_ABOVE);
  const around = lines.slice(start, Math.max(last + LOOK_BELOW, opening));
  const isNear = (at: number) => at + start > first - LOOK_FOR_DATES && at + start < last + LOOK_FOR_DATES;
  const lead = lines.slice(opening, opening + 8).filter((line) => line.size >= 80);
  const headlike = around.map(isHeadlike);
  return {
    candidates: candidates.flatMap((index) => {
      const line = lines[index];
      return line === undefined ? [] : { line, index, at: index - start };
    }),
    lines: around,
    opening: opening - start,
    vocabulary: toVocabulary(body.slice(0, ENOUGH_BODY)),
    lead: toVocabulary(lead.slice(0, 3)),
    isDated: around.map((line, at) => isNear(at) && isDated(line)),
    isSigned: around.map(({ text }, at) => isNear(at) && text.length < 100 && (isByline(text) || isName(text))),
    isHeadlike: headlike,
    findKin: openKin(lines.slice(Math.max(0, opening - KIN_ABOVE), opening + KIN_BELOW)),
    count: { headlike: openCount(headlike), ...openCounts(around) },
  };
}

function openCounts(lines: readonly Judged[]): Omit<Counts, "headlike"> {
  return {
    long: openCount(lines.map((line) => line.size >= 80 && line.endsSentence)),
    large: openCount(lines.map((line) => line.size >= 80)),
    small: openCount(lines.map((line) => line.size < 25)),
    cue: openCount(lines.map((line) => line.cue !== undefined)),
    prose: openCount(lines.map((line) => line.label === "prose")),
    caption: openCount(lines.map((line) => line.label === "caption")),
  };
}

function isDated({ text, signs }: Judged): boolean {
  return text.length < 120 && mayHoldDigit(signs) && findDate(text) !== undefined;
}

function isHeadlike({ size, text, cue, hasCredit }: Judged): boolean {
  return size >= 25 && size <= 130 && cue === undefined && !hasCredit && !text.endsWith(".") && !text.endsWith("。");
}
