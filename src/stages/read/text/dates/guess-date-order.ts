import type { Measured } from "../lines/measure-lines.ts";

const MONTH_FIRST = "en-US";
const DAY_FIRST = "en-GB";
/** ISO 639's code for several languages: any but English, which alone writes the month first. */
const NOT_ENGLISH = "mul";

/**
 * The language tag that settles what 02/03/2026 means on this page: by its other dates, else by whether it is written in
 * English. Undefined where it may be either.
 */
export function guessDateOrder(lines: readonly Measured[]): string | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { text, digits } of lines) {
    for (const [, first, second] of digits > 0 ? text.matchAll(SLASHED) : []) {
      if (Number(first) > 12) dayFirst++;
      if (Number(second) > 12) monthFirst++;
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? DAY_FIRST : MONTH_FIRST;
  return isForeign(lines) ? NOT_ENGLISH : undefined;
}

/** Whether the page's prose is surely not English. */
function isForeign(lines: readonly Measured[]): boolean {
  let words = 0;
  let english = 0;
  for (const { text, size } of lines) {
    if (words > ENOUGH) break;
    if (size < 80) continue;
    const sample = text.slice(0, 1000);
    words += sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
    english += sample.match(/\b(?:the|of|and|to|is|was|that|for|with)\b/giu)?.length ?? 0;
  }
  return words > 20 && english / words < 0.08;
}

const SLASHED = /(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/g;
const ENOUGH = 2000;
