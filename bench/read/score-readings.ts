import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CORPUS, findFold, type Page } from "./corpus.ts";
import type { Reading } from "./readings.ts";

/** Our readings by the page's id. */
export type Readings = ReadonlyMap<string, Reading>;

/** What the corpus' score.mjs says, as far as we show it; shares from 0 to 1. */
export type Score = {
  readonly n: number;
  readonly body: { readonly f1: number; readonly precision: number; readonly recall: number };
  readonly title_any: number;
  readonly title_any_where_visible_as_line?: number | null;
  readonly date_same_day: number | null;
  readonly date_where_visible?: number | null;
  readonly date_wrong: number | null;
  readonly authors?: { readonly f1: number };
  readonly headings?: { readonly f1: number };
  readonly captions?: { readonly f1: number };
};

/** Scores readings against the truth; `variant` says whose visible titles and dates count. */
export type Scorer = (readings: Readings, variant?: string) => Score;

/** A score, and what it is without each of several groups of publishers in turn. */
export type Scored = { readonly found: Score; readonly without: readonly Score[] };

const GROUPS = 10;

/** Scores the readings of these pages, and again without each group of publishers, which says how much is chance. */
export function scoreAll(pages: readonly Page[], readings: Readings, score: Scorer, variant?: string): Scored {
  const scoreOf = (some: readonly Page[]) => score(new Map(some.flatMap(({ id }) => toEntry(readings, id))), variant);
  const without = Array.from({ length: GROUPS }, (_, group) =>
    scoreOf(pages.filter((page) => findFold(page, GROUPS) !== group)),
  );
  return { found: scoreOf(pages), without };
}

/** One or none: of some pages the corpus has no such text. */
function toEntry(readings: Readings, id: string): readonly (readonly [string, Reading])[] {
  const reading = readings.get(id);
  return reading === undefined ? [] : [[id, reading]];
}

/** Loads the corpus' own scoring, which wants a folder with a file for each reading. */
export async function openScorer(): Promise<Scorer> {
  const { score } = await import(pathToFileURL(join(CORPUS, "score.mjs")).href);
  const read = (name: string) => JSON.parse(readFileSync(join(CORPUS, name), "utf8"));
  const [truth, visible] = [read("truth.json"), read("visible.json")];
  return (readings, variant) => {
    const folder = mkdtempSync(join(tmpdir(), "feedmill-read-"));
    try {
      for (const [id, reading] of readings) writeFileSync(join(folder, `${id}.json`), JSON.stringify(reading));
      return score(folder, truth, variant === undefined ? undefined : visible[variant], [...readings.keys()]).r;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}
