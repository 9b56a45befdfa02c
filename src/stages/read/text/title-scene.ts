import { findDate } from "../../../model/date.ts";
import { type Count, openCount } from "./columns.ts";
import { isName } from "./find-names.ts";
import type { Judged } from "./judge-line.ts";
import { toVocabulary, type Vocabulary } from "./overlap.ts";
import { isByline } from "./read-byline.ts";

/** What is known of a page when its lines are measured as titles; all lists go by the lines' indexes. */
export type TitleScene = {
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

/** What longer lines that begin or end with a line say beside it, and whether shorter ones are its beginning or end. */
export type Kin = {
  readonly longer: readonly string[];
  readonly ending: readonly string[];
  readonly shorter: boolean;
  readonly shorterEnd: boolean;
};

/** Lines farther from the opening are never asked for dates and names, which costs most. */
const NEAR_ABOVE = 140;
const NEAR_BELOW = 30;
/** Paragraphs that tell what an article is about; each more says less. */
const ENOUGH_BODY = 25;

/** Looks at a page once, for all that may be its title. */
export function setTitleScene(lines: readonly Judged[], opening: number, body: readonly Judged[]): TitleScene {
  const isNear = (index: number) => index >= opening - NEAR_ABOVE && index < opening + NEAR_BELOW;
  const headlike = lines.map(isHeadlike);
  const first = lines.slice(opening, opening + 8).filter((line) => line.size >= 80);
  return {
    lines,
    opening,
    vocabulary: toVocabulary(body.slice(0, ENOUGH_BODY)),
    lead: toVocabulary(first.slice(0, 3)),
    isDated: lines.map(({ text }, index) => isNear(index) && text.length < 120 && findDate(text) !== undefined),
    isSigned: lines.map(({ text }, index) => isNear(index) && text.length < 100 && (isByline(text) || isName(text))),
    isHeadlike: headlike,
    findKin: openKin(lines.slice(Math.max(0, opening - NEAR_ABOVE), opening + NEAR_BELOW)),
    count: { headlike: openCount(headlike), ...openCounts(lines) },
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

function isHeadlike(line: Judged): boolean {
  return line.size >= 25 && line.size <= 130 && line.cue === undefined && !line.hasCredit && !/[.。]$/u.test(line.text);
}

/** Signs by which lines that begin or end alike are found. */
const STEM = 12;
const LONGEST = 400;
const SHORTEST = 18;

function openKin(lines: readonly Judged[]): (text: string) => Kin {
  const texts = [...new Set(lines.filter((line) => line.text.length < LONGEST).map((line) => toPlain(line.text)))];
  const beginnings = Map.groupBy(texts, (text) => text.slice(0, STEM));
  const endings = Map.groupBy(texts, (text) => text.slice(-STEM));
  return (text) => {
    const plain = toPlain(text);
    const alike = beginnings.get(plain.slice(0, STEM)) ?? [];
    const alikeEnd = endings.get(plain.slice(-STEM)) ?? [];
    const isPart = (other: string) => other.length >= SHORTEST && other.length + 2 < plain.length;
    const isWhole = (other: string) => other.length > plain.length + 2;
    return {
      longer: alike
        .filter((other) => isWhole(other) && other.startsWith(plain))
        .map((other) => other.slice(plain.length)),
      ending: alikeEnd
        .filter((other) => isWhole(other) && other.endsWith(plain))
        .map((other) => other.slice(0, -plain.length)),
      shorter: alike.some((other) => isPart(other) && plain.startsWith(other)),
      shorterEnd: alikeEnd.some((other) => isPart(other) && plain.endsWith(other)),
    };
  };
}

function toPlain(text: string): string {
  return text.toLowerCase().replace(/[„“”«»"'’‘]/gu, "");
}
