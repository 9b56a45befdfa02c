/**
 * By how much a figure would differ with other pages of the same kind: its standard error, from what it is without each of several groups
 * of pages in turn (jackknife).
 */
export function toStandardError(without: readonly number[]): number {
  const mean = toMean(without);
  return Math.sqrt((without.length - 1) * toMean(without.map((figure) => (figure - mean) ** 2)));
}

/** That of the difference of two figures of different pages. */
export function toErrorOfDifference(one: number, other: number): number {
  return Math.hypot(one, other);
}

function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
