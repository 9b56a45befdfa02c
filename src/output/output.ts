import type { OutFile } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";

/** What became of a file: an unchanged one was not touched, a refused one is somebody else's. */
export type Written = {
  readonly path: string;
  readonly change: "new" | "changed" | "unchanged" | "removed";
  /** By how much the folder grows. */
  readonly bytes: number;
};

/** What an `Output` did that another one of the same folder must know: whether a file became ours or is ours no more, and what is to stay. */
export type OutputNotes = { readonly ours: ReadonlyMap<string, boolean>; readonly kept: readonly string[] };

/** A folder, and how messages name it. */
export type NamedFolder = { readonly folder: string; readonly shownAs: string };

/** Where published files go. Each is whole at every moment, old or new. */
export interface Output {
  /** The folder that another thread can open to write into it, too; undefined where that would not be the same. */
  readonly shared: NamedFolder | undefined;
  /** False where the list of our files is missing or its main ones are gone: then nothing can be taken as written. */
  readonly isFamiliar: boolean;
  /**
   * Notes in one go that these files will be ours, for those that `write` is soon to be given; without it `write` notes each by itself.
   * It only saves time: a stranger's file among them stays a stranger's, and what is not written after all is not ours either.
   */
  claimAll(paths: readonly string[]): Promise<void>;
  /** Writes the file unless its bytes are there already; a stranger's file in its place is a problem and stays. */
  write(file: OutFile): Promise<Written | Problem>;
  /** The same with the bytes of the file at `from`, a path of the disk; throws where that can't be read. */
  copy(file: { readonly path: string; readonly from: string }): Promise<Written | Problem>;
  /** Removes a file if it is ours. */
  remove(path: string): Promise<readonly Written[]>;
  /** Removes those of our files below a folder that this run neither wrote nor kept. `folder` ends with a slash. */
  tidy(folder: string): Promise<readonly Written[]>;
  /** Leaves a file of ours, or all of them below a folder, as they stand. */
  keep(path: string): void;
  /** What was done since this was last asked; for a thread that has an output of its own and does not end the run. */
  takeNotes(): OutputNotes;
  /** Goes on as if all this had been done here. */
  takeOver(notes: OutputNotes): void;
  /** Ends the run; with `removeOthers` the files of ours that it neither wrote nor kept are removed. A stranger's file never is. */
  finish(options?: { readonly removeOthers: boolean }): Promise<readonly Written[]>;
}
