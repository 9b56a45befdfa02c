import { setImmediate } from "node:timers/promises";
import type { SeedResult } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { type Job, processJob } from "./process-job.ts";
import type { Processed } from "./process-seed.ts";
import { runInWorkers } from "./worker-pool.ts";

export type ProcessOptions = {
  /** Seeds that can't be read: they keep what they had. */
  readonly onProblem: (problem: Problem) => void;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
};

/** Fewer are done sooner than a worker has started. */
const MANY_SEEDS = 400;
/** Seeds in one job: few enough that little waits in memory, enough that messages don't cost more than work. */
const JOB_SEEDS = 100;

/** Takes seeds through the stages, in the order in which they are given: a few here, many in worker threads. Memory holds a few jobs' results at a time. */
export async function* processSeeds(job: Job, { onProblem, onProgress }: ProcessOptions): AsyncGenerator<SeedResult> {
  const all = job.files.length;
  const jobs = Array.from({ length: Math.ceil(all / JOB_SEEDS) }, (_, at) => ({
    ...job,
    files: job.files.slice(at * JOB_SEEDS, (at + 1) * JOB_SEEDS),
  }));
  let done = 0;
  for await (const results of all < MANY_SEEDS ? processHere(jobs) : processInWorkers(jobs)) {
    for (const result of results) {
      if (result !== undefined && "code" in result) onProblem(result);
      else if (result !== undefined) yield result;
    }
    done += results.length;
    onProgress?.(done, all);
  }
}

async function* processHere(jobs: readonly Job[]): AsyncGenerator<readonly Processed[]> {
  for (const job of jobs) {
    yield await processJob(job);
    // What stays up goes on answering between two jobs.
    await setImmediate();
  }
}

function processInWorkers(jobs: readonly Job[]): AsyncGenerator<readonly Processed[]> {
  // Beside this file, as source or as built.
  const worker = new URL(import.meta.url.replace(/[^/]+(\.[jt]s)$/, "worker$1"));
  return runInWorkers({ worker, jobs: jobs.map((job) => async () => job) });
}
