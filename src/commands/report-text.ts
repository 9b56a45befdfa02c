import type { Problem } from "../model/problem.ts";
import { type Instant, toRfc3339 } from "../model/values.ts";
import type { Report } from "../publish.ts";
import type { ExitCode } from "./command.ts";
import type { Plan } from "./plan.ts";

/** One line that says what a run did. */
export function toReportLine(report: Report, isDryRun: boolean): string {
  if (report.stopped !== undefined)
    return `stopped, and changed nothing: ${toCount(report.published, "article")} published`;
  const count = (change: string) => report.files.filter((file) => file.change === change).length;
  const parts = [
    toCount(report.published, "article"),
    `${toCount(count("new") + count("changed"), "file")} ${isDryRun ? "to write" : "written"}`,
    `${count("unchanged")} unchanged`,
    ...(count("removed") > 0 ? [`${count("removed")} ${isDryRun ? "to remove" : "removed"}`] : []),
    ...(report.held.length > 0 ? [`${report.held.length} held`] : []),
    ...(report.nextDue === undefined ? [] : [`next due ${toRfc3339(report.nextDue)}`]),
  ];
  return `${isDryRun ? "would publish" : "published"} ${parts.join(", ")}`;
}

function toCount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** The run as one JSON object; dates are RFC 3339. `error` says why a run was stopped. */
export function toReportJson(report: Report, plan?: Plan): string {
  const date = (instant: Instant) => toRfc3339(instant);
  const held = report.held.map(({ kind: _kind, until, ...hold }) => ({
    ...hold,
    ...(until !== undefined && { until: date(until) }),
  }));
  const due = report.nextDue === undefined ? {} : { next_due: date(report.nextDue) };
  const { published, added, updated, withdrawn, problems, files } = report;
  const again = plan === undefined ? {} : { seen_again: plan.seenAgain };
  const error = report.stopped === undefined ? {} : { error: report.stopped.message };
  return JSON.stringify({ ...error, published, added, updated, withdrawn, held, ...due, ...again, problems, files });
}

export function toExitCode(problems: readonly Problem[]): ExitCode {
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
