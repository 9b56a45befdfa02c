import type { Instant } from "../model/values.ts";
import type { Report } from "../publish.ts";
import { namingState } from "../store/state-error.ts";
import type { RunEnd, Store } from "../store/store.ts";

type Recorder = { readonly store: Store; readonly statePath: string };

/** Makes a run, and notes in the state that it begins and how it ended. */
export async function recordRun(
  { store, statePath }: Recorder,
  startedAt: Instant,
  makeRun: () => Promise<Report>,
): Promise<Report> {
  const run = await store.beginRun(startedAt);
  try {
    const report = await namingState(statePath, makeRun);
    await store.endRun(run, toEnd(report));
    return report;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // What refused the run may refuse this note, too: then it stays noted as begun, and why it failed is what is told.
    await Promise.allSettled([store.endRun(run, { kind: "failed", error: reason })]);
    throw error;
  }
}

function toEnd({ held, problems, files, stopped, ...counts }: Report): RunEnd {
  if (stopped !== undefined) return { kind: "failed", error: stopped.message };
  const { published, added, updated, withdrawn } = counts;
  const count = (change: string) => files.filter((file) => file.change === change).length;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return {
    kind: "done",
    ...{ published, added, updated, withdrawn, held: held.length, errors, warnings: problems.length - errors },
    files: { new: count("new"), changed: count("changed"), removed: count("removed"), unchanged: count("unchanged") },
  };
}
