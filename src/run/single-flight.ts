/** Runs work one at a time. `idle` resolves when nothing runs and nothing waits. */
export type SingleFlight = { readonly request: (reason: string) => void; readonly idle: () => Promise<void> };

type Work = (reasons: readonly string[]) => Promise<void>;

/**
 * Makes requests into runs: at most one run at a time, and everything asked for during a run becomes exactly one following run.
 * `work` gets the distinct reasons in the order of asking; if it rejects, `onError` hears of it and the next run comes all the same.
 */
export function createSingleFlight(work: Work, onError: (error: unknown) => void): SingleFlight {
  // A set, so that a folder that changes for hours beside one stuck run costs no memory.
  let waiting = new Set<string>();
  let running: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    // Not before `running` is set: work itself may request. It also makes one run of several requests in a row.
    await Promise.resolve();
    while (waiting.size > 0) {
      const reasons = [...waiting];
      waiting = new Set();
      try {
        await work(reasons);
      } catch (error) {
        onError(error);
      }
    }
    running = undefined;
  }

  return {
    request(reason) {
      waiting.add(reason);
      running ??= runAll();
    },
    async idle() {
      while (running !== undefined) await running;
    },
  };
}
