import type { Person } from "./config.ts";
import type { Place } from "./problem.ts";
import type { AbsoluteUrl, Instant, LocalPath, Slug } from "./values.ts";

/**
 * A seed's bytes. `path` is relative to the seeds folder, with forward slashes; `place` is how to name it to the user. `side` is its
 * side file (`heat.txt.yaml` beside `heat.txt`), whose fields add to those that the seed states, or override them.
 */
export type Source = {
  readonly path: string;
  readonly place: Place;
  readonly bytes: Uint8Array;
  readonly side?: { readonly place: Place; readonly bytes: Uint8Array };
};

/** What a seed's text looks like after decoding: UTF-8, no byte-order mark, line ends as `\n`. `title`: as it is stated in front matter above it. */
export type SeedText = { readonly path: string; readonly place: Place; readonly text: string; readonly title?: string };

/** One recognised piece of a raw text, in the order of the text; all strings are plain text, white space collapsed. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string }
  /** `start`: the first item's number, where it is not 1. */
  | { readonly kind: "list"; readonly ordered: boolean; readonly start?: number; readonly items: readonly string[] }
  | { readonly kind: "caption"; readonly text: string; readonly credit?: string };

/** An article's body as it was written. It becomes HTML only where a file that shows it is emitted. */
export type Body =
  | { readonly kind: "markdown"; readonly markdown: string }
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "blocks"; readonly blocks: readonly Block[] };

/** The fields an article can state, by the names that front matter and JSON use for them. */
export const FIELD_NAMES = [
  "title",
  "published",
  "updated",
  "expires",
  "draft",
  "id",
  "url",
  "slug",
  "authors",
  "agencies",
  "tags",
  "language",
  "standfirst",
  "summary",
  "image",
  "enclosures",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A stated or recognised value, not yet checked, and where it stands. */
export type Field = {
  readonly value: unknown;
  readonly place: Place;
  /** From 0 to 1, where it was recognised: what is stated is certain. */
  readonly confidence?: number;
  /** What of the file states it, where that can be more than one thing: JSON-LD, Open Graph, … */
  readonly origin?: string;
  /** Where it was found on somebody's page: what else the page states for it, the best first. */
  readonly others?: readonly Field[];
};

/** The origin of what only the name of a seed's file says, which may mean something else. */
export const FILE_NAME = "file name";

/** What a reader understood of one article. `key` names it within the seeds folder: the seed's path, and `#id` for one of several. */
export type Draft = {
  readonly key: string;
  readonly place: Place;
  /** By canonical name (FieldName); a name that is not one is warned about by validate. */
  readonly fields: Readonly<Record<string, Field>>;
  readonly body: Body;
  /** Where the body begins, if that can be told. */
  readonly bodyPlace?: Place;
  /** From 0 to 1, where the body was recognised: how sure its reader is that this is an article's. */
  readonly bodyConfidence?: number;
  /** An entry of a feed, which is not whoever reads the problem's to mend; an id that is no URI is unique in its feed only. */
  readonly isOfFeed?: true;
};

/** Where a file is that goes with an article: beside the seed, until the article's own address is known. */
export type FileAddress = AbsoluteUrl | LocalPath;

/** A picture that stands for the article; its media type, its length and its size in pixels are known where it lies beside the seed. */
export type Image<Address = FileAddress> = {
  readonly url: Address;
  readonly alt?: string;
  readonly type?: string;
  readonly sizeBytes?: number;
  readonly width?: number;
  readonly height?: number;
};

/** A file that goes with the article: an episode, a film, a document. */
export type Enclosure<Address = FileAddress> = {
  readonly url: Address;
  /** Media type, such as `audio/mpeg`. */
  readonly type: string;
  readonly sizeBytes?: number;
  readonly durationSeconds?: number;
  readonly title?: string;
};

/** A draft whose every field was checked. */
export type Valid = {
  readonly key: string;
  readonly place: Place;
  readonly title: string;
  readonly published: Instant;
  readonly updated?: Instant;
  readonly expires?: Instant;
  /** As stated; admission mints one where there is none. */
  readonly id?: string;
  readonly isOfFeed?: true;
  /** The article's canonical address, where it lives elsewhere. */
  readonly url?: AbsoluteUrl;
  readonly slug?: Slug;
  readonly authors: readonly Person[];
  /** News agencies that supplied the text: dpa, AP, Reuters. */
  readonly agencies: readonly string[];
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly language?: string;
  /** The same, as the file's name may have it; only where none is stated. */
  readonly likelyLanguage?: string;
  /** The lead paragraph that stands apart above the body. */
  readonly standfirst?: string;
  /** Plain text, as stated by the author. */
  readonly summary?: string;
  readonly image?: Image;
  /** Left out where there is none. */
  readonly enclosures?: readonly Enclosure[];
  readonly body: Body;
};

/** What enrichment adds, all from the plain text. */
export type Enrichment = {
  readonly language: string;
  /** Plain text, at most a few sentences. */
  readonly summary: string;
  /** Words; in scripts without spaces, characters. */
  readonly wordCount: number;
  readonly readingMinutes: number;
  readonly keywords: readonly string[];
  readonly image?: Image;
};
export type Enriched = Omit<Valid, keyof Enrichment | "likelyLanguage"> & Enrichment;

/** An article with the slug it would like to have; admission makes that unique. */
export type Article = Enriched & {
  readonly slug: Slug;
  /** The picture that a theme would show, which does not lie beside the seed, but may yet come. */
  readonly awaited?: LocalPath;
};

/** An article with its identity, as it is published; its body stays in the store until it is shown. */
export type Entry = Omit<Article, "id" | "isOfFeed" | "url" | "updated" | "body" | "image" | "enclosures"> & {
  /** A URI, unique for ever. */
  readonly id: string;
  /** Where it is read. */
  readonly url: AbsoluteUrl;
  readonly updated: Instant;
  readonly image?: Image<AbsoluteUrl>;
  readonly enclosures?: readonly Enclosure<AbsoluteUrl>[];
  /** Order of first publication, from 1. */
  readonly sequence: number;
};
