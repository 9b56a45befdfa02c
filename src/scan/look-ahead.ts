import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { findWorker } from "../model/find-worker.ts";
import { type Looked, type LookOrder, makeShared, type Shared, workOff } from "./look-shared.ts";

/** What was seen of files that were looked at ahead, each asked for once and in their order; undefined where a file was not. */
export type Ahead = (path: string) => Looked | undefined;

/** To look at fewer is done sooner than a thread has started. */
const MANY_FILES = 20_000;

/**
 * Begins to look at many files in another thread; what is returned takes part, and says what was seen. A run in which nothing changed
 * hardly does anything else. Of few files none is looked at.
 */
export function lookAhead(root: string, listPaths: () => readonly string[]): () => Ahead {
  const paths = availableParallelism() === 1 ? [] : listPaths();
  if (paths.length < MANY_FILES) return () => () => undefined;
  const shared = makeShared(paths.length);
  const workerData: LookOrder = { root, names: paths.join("\0"), shared };
  const worker = new Worker(findWorker(import.meta.url, "look-worker"), { workerData });
  // Whatever ends it early, this thread looks at what is left.
  worker.on("error", () => undefined).unref();
  return () => {
    workOff(root, paths, shared);
    waitForOther(shared);
    void worker.terminate();
    return openAhead(paths, shared);
  };
}

const LONGEST_WAIT_MS = 1000;

/** The other thread may be at its last share; if it takes too long, those files are looked at again. */
function waitForOther({ taken, done }: Shared): void {
  const shares = Atomics.load(taken, 0);
  for (;;) {
    const finished = Atomics.load(done, 0);
    if (finished >= shares || Atomics.wait(done, 0, finished, LONGEST_WAIT_MS) === "timed-out") return;
  }
}

function openAhead(paths: readonly string[], { seen }: Shared): Ahead {
  let next = 0;
  return (path) => {
    // Nearly always the next one; some turn out to be no seeds, and are not asked for.
    const at = paths.indexOf(path, next);
    if (at === -1) return undefined;
    next = at + 1;
    const [sizeBytes = Number.NaN, mtimeMs = Number.NaN] = [seen[2 * at], seen[2 * at + 1]];
    return Number.isNaN(sizeBytes) || Number.isNaN(mtimeMs) ? undefined : { sizeBytes, mtimeMs };
  };
}
