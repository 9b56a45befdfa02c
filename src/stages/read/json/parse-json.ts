import type { SeedText } from "../../../model/article.ts";
import { fail, type Outcome, type Place, pass, toError } from "../../../model/problem.ts";
import { findFault } from "../json-fault.ts";
import { createLineIndex } from "../line-index.ts";
import { listParts } from "./list-parts.ts";

/** A JSON text and its value; places are found when they are asked for. */
export type JsonText = {
  readonly value: unknown;
  /** Place of what stands at an index of the text. */
  readonly toPlace: (index: number) => Place;
  /** Finder of the places of an object's members, by the index at which it opens; `whole` is the place of what is not found. */
  readonly findMembers: (open: number, whole: Place) => (name: string) => Place;
  /** Indexes at which the items of the array begin that opens at an index. */
  readonly listItems: (open: number) => readonly number[];
  /** Where the value of a member begins. */
  readonly findValue: (open: number, name: string) => number;
  readonly start: number;
};

/** Parses a JSON text; `firstLine` is that of the file on which it begins. */
export function parseJson({ text, place }: Pick<SeedText, "text" | "place">, firstLine = 1): Outcome<JsonText> {
  const findLine = createLineIndex(text);
  const toPlace = (index: number): Place => {
    const { line, column } = findLine(index);
    return { ...place, line: line + firstLine - 1, column };
  };
  try {
    const value: unknown = JSON.parse(text);
    return pass({ value, toPlace, ...openPlaces(text, toPlace) });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = error.message.replace(/ in JSON at position.*$/s, "").replace(/(,) (?:\.\.\.)?".*$/s, "");
    const hint = "a comma too many or too few, or a quote?";
    return fail(toError("json-invalid", toPlace(findFault(text)), `JSON: ${reason}`, { hint }));
  }
}

function openPlaces(text: string, toPlace: (index: number) => Place): Omit<JsonText, "value" | "toPlace"> {
  return {
    start: text.search(/\S/),
    listItems: (open) => listParts(text, open).map(({ valueStart }) => valueStart),
    findValue: (open, name) => listParts(text, open).findLast((part) => part.name === name)?.valueStart ?? open,
    findMembers: (open, whole) => {
      // Of a name that is given twice, the last counts, as it does for JSON.parse.
      const starts = new Map(listParts(text, open).map(({ name, start }) => [name, start]));
      return (name) => {
        const start = starts.get(name);
        return start === undefined ? whole : toPlace(start);
      };
    },
  };
}
