import { openFolder } from "../output/folder.ts";
import { publish, type Report } from "../publish.ts";
import type { Store } from "../store/store.ts";
import type { Terminal } from "./command.ts";
import { type Busy, withState } from "./hold-state.ts";
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
