import type { FeedItem } from "./feed-item.ts";
import { parseAnyFeed } from "./feedsmith.ts";
import { toAtomItems } from "./from-atom.ts";
import { toJsonItems } from "./from-json.ts";
import { toRdfItems, toRssItems } from "./from-rss.ts";

/** `malformed`: it began as a feed does, but can't be read as one. */
export type ParsedFeed =
  | { readonly kind: "feed"; readonly items: readonly FeedItem[] }
  | { readonly kind: "malformed" };

/** RSS 0.9–2.0, RDF, Atom or JSON Feed → its items. No entity of its own and no other file is looked up. */
export function parseFeed(text: string): ParsedFeed {
  try {
    return { kind: "feed", items: toItems(parseAnyFeed(text)) };
  } catch (error) {
    // Whatever it stumbles over, it is no feed that could be read.
    if (!(error instanceof Error)) throw error;
    return { kind: "malformed" };
  }
}

function toItems(parsed: ReturnType<typeof parseAnyFeed>): readonly FeedItem[] {
  switch (parsed.format) {
    case "rss":
      return toRssItems(parsed.feed);
    case "rdf":
      return toRdfItems(parsed.feed);
    case "atom":
      return toAtomItems(parsed.feed);
    case "json":
      return toJsonItems(parsed.feed);
  }
}
