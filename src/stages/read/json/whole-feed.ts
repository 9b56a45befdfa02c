import { parseAbsoluteUrl } from "../../../model/values.ts";
import { type FeedDefaults, toPeople } from "./feed-item.ts";
import { isObject, type JsonItem, type JsonObject, pickFields, toText } from "./json-value.ts";

/** Whether this is a whole JSON Feed: it says so by its version. */
export function isWholeFeed(value: unknown): value is JsonObject & { readonly items: readonly unknown[] } {
  if (!isObject(value) || !Array.isArray(value.items)) return false;
  return /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(toText(value.version) ?? "");
}

/** What a feed says of all its items. */
export function toFeedDefaults(feed: Omit<JsonItem, "key">): FeedDefaults {
  const { home_page_url, feed_url } = feed.value;
  return {
    base: parseAbsoluteUrl(toText(home_page_url) ?? toText(feed_url) ?? ""),
    fields: pickFields({ ...feed, key: "" }, [
      ["authors", "authors", toPeople],
      ["authors", "author", toPeople],
      ["language", "language"],
    ]),
  };
}
