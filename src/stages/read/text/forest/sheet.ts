import { type Reach, sumAround } from "./columns.ts";

/**
 * What was measured of a text's lines: a column for each measure, one behind the other in one array, each with a rim above and below, so
 * that a forest can ask of a line's neighbours as it asks of the line itself.
 */
export type Sheet = {
  readonly lines: number;
  /** The places of the columns that were opened. */
  readonly measures: Map<string, number>;
  readonly values: Float32Array;
};

/** How far beside a line a forest can ask. */
export const RIM = 3;
/** What is measured beyond the first line and the last. */
const BEYOND = -1;

/** A sheet with room for so many measures. */
export function openSheet(lines: number, room: number): Sheet {
  return { lines, measures: new Map(), values: new Float32Array(room * (lines + 2 * RIM)).fill(BEYOND) };
}

/** The column of a measure, one number for each line: a new one is to be filled. */
export function openColumn(sheet: Sheet, measure: string): Float32Array {
  // Two thirds of the time that `subarray` takes.
  return new Float32Array(sheet.values.buffer, 4 * openStart(sheet, measure), sheet.lines);
}

/** How a condition stands on a sheet. */
export function yes(condition: boolean): number {
  return condition ? 1 : 0;
}

/** Where in the sheet's values the column of a measure begins. */
export function openStart({ lines, measures, values }: Sheet, measure: string): number {
  let place = measures.get(measure);
  if (place === undefined) {
    place = measures.size;
    measures.set(measure, place);
  }
  const start = place * (lines + 2 * RIM) + RIM;
  if (start + lines > values.length) throw new Error(`the sheet has no room for "${measure}"`);
  return start;
}

/** Opens for each line the sum of another column over the lines beside it. */
export function openSum(sheet: Sheet, measure: string, { of, ...reach }: Reach & { readonly of: string }): void {
  sumAround(openColumn(sheet, measure), openColumn(sheet, of), reach);
}

/** Where in the sheet's values the answers begin to what is asked of each line or, where `by` is not 0, of one beside. */
export function findStart({ lines, measures }: Sheet, { measure, by }: Asked): number {
  const place = measures.get(measure);
  if (place === undefined) throw new Error(`a forest asks for "${measure}", which is not measured`);
  return place * (lines + 2 * RIM) + RIM + by;
}

/** A measure of the line itself, of the one above (-1), and so on. */
export type Asked = { readonly measure: string; readonly by: number };

/** Reads `size`, `size-1`, `size+2`. */
export function parseAsked(text: string): Asked {
  const at = text.search(/[+-]\d+$/);
  return at < 0 ? { measure: text, by: 0 } : { measure: text.slice(0, at), by: Number(text.slice(at)) };
}
