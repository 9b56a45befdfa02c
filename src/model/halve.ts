/** The place in a sorted list behind all those that are before what is looked for. */
export function halve(sorted: readonly string[], isBefore: (text: string) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(sorted[middle] ?? "")) from = middle + 1;
    else to = middle;
  }
  return from;
}
