import { extname } from "node:path";
import { FEED_FORMATS } from "../model/feed.ts";
import { findMediaType } from "../model/media-type.ts";

/** What a file is served as. `isText` ones are UTF-8, say so, and are worth compressing. */
export type MediaType = { readonly header: string; readonly isText: boolean };

/** Media type by name: a feed's own by its whole file name, anything else by its ending. */
export function toMediaType(fileName: string): MediaType {
  const name = fileName.toLowerCase();
  const feed = FEED_FORMATS.find(({ file }) => file === name);
  const text = feed?.mediaType ?? TEXT_TYPES[extname(name)];
  if (text !== undefined) return { header: `${text}; charset=utf-8`, isText: true };
  return { header: findMediaType(name) ?? "application/octet-stream", isText: false };
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".opml": "text/x-opml",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".xml": "application/xml",
};
