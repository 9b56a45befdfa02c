import type { ListedFile } from "../enclosures.ts";

/** Words of an item: `html`, `plain`, or "either" where the feed does not say. `base`: the address that links in it are relative to, where stated. */
export type Words = {
  readonly text: string;
  readonly type: "html" | "plain" | "either";
  readonly base?: string | undefined;
};

/** A picture; `alt` is plain text. */
export type Picture = { readonly url: string; readonly alt?: string };

/** The picture at an address, of which nothing is said. */
export function toPicture(url: string | undefined): Picture | undefined {
  return url === undefined ? undefined : { url };
}

/** An item of a feed in any format, addresses and dates as they are written. */
export type FeedItem = {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: Words | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly { readonly name: string; readonly url?: string | undefined }[];
  readonly agencies: readonly string[];
  readonly tags: readonly string[];
  readonly body: Words | undefined;
  readonly summary: Words | undefined;
  readonly image: Picture | undefined;
  /** Files beside the picture. */
  readonly enclosures: readonly ListedFile[];
  readonly language: string | undefined;
  /** Address that the link is relative to. */
  readonly base: string | undefined;
};
