import { findWorker } from "../model/find-worker.ts";
import type { SeedResult } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { type Job, processJob } from "./process-job.ts";
import { runJobs } from "./worker-pool.ts";

export type ProcessOptions = {
  /** Seeds that can't be read: they keep what they had. */
  readonly onProblem: (problem: Problem) => void;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
};

/** Seeds in one job: few enough that little waits in memory, enough that messages don't cost more than work. */
const JOB_SEEDS = 50;
const MANY_JOBS = 8;

/** Takes seeds through the stages, in the order in which they are given: many of them by worker threads too. Memory holds a few jobs' results at a time. */
export async function* processSeeds(job: Job, { onProblem, onProgress }: ProcessOptions): AsyncGenerator<SeedResult> {
  const all = job.files.length;
  const worker = findWorker(import.meta.url, "worker");
  const jobs = Array.from({ length: Math.ceil(all / JOB_SEEDS) }, (_, at) => async () => ({
    ...job,
    files: job.files.slice(at * JOB_SEEDS, (at + 1) * JOB_SEEDS),
  }));
  let done = 0;
  for await (const results of runJobs({ worker, here: processJob, jobs, many: MANY_JOBS })) {
    for (const result of results) {
      if (result !== undefined && "code" in result) onProblem(result);
      else if (result !== undefined) yield result;
    }
    done += results.length;
    onProgress?.(done, all);
  }
}
