import { parentPort } from "node:worker_threads";

/** The other end of the pool: answers jobs in their order until the thread is ended. */
export function answerJobs<Job, Result>(load: () => Promise<(job: Job) => Promise<Result>>): void {
  const loading = load();
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (job: Job) => {
    last = last.then(async () => parentPort?.postMessage(await (await loading)(job)));
  });
}
