import type { Context } from "../model/stage.ts";
import { openPipeline } from "../pipeline.ts";
import type { FoundFile } from "../scan/list-files.ts";
import { type Processed, processSeed } from "./process-seed.ts";

/** One order to a worker, or to ourselves: seeds of one folder, with all that the stages may know. */
export type Job = {
  readonly folder: string;
  readonly files: readonly FoundFile[];
  readonly context: Context;
  /** The real time, for telling a file that may still be written to. */
  readonly clockMs: number;
};

export async function processJob(job: Job): Promise<readonly Processed[]> {
  const pipeline = await openPipeline(
    job.files.map(({ path }) => path),
    job.context.config,
  );
  const processed: Processed[] = [];
  for (const file of job.files) processed.push(await processSeed(file, { ...job, pipeline }));
  return processed;
}
