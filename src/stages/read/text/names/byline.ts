import type { Measured } from "../lines/measure-lines.ts";
import type { Names } from "./find-names.ts";

/** Names found, the line that they stand on, and from 0 to 1 how sure it is that they wrote the article. */
export type Byline = Names & { readonly line: Measured; readonly confidence: number };

/** Where the article stands: indexes of its title (or -1), its first paragraph, and the line behind its last. */
export type BylineScene = {
  readonly lines: readonly Measured[];
  readonly title: number;
  readonly opening: number;
  readonly end: number;
  /** Lines that date the article. */
  readonly dated: ReadonlySet<Measured>;
};
