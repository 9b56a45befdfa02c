import { inspect } from "node:util";
import type { Hold, Outcome, Problem } from "../../src/model/problem.ts";

/** The value of an outcome that passed. */
export function passed<T>(outcome: Outcome<T> | undefined): T {
  if (outcome?.kind !== "pass") throw new Error(`expected a pass, not ${inspect(outcome, { depth: 5 })}`);
  return outcome.value;
}

/** The problems of an outcome, whether it passed or failed. */
export function problemsOf(outcome: Outcome<unknown> | undefined): readonly Problem[] {
  if (outcome?.kind === "pass") return outcome.warnings;
  if (outcome?.kind === "fail") return outcome.problems;
  throw new Error(`expected a pass or a failure, not ${inspect(outcome, { depth: 5 })}`);
}

/** The problems of an outcome that failed. */
export function failed(outcome: Outcome<unknown> | undefined): readonly Problem[] {
  if (outcome?.kind !== "fail") throw new Error(`expected a failure, not ${inspect(outcome, { depth: 5 })}`);
  return outcome.problems;
}

export function held(outcome: Outcome<unknown> | undefined): Hold {
  if (outcome?.kind !== "hold") throw new Error(`expected a hold, not ${inspect(outcome, { depth: 5 })}`);
  return outcome;
}

/** A problem as one line: where, how bad, what. */
export function toLine({ place, severity, code, message }: Problem): string {
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
  return `${where} ${severity} ${code} ${message}`;
}
