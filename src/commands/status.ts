import { relative } from "node:path";
import { toRfc3339 } from "../model/values.ts";
import { toShownPlace, toShownProblem } from "../publish.ts";
import { openStore } from "../store/sqlite.ts";
import { namingState } from "../store/state-error.ts";
import type { Store } from "../store/store.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { hasState } from "./hold-state.ts";
import { toProblemText } from "./problem-text.ts";
import { toExitCode } from "./report-text.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";
import { countQuarantined, hasFailed, type Status, toStatusText } from "./status-text.ts";

/** `feedmill status`: how things stand, without a run. Only reads, so that it may look on while a run is at work. */
export const statusCommand: Command = {
  options: [...configOptions, { flags: "--json", about: "print it as one JSON object" }],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal, "https://example.org/");
    if (settings.kind === "pass") return show(settings.value, terminal, input.options.json === true);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};

async function show(settings: Settings, terminal: Terminal, isJson: boolean): Promise<ExitCode> {
  const status = await namingState(settings.statePath, () => readStatus(settings));
  if (isJson) terminal.write(`${toStatusJson(status)}\n`);
  else if (status === undefined)
    terminal.write(`nothing was published yet: there is no state at ${relative(terminal.cwd, settings.statePath)}\n`);
  else terminal.write(toStatusText(status, terminal));
  return hasFailed(status ?? NOTHING) ? 1 : toExitCode(status?.problems ?? []);
}

async function readStatus({ config, statePath, seedsShownAs }: Settings): Promise<Status | undefined> {
  if (!hasState(statePath)) return undefined;
  const store = openStore(statePath, config, { isRehearsal: false, isReadOnly: true });
  try {
    return await gather(store, seedsShownAs);
  } finally {
    await store.close();
  }
}

async function gather(store: Store, seedsShownAs: string): Promise<Status> {
  const nextDue = await store.readNextDue();
  return {
    published: await store.countShown(),
    ...(await store.countWithdrawn()),
    held: (await store.readHolds()).map((hold) => ({ ...hold, place: toShownPlace(hold.place, seedsShownAs) })),
    problems: (await store.readProblems()).map((problem) => toShownProblem(problem, seedsShownAs)),
    runs: await store.readRuns(),
    ...(nextDue !== undefined && { nextDue }),
  };
}

/** Without a state everything is nothing yet, and no run is there. */
function toStatusJson(status: Status | undefined): string {
  const { published, withdrawn, adopted, held, problems, nextDue, runs } = status ?? NOTHING;
  return JSON.stringify({
    ...{ published, withdrawn, adopted, quarantined: countQuarantined({ problems }) },
    held: held.map(({ reason, until, place }) => ({
      reason,
      ...(until !== undefined && { until: toRfc3339(until) }),
      place,
    })),
    ...(nextDue !== undefined && { next_due: toRfc3339(nextDue) }),
    problems,
    runs: runs.map(({ startedAt, kind, ...end }) => ({ started_at: toRfc3339(startedAt), outcome: kind, ...end })),
  });
}

const NOTHING: Status = { published: 0, withdrawn: 0, adopted: 0, held: [], problems: [], runs: [] };
