/** One number for each line of a text. */
export type Column = readonly number[];

/** What was measured of all lines, by the measure's name. */
export type Columns = Readonly<Record<string, Column>>;

/** A measure of all lines, each as the number of the bin that it falls into: above how many of `edges` it is. */
export type BinnedColumn = { readonly measure: string; readonly edges: readonly number[]; readonly bins: Uint8Array };
export type Binned = readonly BinnedColumn[];

/** Bins of about the same number of lines; trees then need to try no other values. */
const MOST_BINS = 32;

/** Puts every measure into bins; one that is the same everywhere is left out. */
export function binColumns(columns: Columns): Binned {
  return Object.entries(columns)
    .map(([measure, column]) => {
      const edges = findEdges(column);
      return { measure, edges, bins: Uint8Array.from(column, (value) => findBin(edges, value)) };
    })
    .filter(({ edges }) => edges.length > 0);
}

/** Rounded, so that they look well in a table. */
function findEdges(column: Column): readonly number[] {
  const sorted = Float64Array.from(column).sort();
  const distinct = [...new Set(sorted)];
  const chosen =
    distinct.length <= MOST_BINS
      ? distinct.slice(0, -1).map((value, at) => (value + (distinct[at + 1] ?? value)) / 2)
      : Array.from(
          { length: MOST_BINS - 1 },
          (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / MOST_BINS)] ?? 0,
        );
  const least = distinct[0] ?? 0;
  const edges = new Set(chosen.map((edge) => Number(edge.toPrecision(3))));
  return [...edges].filter((edge) => edge >= least && edge < (distinct.at(-1) ?? 0)).sort((a, b) => a - b);
}

/** Compares as forests do, which have 32 bits for a number. */
function findBin(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Math.fround(value) > Math.fround(edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
