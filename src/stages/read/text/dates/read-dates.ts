import { findDate, mayHoldDate } from "../../../../model/date.ts";
import type { Measured } from "../lines/measure-lines.ts";
import { mayHoldDigit } from "../lines/tally-signs.ts";
import { isByline } from "../names/read-byline.ts";
import { PRINTED_WORDS, PUBLISHED_WORDS, UPDATED_WORDS } from "../words/date.ts";

/** A date of a line, in ISO form, and what stands with it. */
export type ReadDate = {
  readonly iso: string;
  readonly line: Measured;
  readonly isUpdate: boolean;
  readonly isPublication: boolean;
  readonly hasTime: boolean;
  /** What the line says beside its dates. */
  readonly rest: string;
  /** Words of the rest in letters. */
  readonly words: number;
};

/** A line that says more beside the date is a caption or prose that happens to tell of one. */
const LONGEST_REST = 80;
/** Signs of a line that is asked for dates. */
const LONGEST_DATED = 3 * LONGEST_REST;
/** Words beside a date that is neither labelled nor has a time. */
const MOST_WORDS = 9;

/** "Updated at 15:10h.", "Reading time: 4 min." */
const ENDS_SHORTENED = /\d ?(?:h|hrs?|min)\.$/iu;

/** Every date of a line that may be dated and does nothing else. `order`: a language tag that settles what 02/03/2026 means. */
export function readDates(line: Measured, order: string | undefined): readonly ReadDate[] {
  const text = unglue(line.text);
  const dates: Omit<ReadDate, "rest" | "words">[] = [];
  let from = 0;
  let rest = "";
  for (let found = findDate(text, order); found !== undefined; found = findDate(text.slice(from), order)) {
    const before = text.slice(from, from + found.index);
    const isUpdate = UPDATED_WORDS.test(before);
    dates.push({
      iso: found.iso,
      line,
      isUpdate,
      isPublication: !isUpdate && PUBLISHED_WORDS.test(before) && !PRINTED_WORDS.test(before),
      hasTime: found.iso.includes("T"),
    });
    rest += before;
    from += found.index + found.length;
  }
  if (dates.length === 0) return [];
  rest += text.slice(from);
  const words = countWords(rest);
  // "It rained on 3 May 2026." is the article's; "Posted on 3 May 2026." is not.
  const isSentence = line.endsSentence && words > 2 && !ENDS_SHORTENED.test(text);
  const says = dates.some((date) => date.hasTime || date.isPublication || date.isUpdate) || isByline(text);
  const isTold = isSentence || (!says && words > MOST_WORDS);
  // What describes a picture and captions it may tell when it was taken.
  const isTwin = line.isRepeated && !says && words > MOST_WORDS / 3;
  const isOther =
    rest.length > LONGEST_REST || isTold || isTwin || (line.hasCredit && rest.length > 40 && !isByline(text));
  // "26 October 2025 | 2:43 min" is a film's.
  if (isOther || /^[\s|·•-]*min\.?$/iu.test(rest)) return [];
  const hasTime = dates.some((date) => date.hasTime);
  const isPublication = dates.some((date) => date.isPublication || date.isUpdate);
  return dates.map((date) => ({ ...date, rest, words, hasTime, isPublication }));
}

/** Whether a line can hold a date and is short enough to be asked for it. */
export function mayBeDated({ text, signs }: Measured): boolean {
  return text.length <= LONGEST_DATED && mayHoldDigit(signs) && mayHoldDate(text);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
}

/** Parts what a dumper ran together: "readApril 25, 20232:26 PM" and "Madrid-29/05/2025"; what is seldomer is looked for first. */
function unglue(text: string): string {
  return text
    .replace(/(?=\p{Lu})(?<=\p{Ll})/gu, " ")
    .replace(/(?=\d)(?<=\p{L}{3}\.? \d{1,2},? (?:19|20)\d\d)/gu, " ")
    .replace(/-(?<=\p{L}-)(?=\d{1,2}[/.])/gu, " ");
}
