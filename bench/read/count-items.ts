import type { Page } from "./corpus.ts";
import { toPlain } from "./label-lines.ts";
import type { Reading } from "./readings.ts";

/** What a page has several of. */
export const ITEM_KINDS = ["authors", "headings", "captions"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** How many were read rightly, how many that the truth lacks, how many were missed, and how many of these stand nowhere in the dump. */
export type Tally = {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly absent: number;
};

/** Counts the items of one dump's reading, compared without case and punctuation, as the corpus' scoring does. */
export function countItems({ truth }: Page, text: string, reading: Reading): Readonly<Record<ItemKind, Tally>> {
  const plain = toPlain(text);
  const count = (wanted: readonly string[], read: readonly string[]) =>
    compare(listPlain(wanted), listPlain(read), plain);
  const captions = truth.images.map(({ caption }) => caption ?? "");
  return {
    authors: count(truth.authors, reading.authors),
    headings: count(
      truth.sections.map(({ heading }) => heading ?? ""),
      reading.headings,
    ),
    captions: count([...new Set(captions)], reading.captions),
  };
}

export const NO_ITEMS: Tally = { right: 0, wrong: 0, missed: 0, absent: 0 };

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    missed: one.missed + other.missed,
    absent: one.absent + other.absent,
  };
}

/** F1 as it would be if the truth asked for nothing that the dump does not hold. */
export function toF1OfPresent({ right, wrong, missed, absent }: Tally): number {
  return (2 * right) / (2 * right + wrong + missed - absent);
}

function listPlain(texts: readonly string[]): readonly string[] {
  return texts.map(toPlain).filter((text) => text !== "");
}

function compare(wanted: readonly string[], read: readonly string[], dump: string): Tally {
  const left = [...wanted];
  let right = 0;
  for (const item of read) {
    const at = left.indexOf(item);
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  const absent = left.filter((item) => !dump.includes(item)).length;
  return { right, wrong: read.length - right, missed: left.length, absent };
}
