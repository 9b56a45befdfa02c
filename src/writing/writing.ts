import type { Emitter } from "../model/feed.ts";
import type { Output, Written } from "../output/output.ts";
import type { Rendering } from "./render-entries.ts";

/** What writing needs of a run. */
export type Writing = Rendering & {
  readonly output: Output;
  /** The real time, for telling a file that may still be written to. */
  readonly clockMs: number;
  /** Of the user's own. */
  readonly emitters: readonly Emitter[];
  /** Told of files that were written, copied or removed. */
  readonly onWritten: (files: readonly Written[]) => void;
};
