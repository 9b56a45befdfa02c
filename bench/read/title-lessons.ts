import { measureText } from "../../src/stages/read/text/analyse-text.ts";
import { judgeDump } from "../../src/stages/read/text/body/find-body.ts";
import { findOpening } from "../../src/stages/read/text/body/find-opening.ts";
import type { LineModel } from "../../src/stages/read/text/classify/classify-lines.ts";
import type { Sheet } from "../../src/stages/read/text/forest/sheet.ts";
import type { Judged } from "../../src/stages/read/text/lines/judge-line.ts";
import { measureTitles } from "../../src/stages/read/text/title/measure-title.ts";
import { listCandidates } from "../../src/stages/read/text/title/rank-titles.ts";
import { findFold, type Page, readDump, VARIANTS } from "./corpus.ts";
import { learnLines, readDumps } from "./learn-lines.ts";

/** The lines of one dump that may be its title, measured; `isTitle` says which are. */
export type TitleLesson = {
  readonly page: Page;
  readonly variant: string;
  readonly lines: readonly Judged[];
  /** Indexes of the lines that may be it; `sheet` and `isTitle` go by these. */
  readonly candidates: readonly number[];
  readonly sheet: Sheet;
  readonly isTitle: readonly boolean[];
};

/** Parts of the publishers; the lines of each are judged by what was learnt from the others. */
export const FOLDS = 4;

/**
 * One lesson for each dump of these pages that has a body. Judgements of lines that the classifier learnt by heart would teach to trust
 * it more than one may on other pages.
 */
export function readTitleLessons(pages: readonly Page[]): readonly TitleLesson[] {
  const dumps = readDumps(pages);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = learnLines(dumps.filter(({ page }) => findFold(page, FOLDS) !== fold));
    return readLessons(
      pages.filter((page) => findFold(page, FOLDS) === fold),
      model,
    );
  }).flat();
}

function readLessons(pages: readonly Page[], model: LineModel): readonly TitleLesson[] {
  return VARIANTS.flatMap((variant) =>
    pages.flatMap((page) => {
      const { lines, span } = judgeDump(measureText(readDump(variant, page.id)), model);
      if (span.end === 0) return [];
      const opening = findOpening(lines, span, { isTyped: false, isTitled: true });
      const titles = new Set(page.truth.title_alts.map(toBare));
      const candidates = listCandidates(lines, opening);
      const sheet = measureTitles(lines, candidates, { opening, body: lines.slice(span.start, span.end) });
      const isTitle = candidates.map((index) => titles.has(toBare(lines[index]?.text ?? "")));
      return [{ page, variant, lines, candidates, sheet, isTitle }];
    }),
  );
}

function toBare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
