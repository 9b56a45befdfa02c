/** The place in a sorted list behind all those that are before what is looked for. */
export function halve<T>(sorted: readonly T[], isBefore: (item: T) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(sorted[middle] as T)) from = middle + 1;
    else to = middle;
  }
  return from;
}
