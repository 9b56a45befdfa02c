import { joinPlace, type Problem } from "../model/problem.ts";
import type { Report } from "../publish.ts";
import type { Log } from "./log.ts";

/** How many stand now, of each severity that there is. */
export type Standing = { readonly errors?: number; readonly warnings?: number };

/**
 * Logs the problems of run after run: each when it comes, and a file's end of them. What still stands is counted, for it would be said again with
 * every change of another file.
 */
export function createProblemLog(log: Log): (report: Pick<Report, "problems" | "stopped">) => Standing {
  let told: ReadonlyMap<string, Problem> = new Map();
  return ({ problems, stopped }) => {
    const before = told;
    const now = problems.map((problem) => [toFirstLine(problem), problem] as const);
    // A run that was stopped knows nothing of the seeds.
    told = new Map(stopped === undefined ? now : [...before, ...now]);
    for (const [firstLine, problem] of told) {
      if (before.has(firstLine)) continue;
      const { severity, hint } = problem;
      const write = severity === "error" ? log.error : log.warn;
      write(toLine(problem), hint === undefined ? {} : { hint });
    }
    const troubled = toFiles(told);
    for (const file of toFiles(before)) if (!troubled.has(file)) log.info(`${file}  no more problems`);
    return { ...count("errors", problems, "error"), ...count("warnings", problems, "warning") };
  };
}

function toLine({ place, code, message }: Problem): string {
  return `${joinPlace(place)}  ${code}  ${message}`;
}

/** Tells a problem from others: the stack that may follow is not the same in each run. */
function toFirstLine(problem: Problem): string {
  return toLine(problem).split("\n", 1)[0] ?? "";
}

function toFiles(told: ReadonlyMap<string, Problem>): ReadonlySet<string> {
  return new Set(told.values().map(({ place }) => place.file));
}

function count(name: keyof Standing, problems: readonly Problem[], severity: Problem["severity"]): Standing {
  const standing = problems.filter((problem) => problem.severity === severity).length;
  return standing === 0 ? {} : { [name]: standing };
}
