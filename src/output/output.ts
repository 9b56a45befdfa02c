import type { OutFile } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";

/** What became of a file: an unchanged one was not touched, a refused one is somebody else's. */
export type Written = { readonly path: string; readonly change: "new" | "changed" | "unchanged" | "removed" };

/** Where published files go. Each is whole at every moment, old or new. */
export interface Output {
  /** Writes the file unless its bytes are there already; a stranger's file in its place is a problem and stays. */
  write(file: OutFile): Promise<Written | Problem>;
  /** Removes the files of ours that this run did not write again, and forgets no stranger's. */
  finish(): Promise<readonly Written[]>;
}
