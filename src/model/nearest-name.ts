/** The candidate with the fewest edits from `name`, if it is near enough to have been meant. */
export function findNearestName(name: string, candidates: readonly string[]): string | undefined {
  const most = Math.max(name.length > 3 ? 2 : 1, name.length / 3);
  // Each sign that one of them is longer is an edit; a name may be as long as its file.
  const distances = candidates
    .filter((candidate) => Math.abs(candidate.length - name.length) <= most)
    .map((candidate) => [countEdits(name.toLowerCase(), candidate.toLowerCase()), candidate] as const);
  const [nearest] = distances.toSorted(([a], [b]) => a - b);
  return nearest !== undefined && nearest[0] <= most ? nearest[1] : undefined;
}

/** Levenshtein distance. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (left === right ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
