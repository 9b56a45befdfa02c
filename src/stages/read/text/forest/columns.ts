/** Numbers of lines, one after the other. */
export type Numbers = Float32Array;

/** All of them added up; a loop takes a fraction of what `reduce` does. */
export function sumUp(numbers: Numbers): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] ?? 0;
  return sum;
}

/** Fills `target` with the sum over the lines from `from` to `to` beside each line, both included: -3 and -1 are the three before. */
export function sumAround(target: Numbers, column: Numbers, { from, to }: Reach): void {
  const end = column.length;
  let sum = 0;
  for (let at = Math.max(0, from - 1); at < Math.min(to, end); at++) sum += column[at] ?? 0;
  for (let at = 0; at < end; at++) {
    if (at + to >= 0 && at + to < end) sum += column[at + to] ?? 0;
    if (at + from - 1 >= 0 && at + from - 1 < end) sum -= column[at + from - 1] ?? 0;
    target[at] = sum;
  }
}

/** Lines beside a line, from the first to the last of them. */
export type Reach = { readonly from: number; readonly to: number };
