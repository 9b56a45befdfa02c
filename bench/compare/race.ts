import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Contestant } from "./contestants.ts";
import { type Command, measureProcess, type Usage } from "./measure.ts";
import type { Scenario } from "./scenarios.ts";

/** A scenario on one corpus. `work` is a folder for all that is made. */
export type Race = {
  readonly scenario: Scenario;
  readonly contestants: readonly Contestant[];
  readonly corpus: string;
  readonly work: string;
  readonly rounds: number;
};

/** What one contestant's run cost, and how many files in its out folder it wrote. */
export type Lap = Usage & { readonly filesWritten: number };

/** The laps of one contestant, in the order of the rounds. */
export type Result = { readonly name: string; readonly laps: readonly Lap[] };

/** Lets all take turns (A B C A B C …), after one round that does not count but warms the page cache and gives the others a past. */
export function runRace({ scenario, contestants, corpus, work, rounds }: Race): readonly Result[] {
  const lanes = contestants.map(({ name, prepare }) => {
    const folder = join(work, name);
    mkdirSync(folder, { recursive: true });
    const command = prepare({ product: scenario.product, corpus, work: folder });
    return { name, folder, command, laps: [] as Lap[] };
  });
  for (const lane of lanes) runLap(lane.command, lane.folder);
  const change = scenario.openChange(corpus);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      change.apply(round);
      for (const { command, folder, laps } of lanes) {
        if (scenario.isCold) putAside(folder, round);
        laps.push(runLap(command, folder));
      }
    }
  } finally {
    change.undo();
  }
  return lanes;
}

/**
 * What was made before is kept until all is over: ext4 without a journal looks at every file deleted within minutes whenever it makes
 * a new one, which makes thousands of new files several times as slow, for everyone.
 */
function putAside(folder: string, round: number): void {
  for (const name of ["out", "state"]) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(folder, `${name}-before-${round}`));
  }
}

function runLap(command: Command, folder: string): Lap {
  const start = Date.now();
  const usage = measureProcess(command, folder);
  return { ...usage, filesWritten: countFilesSince(start, join(folder, "out")) };
}

function countFilesSince(start: number, folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs >= start,
  ).length;
}
