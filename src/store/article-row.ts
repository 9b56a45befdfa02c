import type { Candidate } from "../model/ledger.ts";
import type { Row } from "./database.ts";

/** Where an article stands: `fresh` only within an admission; `waiting` for its embargo to end; `hidden` as a draft or expired. */
export type State = "fresh" | "waiting" | "live" | "hidden" | "withdrawn";

/** A row of articles, as admission needs it. */
export type ArticleRow = {
  readonly number: number;
  readonly key: string;
  readonly path: string;
  readonly id: string;
  readonly isIdStated: boolean;
  readonly slug: string;
  readonly sequence: number | null;
  readonly state: State;
  readonly isShown: boolean;
  readonly published: number;
  readonly updated: number;
  readonly expires: number | null;
  readonly seedHash: string;
  readonly bodyHash: string;
  readonly viewHash: string;
  readonly facts: string;
};

/** What of a candidate is kept as JSON: all that has no column of its own. */
export type Facts = Omit<
  Candidate,
  "key" | "place" | "id" | "isOfFeed" | "slug" | "published" | "updated" | "expires" | "bodyHash" | "viewHash"
>;

export const ARTICLE_COLUMNS =
  "number, key, path, id, stated_id, slug, sequence, state, shown, published, updated, expires, seed_hash, body_hash, view_hash, facts";

/** The one place where rows become articles: the schema is STRICT, and only admission writes it. */
export function toArticleRow(row: Row): ArticleRow {
  return {
    number: Number(row.number),
    key: String(row.key),
    path: String(row.path),
    id: String(row.id),
    isIdStated: row.stated_id === 1,
    slug: String(row.slug),
    sequence: row.sequence === null ? null : Number(row.sequence),
    state: row.state as State,
    isShown: row.shown === 1,
    published: Number(row.published),
    updated: Number(row.updated),
    expires: row.expires === null ? null : Number(row.expires),
    seedHash: String(row.seed_hash),
    bodyHash: String(row.body_hash),
    viewHash: String(row.view_hash),
    facts: String(row.facts),
  };
}

/** Taken over from another feed, and not yet recognised in a seed. */
export function isAdopted({ state, bodyHash }: Pick<ArticleRow, "state" | "bodyHash">): boolean {
  return state === "withdrawn" && bodyHash === "";
}

export function toFacts(candidate: Candidate): string {
  const { key, place, id, isOfFeed, slug, published, updated, expires, bodyHash, viewHash, ...facts } = candidate;
  return JSON.stringify(facts satisfies Facts);
}

export function parseFacts(facts: string): Facts {
  return JSON.parse(facts);
}
