/** One number for each line of a text. */
export type Column = readonly number[];

/** What was measured of all lines, by the measure's name. */
export type Columns = Readonly<Record<string, Column>>;

/** The column moved by `by` lines: 1 gives each line what was measured of the one before it. Beyond the ends stands `rim`. */
export function shift(column: Column, by: number, rim: number): Column {
  const shifted = column.map(() => rim);
  // Never asks for a place before the first, which engines take for a name and look up slowly.
  const end = Math.min(column.length, column.length + by);
  for (let at = Math.max(0, by); at < end; at++) shifted[at] = column[at - by] ?? rim;
  return shifted;
}

/** At each line the sum over all lines before it; one longer than the column, so that the last is the whole sum. */
export function accumulate(column: Column): Column {
  const sums = [0];
  let sum = 0;
  for (const value of column) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}

/** At each line the sum over the lines from `from` to `to` beside it, both included: -3 and -1 are the three before. */
export function sumAround(column: Column, from: number, to: number): Column {
  const sums = accumulate(column);
  const clamp = (at: number) => Math.min(column.length, Math.max(0, at));
  return column.map((_, at) => (sums[clamp(at + to + 1)] ?? 0) - (sums[clamp(at + from)] ?? 0));
}

/** At each line how many lines ago one was marked, itself not counted; as many as there are lines where none was. */
export function countSince(marks: readonly boolean[]): Column {
  let last = -1;
  return marks.map((mark, at) => {
    const distance = last < 0 ? marks.length : at - last;
    if (mark) last = at;
    return distance;
  });
}

/** The same, looking ahead. */
export function countUntil(marks: readonly boolean[]): Column {
  return countSince(marks.toReversed()).toReversed();
}

/** How many lines are marked from `from` to before `to`, wherever these are. */
export type Count = (from: number, to: number) => number;

/** Prepares to count marked lines, so that each count takes no time. */
export function openCount(marks: readonly boolean[]): Count {
  const sums = new Uint32Array(marks.length + 1);
  for (const [at, mark] of marks.entries()) sums[at + 1] = (sums[at] ?? 0) + Number(mark);
  const upTo = (at: number) => sums[Math.min(marks.length, Math.max(0, at))] ?? 0;
  return (from, to) => Math.max(0, upTo(to) - upTo(from));
}
