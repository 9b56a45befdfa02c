import type { Lap, Result } from "./race.ts";

/** The results as a Markdown table of medians. Ratios are medians of each round's own, since a noisy minute slows all alike. */
export function toTable(results: readonly Result[]): string {
  const base = results.find(({ name }) => name === "hugo") ?? results.at(-1);
  if (base === undefined) return "";
  const header = `| | wall | fastest–slowest | ÷ ${base.name} | processor | peak memory | files written |\n| --- | --- | --- | --- | --- | --- | --- |\n`;
  return `${header}${results.map((result) => `| ${toCells(result, base).join(" | ")} |\n`).join("")}`;
}

function toCells({ name, laps }: Result, base: Result): readonly string[] {
  const wall = laps.map(({ wallMs }) => wallMs);
  const ratios = laps.map(({ wallMs }, round) => wallMs / (base.laps[round]?.wallMs ?? Number.NaN));
  const known = (of: (lap: Lap) => number | undefined) => laps.map(of).filter((value) => value !== undefined);
  return [
    name,
    toSeconds(median(wall)),
    `${toSeconds(Math.min(...wall))}–${toSeconds(Math.max(...wall))}`,
    median(ratios).toFixed(2),
    toSeconds(median(known(({ cpuMs }) => cpuMs))),
    toMegabytes(median(known(({ peakBytes }) => peakBytes))),
    String(median(laps.map(({ filesWritten }) => filesWritten))),
  ];
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function toSeconds(ms: number): string {
  return Number.isNaN(ms) ? "?" : `${(ms / 1000).toFixed(2)} s`;
}

function toMegabytes(bytes: number): string {
  return Number.isNaN(bytes) ? "?" : `${Math.round(bytes / 1e6)} MB`;
}
