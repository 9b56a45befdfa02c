import { FIELD_NAMES, type Field, type FieldName } from "../../../model/article.ts";
import { isOnlySite } from "./authors.ts";
import { cutSiteName, readFirstHeading, readTitle } from "./find-title.ts";
import type { Found, FoundFields } from "./found.ts";
import { readJsonLdFields, readPublisher } from "./json-ld-fields.ts";
import type { Locate } from "./locate.ts";
import { readMarkup, readMicrodata } from "./markup-fields.ts";
import { type MetaTags, readMetaTags, readPlainMeta, readSharedMeta } from "./meta-fields.ts";
import type { Page } from "./page.ts";
import { readVisible } from "./visible-fields.ts";

/** The article's fields, each from the source of the page that is most to be trusted for it. */
export function findFields(page: Page, locate: Locate): Readonly<Record<string, Field>> {
  const tags = readMetaTags(page);
  const jsonLd = readJsonLdFields(page);
  const siteNames = readSiteNames(tags, page);
  const shared = readSharedMeta(tags);
  const plain = readPlainMeta(tags);
  const markup = readMarkup(page);
  const inOrder = [jsonLd, shared, readMicrodata(page), plain, markup, readTitle(page, siteNames), readVisible(page)];
  // The page knows its own language and address best; og:locale and JSON-LD are often the template's.
  const ownFirst = [markup, shared, plain, jsonLd];
  const descriptionFirst = [plain, shared, jsonLd];
  const orders: { readonly [name in FieldName]?: readonly FoundFields[] } = {
    language: ownFirst,
    url: ownFirst,
    summary: descriptionFirst,
  };
  const fields = FIELD_NAMES.flatMap((name) => {
    const stated = (orders[name] ?? inOrder).flatMap((source) => source[name] ?? []);
    const isBest = ({ value }: Found) => name !== "authors" || !isOnlySite(value, siteNames);
    const found = stated.find(isBest) ?? stated[0];
    return found === undefined ? [] : [[name, toField(found, locate)] as const];
  });
  return trimTitle(Object.fromEntries(fields), readFirstHeading(page), siteNames);
}

function toField({ value, trail }: Found, locate: Locate): Field {
  return { value, place: locate(trail) };
}

function readSiteNames(tags: MetaTags, page: Page): readonly string[] {
  const stated = ["og:site_name", "application-name", "publisher"].flatMap((name) => tags.get(name) ?? []);
  const hosts = (tags.get("og:url") ?? []).map((url) => /^https?:\/\/(?:www\.)?([^/:.]+)/i.exec(url)?.[1] ?? "");
  return [...stated, readPublisher(page), ...hosts].filter(Boolean);
}

function trimTitle(
  fields: Readonly<Record<string, Field>>,
  heading: string,
  siteNames: readonly string[],
): Readonly<Record<string, Field>> {
  const title = fields.title;
  if (typeof title?.value !== "string") return fields;
  return { ...fields, title: { ...title, value: cutSiteName(title.value, heading, siteNames) } };
}
