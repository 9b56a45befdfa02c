import { relative, sep } from "node:path";
import { watch } from "chokidar";

export type WatchOptions = {
  /** May be absent: it is watched for from its nearest parent. */
  readonly folder: string;
  /** How long nothing must have happened before `onChange`. */
  readonly settleMs?: number;
  /** Something in the folder changed: look for yourself what. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
};

/** A folder that never comes to rest is reported all the same, this long after the first change. */
const LONGEST_SETTLE_MS = 2_000;

/**
 * Tells when something below a folder changes; resolves once it would notice. What changed is left to the scan, which is the truth:
 * an event that the system loses costs a delay, never an article. Dot files are ignored, symbolic links not followed.
 */
export async function startWatch(options: WatchOptions): Promise<{ readonly close: () => Promise<void> }> {
  const { folder, settleMs = 200, onChange, onError } = options;
  const burst = gatherBursts(settleMs, onChange);
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => isHidden(relative(folder, path)),
  });
  watcher.on("error", onError);
  watcher.on("all", burst.add);
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return {
    async close() {
      burst.cancel();
      await watcher.close();
      burst.cancel(); // what arrived while it was closing
    },
  };
}

/** Of the path below the folder only: the folder itself may well lie in a hidden one. */
function isHidden(pathBelow: string): boolean {
  return pathBelow.split(sep).some((name) => name.startsWith("."));
}

/** Makes one call of many events: after `settleMs` of quiet, or LONGEST_SETTLE_MS after the first. */
function gatherBursts(settleMs: number, report: () => void): { readonly add: () => void; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let startedMs: number | undefined;

  function cancel(): void {
    clearTimeout(timer);
    startedMs = undefined;
  }
  function add(): void {
    clearTimeout(timer);
    const nowMs = performance.now();
    startedMs ??= nowMs;
    const remainingMs = startedMs + LONGEST_SETTLE_MS - nowMs;
    timer = setTimeout(
      () => {
        cancel();
        report();
      },
      Math.max(0, Math.min(settleMs, remainingMs)),
    );
  }
  return { add, cancel };
}
