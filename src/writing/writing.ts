import type { OutFile } from "../model/feed.ts";
import type { Output } from "../output/output.ts";
import type { Rendering } from "./render-entries.ts";

/** What writing needs of a run. */
export type Writing = Rendering & {
  readonly output: Output;
  /** Files of entries that are no longer shown. */
  readonly gone: string[];
};

/** Says whether all of them stand; what does not keeps its mark. */
export type Write = (files: readonly OutFile[]) => Promise<boolean>;
