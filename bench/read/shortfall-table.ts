import { toDifferenceCell, toMarkdownHead, toMarkdownRow, toShare } from "./markdown.ts";
import type { Scored } from "./score-readings.ts";
import { toErrorOfDifference, toStandardError } from "./standard-error.ts";

/** The same pages as they were read, and as they would be if every line were judged rightly. */
export type Compared = { readonly read: Scored; readonly perfect: Scored };

/** The dumps of one kind: all, and those of publishers held out and of the others. */
export type Shortfall = {
  readonly name: string;
  readonly all: Compared;
  readonly heldOut: Compared;
  readonly others: Compared;
};

/**
 * What the body's F1 would be with every line judged rightly, and how much of that is missed. Some pages are harder than others whoever
 * reads them, and so are a third of the publishers: how much is missed can be compared.
 */
export function toShortfallTable(shortfalls: readonly Shortfall[]): string {
  const head = ["", "all", "missed", "held out", "missed", "others", "missed", "missed, held out less others"];
  const rows = shortfalls.map(({ name, all, heldOut, others }) => {
    const cells = [all, heldOut, others].flatMap((compared) => [
      toShare(compared.perfect.found.body.f1),
      toShare(toMissed(compared)),
    ]);
    const difference = toMissed(heldOut) - toMissed(others);
    const error = toErrorOfDifference(toError(heldOut), toError(others));
    return toMarkdownRow([name, ...cells, toDifferenceCell(difference, error)]);
  });
  return toMarkdownHead(head) + rows.join("");
}

function toMissed({ read, perfect }: Compared): number {
  return perfect.found.body.f1 - read.found.body.f1;
}

function toError({ read, perfect }: Compared): number {
  return toStandardError(read.without.map(({ body }, at) => (perfect.without[at]?.body.f1 ?? Number.NaN) - body.f1));
}
