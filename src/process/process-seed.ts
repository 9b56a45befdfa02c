import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeedResult } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import type { Context } from "../model/stage.ts";
import { type Pipeline, toProblems } from "../pipeline.ts";
import { isMissing } from "../scan/disk-error.ts";
import { hashSeed } from "../scan/find-moves.ts";
import { type FoundFile, toUnreadable } from "../scan/list-files.ts";
import { toCandidate } from "./to-candidate.ts";

/** A file written to so lately could be written to again within the same tick of its clock: its time proves nothing yet. */
const YOUNG_MS = 2_000;

/** A seed that could not be read; undefined where it is gone. */
export type Processed = SeedResult | Problem | undefined;

/** What all seeds of a job share; `clockMs` is the real time, of the disk's clock. */
export type Processing = {
  readonly folder: string;
  readonly pipeline: Pipeline;
  readonly context: Context;
  readonly clockMs: number;
};

/** Reads one seed and takes it through the stages. */
export function processSeed(file: FoundFile, { folder, pipeline, context, clockMs }: Processing): Processed {
  const place = { file: file.path };
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file.path));
  } catch (error) {
    return isMissing(error) ? undefined : toUnreadable(place, error);
  }
  const outcomes = pipeline.run({ path: file.path, place, bytes }, context);
  return {
    path: file.path,
    sizeBytes: file.sizeBytes,
    mtimeMs: clockMs - file.mtimeMs < YOUNG_MS ? null : file.mtimeMs,
    hash: hashSeed(bytes),
    candidates: outcomes.flatMap(({ outcome }) => (outcome.kind === "pass" ? [toCandidate(outcome.value)] : [])),
    holds: outcomes.flatMap(({ outcome }) => (outcome.kind === "hold" ? [outcome] : [])),
    problems: outcomes.flatMap(toProblems),
  };
}
