import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the real articles with their truth lie; not a part of this project. */
export const CORPUS = join(import.meta.dirname, "../../../shared/corpus");

/** The raw-text dumps of each page. */
export const VARIANTS = ["resiliparse-main", "resiliparse-all", "w3m"] as const;
export type Variant = (typeof VARIANTS)[number];

/** What is known of a page, as far as we ask; `images` and `sections` as in the corpus' README. */
export type Truth = {
  readonly publisher: string;
  readonly articleBody: string;
  readonly lede: readonly string[];
  readonly title: string;
  readonly title_alts: readonly string[];
  readonly authors: readonly string[];
  readonly sections: readonly { readonly heading?: string | null }[];
  readonly images: readonly { readonly caption?: string | null }[];
};
export type Page = { readonly id: string; readonly truth: Truth };

export function hasCorpus(): boolean {
  return existsSync(join(CORPUS, "truth.json"));
}

/** All pages, in the order of their ids. */
export function readPages(): readonly Page[] {
  const truths: Readonly<Record<string, Truth>> = JSON.parse(readFileSync(join(CORPUS, "truth.json"), "utf8"));
  return Object.entries(truths)
    .map(([id, truth]) => ({ id, truth }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A page's dump, its line ends as the pipeline has them. */
export function readDump(variant: Variant, id: string): string {
  return readFileSync(join(CORPUS, `raw-${variant}`, `${id}.txt`), "utf8").replace(/\r\n?/g, "\n");
}

/** A page as HTML; undefined where the corpus has none. */
export function readMarkup(id: string): string | undefined {
  const path = join(CORPUS, "html", `${id}.html`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** Whether a page's publisher is of the third that is never looked at while designing. */
export function isHeldOut({ truth }: Page): boolean {
  return hashPublisher(truth.publisher, "") % 3 === 0;
}

/** Which of `folds` groups a page belongs to: all pages of a publisher to the same. */
export function findFold({ truth }: Page, folds: number): number {
  return hashPublisher(truth.publisher, "fold ") % folds;
}

function hashPublisher(publisher: string, purpose: string): number {
  const digest = createHash("sha256")
    .update(purpose + publisher)
    .digest("hex");
  return Number.parseInt(digest.slice(0, 8), 16);
}
