import type { Place } from "../../../model/problem.ts";

/** Where the value of each name stands in a block of YAML or TOML that begins on line `firstLine`; the first of a name that is given twice. */
export function findPlaces(block: string, place: Place, firstLine: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [index, line] of block.split("\n").entries()) {
    const name = findName(line);
    if (name === undefined || places.has(name)) continue;
    const after = line.search(MARK) + 1;
    const column = after + line.slice(after).search(/\S|$/) + 1;
    places.set(name, { ...place, line: index + firstLine, column });
  }
  return places;
}

const MARK = /[:=]/;

/** The name that a line of YAML or TOML gives a value to; one that is indented is another's. */
export function findName(line: string): string | undefined {
  const end = line.search(MARK);
  return end < 0
    ? undefined
    : line
        .slice(0, end)
        .trimEnd()
        .replace(/^["']|["']$/g, "");
}
