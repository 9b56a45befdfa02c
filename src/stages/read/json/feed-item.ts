import type { Body, Draft, Field } from "../../../model/article.ts";
import { type Outcome, pass } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { type AbsoluteUrl, parseAbsoluteUrl } from "../../../model/values.ts";
import { type ListedFile, toEnclosures } from "../enclosures.ts";
import { fillItem } from "../fill-item.ts";
import { toParagraphs } from "../paragraphs.ts";
import { isObject, type JsonItem, type JsonObject, pickFields, toList, toText } from "./json-value.ts";
import { hasOwnBody } from "./own-article.ts";

/** What the feed around an item says of all its items. */
export type FeedDefaults = {
  readonly base: AbsoluteUrl | undefined;
  readonly fields: Readonly<Record<string, Field>>;
};

const ALONE: FeedDefaults = { base: undefined, fields: {} };

/** An item of JSON Feed 1 or 1.1 (https://www.jsonfeed.org/version/1.1/) that stands alone or in an array. */
export const feedItemKind = {
  matches: (value: JsonObject): boolean =>
    !hasOwnBody(value) && ["content_html", "content_text"].some((name) => typeof value[name] === "string"),
  findName,
  toDraft: (item: JsonItem, _context: Context): Outcome<Draft> => toItemDraft(item, ALONE),
} as const;

/** The items of a feed. */
export function toFeedItemKind(defaults: FeedDefaults) {
  return { ...feedItemKind, toDraft: (item: JsonItem) => toItemDraft(item, defaults) } as const;
}

function findName({ id, url, external_url }: JsonObject): string | undefined {
  return toText(id) ?? toText(url) ?? toText(external_url);
}

function toItemDraft(item: JsonItem, { base, fields: defaults }: FeedDefaults): Outcome<Draft> {
  const resolveText = (address: string) => parseAbsoluteUrl(address, base) ?? address;
  const resolve = (value: unknown) => (typeof value === "string" ? resolveText(value) : value);
  const own = pickFields(item, [
    ["id", "id", toText],
    ["url", "url", resolve],
    ["url", "external_url", resolve],
    ["title", "title"],
    ["published", "date_published"],
    ["published", "date_modified"],
    ["updated", "date_modified"],
    ["authors", "authors", toPeople],
    ["authors", "author", toPeople],
    ["tags", "tags"],
    ["language", "language"],
    ["summary", "summary"],
    ["image", "image", resolve],
    ["image", "banner_image", resolve],
    ["enclosures", "attachments", (value) => toEnclosures(toList(value).flatMap(toListedFile), resolveText)],
    ["agencies", "_feedmill", (own) => (isObject(own) ? own.agencies : undefined)],
  ]);
  // Of an article that feedmill published without an author, the feed's is none.
  const { authors, ...others } = defaults;
  const isOurs = isObject(item.value._feedmill);
  const fields = { ...(authors !== undefined && !isOurs && { authors }), ...others, ...own };
  return pass(fillItem({ key: item.key, place: item.place, fields, body: toBody(item.value), isOfFeed: true }));
}

/** `{ name, url, avatar }`, one or several; an address that is none is left out. */
export function toPeople(value: unknown): readonly object[] {
  return toList(value).flatMap((person) => {
    const { name, url } = isObject(person) ? person : { name: person };
    const text = toText(name);
    const address = typeof url === "string" ? parseAbsoluteUrl(url) : undefined;
    return text === undefined ? [] : [{ name: text, ...(address !== undefined && { url: address }) }];
  });
}

function toListedFile(value: unknown): readonly ListedFile[] {
  if (!isObject(value)) return [];
  const { url, mime_type, size_in_bytes, duration_in_seconds, title } = value;
  return [{ url, title, type: mime_type, length: size_in_bytes, duration: duration_in_seconds }];
}

function toBody({ content_html, content_text }: JsonObject): Body {
  if (typeof content_html === "string") return { kind: "html", html: content_html };
  return toParagraphs(typeof content_text === "string" ? content_text : "");
}
