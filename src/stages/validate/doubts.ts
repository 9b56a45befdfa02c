import type { Draft, Field } from "../../model/article.ts";
import { type Place, type Problem, toError } from "../../model/problem.ts";
import { shorten } from "../../model/shorten.ts";

/** What the reader recognised without being as sure of it as is asked for, from 0 to 1. What is stated is certain. */
export function findDoubts({ fields, bodyConfidence, place, key }: Draft, least: number): readonly Problem[] {
  const isDoubtful = (confidence: number | undefined): confidence is number =>
    confidence !== undefined && confidence < least;
  const doubt = (field: Field | undefined, name: string, hint: string | undefined) => {
    if (field === undefined || !isDoubtful(field.confidence)) return [];
    const message = `"${shorten(String(field.value))}" may not be the ${name} (${toSureness(field.confidence)})`;
    return [toError("confidence-low", field.place, message, { hint })];
  };
  const beside = toSideFileHint({ key, place }, "title: …");
  // Whoever states the title says that it is an article.
  const isVouchedFor = fields.title !== undefined && fields.title.confidence === undefined;
  const message = `this may be no article, or hardly any of one (${toSureness(bodyConfidence ?? 1)})`;
  const hint = beside === undefined ? undefined : `if it is one, ${beside}; if not, take it out of the folder`;
  return [
    ...doubt(fields.title, "title", beside),
    ...doubt(fields.published, "date of publication", toSideFileHint({ key, place }, "published: 2026-08-31")),
    ...(isDoubtful(bodyConfidence) && !isVouchedFor ? [toError("confidence-low", place, message, { hint })] : []),
  ];
}

/** How to state a field beside a seed that can't state it itself; undefined where the seed holds several articles. */
export function toSideFileHint({ key, place }: Pick<Draft, "key" | "place">, statement: string): string | undefined {
  return key.includes("#") ? undefined : `write ${toName(place)}.yaml with: ${statement}`;
}

function toName({ file }: Place): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

function toSureness(confidence: number): string {
  return `${Math.round(100 * confidence)} % sure`;
}
