import { lstatSync, type Stats } from "node:fs";

/** Size and time of a file; `mtimeMs` is exact to the microsecond. */
export type Looked = { readonly sizeBytes: number; readonly mtimeMs: number };

/** Work that threads share: how many shares were taken and done, and for each file its size and time, NaN where nobody could tell. */
export type Shared = { readonly taken: Int32Array; readonly done: Int32Array; readonly seen: Float64Array };

/** What the other thread is told; `names`: the files' paths below `root`, with zeros between. */
export type LookOrder = { readonly root: string; readonly names: string; readonly shared: Shared };

export function makeShared(files: number): Shared {
  const open = (bytes: number) => new SharedArrayBuffer(bytes);
  const seen = new Float64Array(open(16 * files)).fill(Number.NaN);
  return { taken: new Int32Array(open(4)), done: new Int32Array(open(4)), seen };
}

const SHARE_FILES = 256;

/** Takes shares of the files and looks at them until none is left. */
export function workOff(root: string, paths: readonly string[], { taken, done, seen }: Shared): void {
  const shares = Math.ceil(paths.length / SHARE_FILES);
  for (let share = take(taken, shares); share < shares; share = take(taken, shares)) {
    const from = share * SHARE_FILES;
    for (const [index, path] of paths.slice(from, from + SHARE_FILES).entries()) {
      const looked = tryToLook(`${root}/${path}`);
      if (looked === undefined) continue;
      seen[2 * (from + index)] = looked.sizeBytes;
      seen[2 * (from + index) + 1] = looked.mtimeMs;
    }
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  }
}

/** The next share's number; never counts beyond their number. */
function take(taken: Int32Array, shares: number): number {
  for (;;) {
    const share = Atomics.load(taken, 0);
    if (share >= shares || Atomics.compareExchange(taken, 0, share, share + 1) === share) return share;
  }
}

/** Size and time of a file; undefined where it is gone. Throws what the disk says. */
export function look(path: string): Looked | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats && toLooked(stats);
}

export function toLooked({ size, mtimeMs }: Stats): Looked {
  return { sizeBytes: size, mtimeMs: Math.round(mtimeMs * 1000) / 1000 };
}

/** What the disk says against it is heard by whoever asks for the file. */
function tryToLook(path: string): Looked | undefined {
  try {
    return look(path);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
