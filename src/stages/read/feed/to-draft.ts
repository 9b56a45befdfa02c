import type { Body, Draft, SeedText } from "../../../model/article.ts";
import { type Outcome, type Place, pass } from "../../../model/problem.ts";
import { parseAbsoluteUrl } from "../../../model/values.ts";
import { toEnclosures } from "../enclosures.ts";
import { fillItem } from "../fill-item.ts";
import { checkSize } from "../html/check-size.ts";
import { parsePage } from "../html/parse-page.ts";
import { resolveAddresses } from "../html/resolve-addresses.ts";
import { toParagraphs } from "../paragraphs.ts";
import { looksLikeMarkup, toPlainMarkup } from "../plain-markup.ts";
import { resolveAll } from "./base.ts";
import type { FeedItem, Picture, Words } from "./feed-item.ts";

/** An item of a feed as an article, its fields at the item's place. */
export function toFeedDraft(item: FeedItem, own: Pick<Draft, "key" | "place">, seed: SeedText): Outcome<Draft> {
  const base = resolveAll(item.base);
  const resolve = (address: string) => parseAbsoluteUrl(address, base) ?? address;
  const values = {
    id: item.id,
    url: item.link && resolve(item.link),
    title: toPlainWords(item.title),
    published: item.published,
    updated: item.updated,
    authors: item.authors.map(({ name, url }) => {
      const address = url === undefined ? undefined : parseAbsoluteUrl(url, base);
      return { name, ...(address !== undefined && { url: address }) };
    }),
    agencies: item.agencies,
    tags: [...new Set(item.tags)],
    language: isLanguage(item.language) ? item.language : undefined,
    summary: toPlainWords(item.summary),
    image: item.image && toImage(item.image, resolve),
    enclosures: toEnclosures(item.enclosures, resolve),
  };
  const stated = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== "" && !isEmptyList(value),
  );
  const fields = Object.fromEntries(stated.map(([name, value]) => [name, { value, place: own.place }]));
  return pass(fillItem({ ...own, fields, body: toBody(item.body, seed), isOfFeed: true }));
}

function toImage({ url, alt }: Picture, resolve: (address: string) => string): unknown {
  return alt === undefined ? resolve(url) : { url: resolve(url), alt };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A feed states its language for readers, and often wrongly; the article's own is found then. */
function isLanguage(text: string | undefined): text is string {
  return text !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(text);
}

function toPlainWords(words: Words | undefined): string | undefined {
  if (words === undefined) return undefined;
  const isMarkup = words.type === "html" || (words.type === "either" && looksLikeMarkup(words.text));
  return isMarkup ? toPlainMarkup(words.text) : words.text;
}

function toBody(words: Words | undefined, { path, place }: SeedText): Body {
  if (words === undefined) return { kind: "html", html: "" };
  const { text, type, base } = words;
  if (type === "plain" || (type === "either" && !looksLikeMarkup(text))) return toParagraphs(text);
  return { kind: "html", html: base === undefined ? text : resolveIn(text, base, { path, place }) };
}

/** Relative addresses of a body whose base is not the article's own address, against which those of others are resolved when it is shown. */
function resolveIn(html: string, base: string, seed: { readonly path: string; readonly place: Place }): string {
  const absolute = parseAbsoluteUrl(base);
  if (absolute === undefined || checkSize({ ...seed, text: html }) !== undefined) return html;
  const { body } = parsePage(html);
  resolveAddresses(body, absolute);
  return body.innerHTML;
}
