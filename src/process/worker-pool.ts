import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** Jobs that a worker may have beside the one it is at. */
const WAITING_JOBS = 2;

/** What jobs are worked off by; each is made when a worker is free to take it. */
export type Work<Job> = { readonly worker: URL; readonly jobs: readonly (() => Promise<Job>)[] };

/** Works off jobs in worker threads and yields their results in the order of the jobs. A few are in memory at a time. */
export async function* runInWorkers<Job, Result>({ worker, jobs }: Work<Job>): AsyncGenerator<Result> {
  const threads = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () =>
    openThread<Job, Result>(worker),
  );
  const pending: Promise<Result>[] = [];
  let next = 0;
  const send = async () => {
    const job = jobs[next];
    const thread = threads[next % threads.length];
    if (job === undefined || thread === undefined) return;
    next += 1;
    pending.push(thread.ask(await job()));
  };
  try {
    while (pending.length < threads.length * WAITING_JOBS && next < jobs.length) await send();
    for (let answer = pending.shift(); answer !== undefined; answer = pending.shift()) {
      const result = await answer;
      await send();
      yield result;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

type Thread<Job, Result> = { readonly ask: (job: Job) => Promise<Result>; readonly end: () => Promise<unknown> };

/** A thread answers in the order in which it was asked. One that dies, of an error of ours, fails all that it was asked. */
function openThread<Job, Result>(url: URL): Thread<Job, Result> {
  // The young objects of an article live no longer than it is worked on; left alone, each thread would let 100 MB of them gather.
  const worker = new Worker(url, { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  const asked: PromiseWithResolvers<Result>[] = [];
  worker.on("message", (result: Result) => asked.shift()?.resolve(result));
  worker.on("error", (error) => {
    for (const { reject } of asked.splice(0)) reject(error);
  });
  return {
    ask: (job) => {
      const answer = Promise.withResolvers<Result>();
      // Each is awaited in its turn, which may be after it failed.
      answer.promise.catch(() => undefined);
      asked.push(answer);
      worker.postMessage(job);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}
