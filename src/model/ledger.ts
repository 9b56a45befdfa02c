import type { Article } from "./article.ts";
import type { Hold, Problem } from "./problem.ts";
import type { LocalPath } from "./values.ts";

/**
 * What tells whether a file changed. `mtimeMs` (exact to the microsecond) is null where the file was so young that another write
 * could bear the same time: its hash decides then.
 */
export type Stamp = { readonly sizeBytes: number; readonly mtimeMs: number | null };

/** A seed's stamp, and that of its side file where it has one. */
export type SeedStamp = Stamp & { readonly side?: Stamp };

/** What is remembered of a seed: its stamp, and the hash of it and its side file. */
export type SeedRecord = SeedStamp & { readonly path: string; readonly hash: string };

/**
 * A file beside a seed, which its article shows or links to, as it was when that was published; `sizeBytes` is null where it was not
 * there, `mtimeMs` also where it was too young to tell.
 */
export type ShownFile = {
  readonly address: LocalPath;
  readonly sizeBytes: number | null;
  readonly mtimeMs: number | null;
};

/** What is remembered of every seed, by path; the hash is asked for only where size and time do not tell. */
export type Ledger = Pick<ReadonlyMap<string, SeedStamp>, "get" | "has" | "keys" | "size"> & {
  readonly hashOf: (path: string) => string | undefined;
};

/** To which every seed is new. */
export const emptyLedger: Ledger = Object.assign(new Map<string, never>(), { hashOf: () => undefined });

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
