/** What a line of a raw text is to the article that was recognised in it. */
export type LineRole =
  | "title"
  | "published"
  | "updated"
  | "authors"
  | "agencies"
  | "standfirst"
  | "paragraph"
  | "heading"
  | "item"
  | "caption"
  | "dropped";

/** A line that says something, as its reader judged it; a line may hold date and names at once. */
export type ExplainedLine = {
  /** In the seed, from 1. */
  readonly number: number;
  readonly text: string;
  readonly roles: readonly LineRole[];
  /** From 0 to 1: how sure the reader is of that. */
  readonly confidence: number;
};
