import type { Span } from "../lines/find-span.ts";

/** Lines that were taken for the article's with hardly another between them; `mass` is how much they say. */
export type Run = Span & { readonly mass: number };

/** As many others between two lines make no new run. */
const SHORT_GAP = 3;

/** The runs of lines that are likely the article's; `mass` is how much each line says, weighed by that. */
export function listRuns(body: Float32Array, mass: Float32Array): readonly Run[] {
  const runs: Run[] = [];
  let [start, end, sum] = [0, 0, 0];
  const close = () => {
    if (end > 0) runs.push({ start, end, mass: sum });
  };
  for (let at = 0; at < body.length; at++) {
    if (!isLikely(body[at])) continue;
    if (end === 0 || at - end > SHORT_GAP) {
      close();
      [start, sum] = [at, 0];
    }
    end = at + 1;
    sum += mass[at] ?? 0;
  }
  close();
  return runs;
}

/** The run that says most; of two alike the first. */
export function findCore(runs: readonly Run[]): Run {
  return runs.reduce((best, run) => (run.mass > best.mass ? run : best), { start: 0, end: 0, mass: 0 });
}

/** Whether a line was rather taken for the article's than for all else. */
export function isLikely(probability: number | undefined): boolean {
  return (probability ?? 0) >= 0.5;
}
