import type { Article } from "../../src/model/article.ts";
import type { Candidate, SeedResult } from "../../src/model/ledger.ts";
import type { Hold, Problem } from "../../src/model/problem.ts";
import { parseSlug } from "../../src/model/values.ts";
import type { Change } from "../../src/store/store.ts";
import { at, makeArticle, makeConfig, slug } from "../support/make.ts";

/** A body and a view of its own for each article, unless the test says which are the same. */
export type OwnCandidate = Partial<Omit<Article, "body">> & { readonly bodyHash?: string; readonly viewHash?: string };

export function makeCandidate(own: OwnCandidate = {}): Candidate {
  const { body: _body, ...facts } = makeArticle(own);
  const view = `${facts.key} ${facts.title} ${facts.tags}`;
  return { ...facts, bodyHash: own.bodyHash ?? `body of ${facts.key}`, viewHash: own.viewHash ?? view };
}

export type OwnSeed = { readonly holds?: readonly Hold[]; readonly problems?: readonly Problem[] };

/** A seed with these articles in it. */
export function makeSeed(path: string, candidates: readonly OwnCandidate[], own: OwnSeed = {}): SeedResult {
  const made = candidates.map((candidate) => makeCandidate({ key: path, ...candidate }));
  const hash = `${path} ${made.map(({ viewHash }) => viewHash)}`;
  return { path, sizeBytes: 10, mtimeMs: 1, hash, candidates: made, holds: [], problems: [], ...own };
}

/** A change of these seeds, handed over in the order of their paths. */
export function makeChange(seeds: readonly SeedResult[], own: Partial<Change> = {}): Change {
  const sorted = seeds.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    results: streamOf(sorted),
    touched: [],
    vanished: [],
    moves: new Map(),
    now: at("2026-11-01T00:00:00Z"),
    config: makeConfig(),
    toTopicSlug: (name) => parseSlug(name.toLowerCase().replace(/[^a-z0-9]+/g, "")) ?? slug("topic"),
    allowWithdrawals: false,
    ...own,
  };
}

async function* streamOf(seeds: readonly SeedResult[]): AsyncGenerator<SeedResult> {
  yield* seeds;
}
