import { parseFeed } from "feedsmith";

/** A feed as the package understands it, dates as they are written. Throws what it stumbles over. */
export function parseAnyFeed(text: string) {
  return parseFeed<string>(withoutContents(text));
}

/** The table of contents of an RDF feed orders its items, which the dates do as well, and costs the package time by the square of their number. */
function withoutContents(text: string): string {
  const start = text.search(/<(?:[\w.-]{1,40}:)?items(?:\s[^<>]*)?>\s*<(?:[\w.-]{1,40}:)?Seq[\s>]/i);
  if (start === -1) return text;
  const end = /<\/(?:[\w.-]{1,40}:)?items\s*>/gi;
  end.lastIndex = start;
  const close = end.exec(text);
  return close === null ? text : text.slice(0, start) + text.slice(end.lastIndex);
}

type Parsed = ReturnType<typeof parseAnyFeed>;
export type RssFeed = Extract<Parsed, { format: "rss" }>["feed"];
export type RdfFeed = Extract<Parsed, { format: "rdf" }>["feed"];
export type AtomFeed = Extract<Parsed, { format: "atom" }>["feed"];
export type JsonFeed = Extract<Parsed, { format: "json" }>["feed"];
