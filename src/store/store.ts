import type { Article, Body, Entry } from "../model/article.ts";
import type { Config } from "../model/config.ts";
import type { Problem } from "../model/problem.ts";

/** What a run found: the articles that are new or changed, and the keys of those that are gone. */
export type Change = { readonly articles: readonly Article[]; readonly withdrawnKeys: readonly string[] };

/** Entries of the change as admitted, and the articles that were refused because another has their id. */
export type Admission = { readonly admitted: readonly Entry[]; readonly problems: readonly Problem[] };

/** What has been published, and under which identity. An id or a slug, once given, is never given to another article. */
export interface Store {
  /** Keys of all entries that are published. */
  readKeys(): Promise<readonly string[]>;
  /** Gives each article its identity, all or none: id, unique slug, order of first publication, and dates that only move forward. */
  admit(change: Change, config: Config): Promise<Admission>;
  /** Every published entry, newest first, then by id. */
  readEntries(): Promise<readonly Entry[]>;
  /** The body of a published entry, as it was written. */
  readBody(id: string): Promise<Body>;
  close(): Promise<void>;
}
