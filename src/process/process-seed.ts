import type { Source } from "../model/article.ts";
import type { SeedResult } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import type { Context } from "../model/stage.ts";
import { type Pipeline, toProblems } from "../pipeline.ts";
import { isMissing } from "../scan/disk-error.ts";
import { hashSeed } from "../scan/find-moves.ts";
import { type FoundFile, toUnreadable } from "../scan/list-files.ts";
import { readSource } from "../scan/read-source.ts";
import { toStamp } from "../scan/to-stamp.ts";
import { probeFiles } from "./probe-files.ts";
import { toCandidate } from "./to-candidate.ts";

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
export async function processSeed(
  file: FoundFile,
  { folder, pipeline, context, clockMs }: Processing,
): Promise<Processed> {
  let source: Source;
  try {
    source = readSource(folder, file);
  } catch (error) {
    return isMissing(error) ? undefined : toUnreadable({ file: file.path }, error);
  }
  const passages = await pipeline.run(source, context);
  const outcomes = passages.map((passage) => probeFiles(passage, folder, context.config));
  return {
    path: file.path,
    ...toStamp(file, clockMs),
    ...(file.side !== undefined && source.side !== undefined && { side: toStamp(file.side, clockMs) }),
    hash: hashSeed(source),
    candidates: outcomes.flatMap(({ outcome }) => (outcome.kind === "pass" ? [toCandidate(outcome.value)] : [])),
    holds: outcomes.flatMap(({ outcome }) => (outcome.kind === "hold" ? [outcome] : [])),
    problems: outcomes.flatMap(toProblems),
  };
}
