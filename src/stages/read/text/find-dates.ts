import { findDate } from "../../../model/date.ts";
import type { Measured } from "./measure-lines.ts";
import { UPDATED_WORDS } from "./words-byline.ts";

/** A date as it stands in the text, in ISO form, and its line. */
export type StatedDate = { readonly iso: string; readonly line: Measured; readonly isUpdate: boolean };

/** A line that says more beside the date is a caption or prose that happens to tell of one. */
const LONGEST_REST = 70;

/** Every date in those of `lines` that say little else, in their order. */
export function listDates(lines: readonly Measured[]): readonly StatedDate[] {
  return lines.flatMap((line) => (line.text.length > 3 * LONGEST_REST ? [] : readDates(line)));
}

function readDates(line: Measured): readonly StatedDate[] {
  const dates: StatedDate[] = [];
  let from = 0;
  let rest = "";
  for (let found = findDate(line.text); found !== undefined; found = findDate(line.text.slice(from))) {
    const before = line.text.slice(from, from + found.index);
    dates.push({ iso: found.iso, line, isUpdate: UPDATED_WORDS.test(before) });
    rest += before;
    from += found.index + found.length;
  }
  rest += line.text.slice(from);
  // "It rained on 3 May 2026." is the article's; "Posted on 3 May 2026." is not.
  const isSentence = line.endsSentence && (rest.match(/\p{L}+/gu)?.length ?? 0) > 2;
  return rest.length > LONGEST_REST || isSentence || (line.hasCredit && rest.length > 40) ? [] : dates;
}

/** The dates of the article: those below the title before those above it, and "updated" only where it says so. */
export function chooseDates(dates: readonly StatedDate[], title: Measured | undefined): ChosenDates {
  const isBelow = (date: StatedDate) => title === undefined || date.line.number > title.number;
  const above = dates.filter((date) => !isBelow(date) && !isToday(date, title));
  const ordered = [...dates.filter(isBelow), ...above.reverse()];
  const updated = ordered.find((date) => date.isUpdate);
  const published = ordered.find((date) => !date.isUpdate);
  // Pages that state only the last change: that is the best known day of publication.
  return published === undefined ? { published: updated, updated: undefined } : { published, updated };
}

type ChosenDates = { readonly published: StatedDate | undefined; readonly updated: StatedDate | undefined };

/** Whether a date alone on its line, at a distance above the title, is rather that of the visit. */
function isToday({ line }: StatedDate, title: Measured | undefined): boolean {
  return line.text.length < 40 && title !== undefined && title.number - line.number > 2;
}
