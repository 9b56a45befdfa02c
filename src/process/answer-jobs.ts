import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";

/** The other end of the pool: loads what does the jobs, and answers them in their order until the thread is ended. */
export function answerJobs<Job, Result>(load: () => Promise<(job: Job) => Promise<Result>>): void {
  // What the thread needs is loaded as it was compiled before, as in cli.ts.
  enableCompileCache();
  const loading = load();
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (job: Job) => {
    last = last.then(async () => parentPort?.postMessage(await (await loading)(job)));
  });
}
