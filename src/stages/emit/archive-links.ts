import { type Feed, toFeedUrl } from "../../model/feed.ts";
import type { AbsoluteUrl } from "../../model/values.ts";

/** A link to another document of the same feed. */
export type ArchiveLink = { readonly rel: string; readonly href: AbsoluteUrl };

/** RFC 5005, section 4: from the current feed back into its archive, and from a page of it to its neighbours and the current feed. */
export function toArchiveLinks(feed: Feed, file: string): readonly ArchiveLink[] {
  const { archive } = feed;
  if (archive === undefined) return [];
  const toUrl = (folder: string) => toFeedUrl({ ...feed, folder }, file);
  return [
    ...(archive.page === undefined ? [] : [{ rel: "current", href: toUrl("") }]),
    ...(archive.previous === undefined ? [] : [{ rel: "prev-archive", href: toUrl(archive.previous) }]),
    ...(archive.next === undefined ? [] : [{ rel: "next-archive", href: toUrl(archive.next) }]),
  ];
}

/** Namespace of the element that says that a document is a page of an archive (RFC 5005, section 4). */
export const HISTORY_NAMESPACE = "http://purl.org/syndication/history/1.0";
