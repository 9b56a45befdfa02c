import type { Hold, Problem } from "../model/problem.ts";
import { type Instant, toRfc3339 } from "../model/values.ts";
import type { RecordedRun } from "../store/store.ts";
import type { Terminal } from "./command.ts";
import { paint } from "./paint.ts";
import { toProblemText, toShown } from "./problem-text.ts";

/** How things stand. Problems and holds are those of the seeds as they were last read. */
export type Status = {
  readonly published: number;
  readonly withdrawn: number;
  /** Items of an adopted feed that were recognised in no seed yet. */
  readonly adopted: number;
  readonly held: readonly Hold[];
  readonly problems: readonly Problem[];
  readonly nextDue?: Instant;
  /** Newest first. */
  readonly runs: readonly RecordedRun[];
};

/** Of the runs that are remembered. */
const SHOWN_RUNS = 5;

/** How things stand, for a person. */
export function toStatusText(status: Status, terminal: Terminal): string {
  const { published, withdrawn, adopted, held, problems, nextDue, runs } = status;
  const row = (name: string, value: string | number) => [`${paint("dim", name.padEnd(12), terminal)}${value}`];
  const list = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paint("bold", name, terminal), ...lines.map((line) => `  ${line}`)];
  const rows = [
    ...row("published", published),
    ...row("held", held.length),
    ...row("quarantined", countQuarantined(status)),
    ...row("withdrawn", withdrawn),
    ...(adopted === 0 ? [] : row("adopted", `${adopted} not recognised in a seed yet`)),
    ...row("next due", nextDue === undefined ? "nothing" : toRfc3339(nextDue)),
    ...list("last runs", runs.slice(0, SHOWN_RUNS).map(toRunText)),
    ...list("held", held.map(toHoldText)),
    ...(problems.length === 0 ? [] : [paint("bold", "problems", terminal)]),
  ];
  return `${rows.join("\n")}\n${problems.map((problem) => toProblemText(problem, terminal)).join("")}`;
}

/** Whether the last run that has ended published nothing, or not all. */
export function hasFailed({ runs }: Pick<Status, "runs">): boolean {
  return runs.find(({ kind }) => kind !== "unended")?.kind === "failed";
}

/** Seeds with errors. */
export function countQuarantined({ problems }: Pick<Status, "problems">): number {
  return new Set(problems.filter(({ severity }) => severity === "error").map(({ place }) => place.file)).size;
}

function toRunText(run: RecordedRun): string {
  return `${toRfc3339(run.startedAt)}  ${toEndText(run)}`;
}

function toEndText(run: RecordedRun): string {
  if (run.kind === "failed") return `failed: ${toShown(run.error)}`;
  if (run.kind === "unended") return "has not ended: it is at work, was killed, or could not note its end";
  const { added, updated, withdrawn, errors, files } = run;
  const counts = [
    `${added} new`,
    `${updated} updated`,
    `${withdrawn} withdrawn`,
    `${files.new + files.changed} files written`,
    ...(errors === 0 ? [] : [`${errors} errors`]),
  ];
  return counts.join(", ");
}

/** `seeds/a.md  embargo until …`. */
export function toHoldText({ reason, until, place }: Hold): string {
  return `${toShown(place.file)}  ${reason}${until === undefined ? "" : ` until ${toRfc3339(until)}`}`;
}
