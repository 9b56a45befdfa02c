import type { Article } from "./article.ts";
import type { Hold, Problem } from "./problem.ts";

/**
 * What is remembered of a seed, to tell whether it changed. `mtimeMs` (exact to the microsecond) is null where the file was
 * so young that another write could bear the same time: its hash decides then.
 */
export type SeedRecord = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number | null;
  readonly hash: string;
};

/** An article without its body, which stays in the seed until it is shown. */
export type Candidate = Omit<Article, "body"> & {
  /** Of the body as it was written, but for white space. */
  readonly bodyHash: string;
  /** Changes only with what a reader sees: not with white space, the order of fields, or a tag's case. */
  readonly viewHash: string;
};

/** What the stages made of one new or changed seed. */
export type SeedResult = SeedRecord & {
  readonly candidates: readonly Candidate[];
  readonly holds: readonly Hold[];
  readonly problems: readonly Problem[];
};
