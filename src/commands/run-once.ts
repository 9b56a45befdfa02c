import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { openFolder } from "../output/folder.ts";
import { publish, type Report } from "../publish.ts";
import { takeLock } from "../store/lock.ts";
import { openStore } from "../store/sqlite.ts";
import { namingState } from "../store/state-error.ts";
import type { Store } from "../store/store.ts";
import type { Terminal } from "./command.ts";
import { recordRun } from "./record-run.ts";
import type { Settings } from "./settings.ts";

export type RunOptions = {
  readonly isDryRun: boolean;
  readonly allowWithdrawals: boolean;
  readonly isRebuild?: boolean;
  readonly onProgress?: (done: number, all: number) => void;
  /** Changes the store before the run. */
  readonly onOpen?: (store: Store) => Promise<void>;
  /** Looks at the store after the run, before a dry run is forgotten. */
  readonly onDone?: (store: Store) => Promise<void>;
};

/** Who else is publishing with this state. */
export type Busy = { readonly kind: "busy"; readonly by: string };

/** The report of a run, or who else is at it. */
export type Ran = { readonly kind: "ran"; readonly report: Report } | Busy;

/** Takes the lock, opens the state and the out folder, publishes once, and closes them again. */
export async function runOnce(settings: Settings, terminal: Terminal, options: RunOptions): Promise<Ran> {
  const { config, now, seedsShownAs, outShownAs, statePath } = settings;
  const { isDryRun, allowWithdrawals, isRebuild = false, onProgress, onOpen, onDone } = options;
  const done = await withState(settings, { terminal, isDryRun }, async (store) => {
    await onOpen?.(store);
    const clockMs = terminal.now();
    const report = await recordRun({ store, statePath }, clockMs, async () => {
      const output = await openFolder(config.out, { shownAs: outShownAs, isDryRun });
      const run = { config, now, clockMs, store, output, seedsShownAs, allowWithdrawals, isRebuild };
      return publish({ ...run, ...(onProgress !== undefined && { onProgress }) });
    });
    await onDone?.(store);
    return report;
  });
  return done.kind === "busy" ? done : { kind: "ran", report: done.value };
}

/** How to work on a state: a dry run's work is forgotten. */
export type Holding = { readonly terminal: Terminal; readonly isDryRun: boolean };

type Done<T> = { readonly kind: "done"; readonly value: T } | Busy;

/** Takes the lock and opens the state for some work, and closes them again. */
export async function withState<T>(
  settings: Settings,
  holding: Holding,
  work: (store: Store) => Promise<T>,
): Promise<Done<T>> {
  return namingState(settings.statePath, () => holdState(settings, holding, work));
}

async function holdState<T>(
  { config, statePath }: Settings,
  { terminal, isDryRun }: Holding,
  work: (store: Store) => Promise<T>,
): Promise<Done<T>> {
  // A dry run without a past makes none.
  const isRemembered = !isDryRun || existsSync(statePath);
  const holder = `process ${process.pid} on ${hostname()}, since ${new Date(terminal.now()).toISOString()}`;
  const lock = isRemembered ? takeLock(statePath, holder) : undefined;
  if (lock?.kind === "busy") return lock;
  const store = openStore(isRemembered ? statePath : ":memory:", config, { isRehearsal: isDryRun });
  try {
    return { kind: "done", value: await work(store) };
  } finally {
    await store.close();
    lock?.release();
  }
}

/** What the second of two runs at once says. */
export function toBusyText(by: string): string {
  return `feedmill: ${by} is publishing with this state; try again when it is done\n`;
}
