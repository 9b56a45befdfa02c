import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/** What is to be worked off: `here` is what the worker does with a job, on this thread. Each job is made when somebody is free to take it. */
export type Work<Job, Result> = {
  readonly worker: URL;
  readonly here: (job: Job) => Promise<Result>;
  readonly jobs: readonly (() => Promise<Job>)[];
  /** Fewer jobs are done sooner than a worker has started. */
  readonly many: number;
};

/** Jobs that a worker has at a time: the one it is at, and the next. */
const JOBS_OF_WORKER = 2;
/** Results that may wait for an earlier one, for each thread: a slow job holds up the others rather than fill the memory. */
const WAITING_RESULTS = 4;

/** Works off jobs, on as many threads as there are processors, this one among them, and yields their results in the order of the jobs. */
export async function* runJobs<Job, Result>({ worker, here, jobs, many }: Work<Job, Result>): AsyncGenerator<Result> {
  const workers = jobs.length < many ? 0 : availableParallelism() - 1;
  const threads = Array.from({ length: workers }, () => openThread<Job, Result>(worker));
  const pending: Answer<Result>[] = [];
  const most = (workers + 1) * WAITING_RESULTS;
  let next = 0;
  const take = async (ask: (job: Job) => Promise<Result>) => {
    const job = jobs[next];
    next += 1;
    if (job !== undefined) pending.push(toAnswer(ask(await job())));
  };
  try {
    while (next < jobs.length || pending.length > 0) {
      const idle = threads.find((thread) => thread.countAsked() < JOBS_OF_WORKER);
      const isFull = next === jobs.length || pending.length >= most;
      const [first] = pending;
      if (!isFull && idle !== undefined) await take(idle.ask);
      else if (first !== undefined && (isFull || first.isThere())) yield await (pending.shift() ?? first).result;
      else await take(here);
      // Answers come in, and what stays up goes on answering, between two jobs of our own.
      await setImmediate();
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

type Answer<Result> = { readonly result: Promise<Result>; readonly isThere: () => boolean };

function toAnswer<Result>(result: Promise<Result>): Answer<Result> {
  let isThere = false;
  const note = () => {
    isThere = true;
  };
  // Each is awaited in its turn, which may be after it failed.
  result.then(note, note);
  return { result, isThere: () => isThere };
}

type Thread<Job, Result> = {
  readonly ask: (job: Job) => Promise<Result>;
  /** How many answers it owes. */
  readonly countAsked: () => number;
  readonly end: () => Promise<unknown>;
};

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
      asked.push(answer);
      worker.postMessage(job);
      return answer.promise;
    },
    countAsked: () => asked.length,
    end: () => worker.terminate(),
  };
}
