/** How much of a page's words were right, and how much of its article was found. */
export type Hit = { readonly precision: number; readonly recall: number };

/** F1 of the means over all pages, as the corpus' scoring has it. */
export function toF1(hits: readonly Hit[]): number {
  const precision = toMean(hits.map((hit) => hit.precision));
  const recall = toMean(hits.map((hit) => hit.recall));
  return (2 * precision * recall) / (precision + recall);
}

/** By how much that would differ with other pages of the same kind: its standard error, by leaving out each page in turn (jackknife). */
export function toStandardError(hits: readonly Hit[]): number {
  const without = hits.map((_, at) => toF1(hits.toSpliced(at, 1)));
  const mean = toMean(without);
  return Math.sqrt((hits.length - 1) * toMean(without.map((f1) => (f1 - mean) ** 2)));
}

function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
