import { FIELD_NAMES, type Field, type FieldName } from "../../../model/article.ts";
import { parseDate } from "../../../model/date.ts";
import { isOnlySite } from "./authors.ts";
import { findHeadline, listHomeNames } from "./find-headline.ts";
import { cutSiteName, readTitleElement } from "./find-title.ts";
import { type Found, type FoundFields, nameOrigin, toFoundFields } from "./found.ts";
import type { LinkedData } from "./json-ld.ts";
import { readJsonLdFields, readPublisher } from "./json-ld-fields.ts";
import type { Locate } from "./locate.ts";
import { readMarkup, readMicrodata } from "./markup-fields.ts";
import { type MetaTags, readMetaTags, readPlainMeta, readSharedMeta } from "./meta-fields.ts";
import type { Page } from "./page.ts";
import { readVisible } from "./visible-fields.ts";

/** The article's fields, each from the source of the page that is most to be trusted for it; what the others state stands by. */
export function findFields(page: Page, data: LinkedData, locate: Locate): Readonly<Record<string, Field>> {
  const tags = readMetaTags(page);
  const jsonLd = nameOrigin("JSON-LD", readJsonLdFields(data));
  const siteNames = [...readSiteNames(tags), readPublisher(data), ...listHomeNames(page)].filter(Boolean);
  const shared = readSharedMeta(tags);
  const plain = readPlainMeta(tags);
  const markup = nameOrigin("markup", readMarkup(page), SHOWN.markup);
  const microdata = nameOrigin("microdata", readMicrodata(page));
  const title = readTitleElement(page);
  const titles = [title, ...listTitles(jsonLd), ...listTitles(shared)].filter(Boolean);
  const heading = findHeadline(page, { titles, siteNames });
  const headline = nameOrigin("headline", toShownTitle(heading, title), SHOWN.title);
  const stated = [jsonLd, shared, microdata, plain, markup, headline];
  // What is only shown takes long to find, and is asked for where nothing is stated.
  const isDated = stated.some(({ published = [] }) => published.some(isDate));
  const isSigned = stated.some(({ authors = [] }) => authors.some(({ value }) => !isOnlySite(value, siteNames)));
  const inOrder = isDated && isSigned ? stated : [...stated, nameOrigin("shown", readVisible(page), SHOWN.others)];
  // The page knows its own language and address best; og:locale and JSON-LD are often the template's.
  const ownFirst = [markup, shared, plain, jsonLd];
  const descriptionFirst = [plain, shared, jsonLd];
  const orders: { readonly [name in FieldName]?: readonly FoundFields[] } = {
    language: ownFirst,
    url: ownFirst,
    summary: descriptionFirst,
  };
  const fields = FIELD_NAMES.flatMap((name) => {
    const found = (orders[name] ?? inOrder).flatMap((source) => source[name] ?? []);
    const trimmed = name === "title" ? found.map((one) => trimTitle(one, heading, siteNames)) : found;
    const isBest = ({ value }: Found) => name !== "authors" || !isOnlySite(value, siteNames);
    const best = trimmed.find(isBest) ?? trimmed[0];
    if (best === undefined) return [];
    const others = listOthers(name, best, trimmed).map((other) => toField(other, locate));
    return [[name, { ...toField(best, locate), others }] as const];
  });
  return Object.fromEntries(fields);
}

/** What may be of use where the best is of none; any title, name or tag is, and to find the places of many takes long. */
function listOthers(name: FieldName, best: Found, found: readonly Found[]): readonly Found[] {
  if (!MAY_BE_USELESS.has(name)) return [];
  const others = new Map(found.map((other) => [JSON.stringify(other.value), other] as const).toReversed());
  others.delete(JSON.stringify(best.value));
  return [...others.values()].toReversed();
}

const MAY_BE_USELESS: ReadonlySet<FieldName> = new Set(["published", "updated", "url", "image"]);

function listTitles({ title = [] }: FoundFields): readonly string[] {
  return title.map(({ value }) => String(value));
}

function toShownTitle(heading: string, title: string): FoundFields {
  return toFoundFields({ title: { value: heading || title, trail: [heading === "" ? "<title" : "<h1"] } });
}

function isDate({ value }: Found): boolean {
  return parseDate(String(value), { zone: "UTC" }).kind === "date";
}

/** How sure that is which a page shows without stating it: a headline hardly ever is another, a date or name may be. */
const SHOWN = { title: 0.9, markup: 0.9, others: 0.7 };

function toField({ trail, ...found }: Found, locate: Locate): Field {
  return { ...found, place: locate(trail) };
}

function readSiteNames(tags: MetaTags): readonly string[] {
  const stated = ["og:site_name", "application-name", "publisher"].flatMap((name) => tags.get(name) ?? []);
  const hosts = (tags.get("og:url") ?? []).map((url) => /^https?:\/\/(?:www\.)?([^/:.]+)/i.exec(url)?.[1] ?? "");
  return [...stated, ...hosts];
}

function trimTitle(title: Found, heading: string, siteNames: readonly string[]): Found {
  return { ...title, value: cutSiteName(String(title.value), heading, siteNames) };
}
