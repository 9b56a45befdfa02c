import type { LineModel } from "../../src/stages/read/text/classify/classify-lines.ts";
import { type Page, readDump, VARIANTS, type Variant } from "./corpus.ts";
import { countErrors, ERROR_KINDS } from "./count-errors.ts";
import { addTallies, countItems, ITEM_KINDS, NO_ITEMS, toF1OfPresent } from "./count-items.ts";
import { toMarkdownHead, toMarkdownRow, toShare } from "./markdown.ts";
import { NOTHING_READ } from "./readings.ts";
import type { Readings } from "./score-readings.ts";

/** By kind, what goes wrong with the words of the articles' bodies: shares of an article's words, the mean of all pages. */
export function toErrorTable(pages: readonly Page[], choose: (page: Page) => LineModel): string {
  const rows = VARIANTS.map((variant) => {
    const errors = pages.map((page) => countErrors(page, readDump(variant, page.id), choose(page)));
    // A page whose dump holds something else must not count for more than one.
    const toMean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + Math.min(1, value), 0) / values.length;
    return toMarkdownRow([variant, ...ERROR_KINDS.map((kind) => toShare(toMean(errors.map((error) => error[kind]))))]);
  });
  return toMarkdownHead(["", ...ERROR_KINDS]) + rows.join("");
}

/** How many names, headings and captions were read rightly, wrongly and not at all; `readings` are those of each kind of dump. */
export function toItemTable(pages: readonly Page[], readings: (variant: Variant) => Readings): string {
  const rows = VARIANTS.flatMap((variant) => {
    const counts = pages.map((page) =>
      countItems(page, readDump(variant, page.id), readings(variant).get(page.id) ?? NOTHING_READ),
    );
    return ITEM_KINDS.map((kind) => {
      const tally = counts.map((count) => count[kind]).reduce(addTallies, NO_ITEMS);
      const { right, wrong, missed, absent } = tally;
      const cells = [right, wrong, missed, absent].map(String);
      return toMarkdownRow([`${variant}, ${kind}`, ...cells, toShare(toF1OfPresent(tally))]);
    });
  });
  return toMarkdownHead(["", "right", "wrong", "missed", "of these in no line", "F1 of what is there"]) + rows.join("");
}
