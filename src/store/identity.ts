import { hash } from "node:crypto";
import type { Article } from "../model/article.ts";
import type { Config } from "../model/config.ts";
import { type AbsoluteUrl, parseAbsoluteUrl, parseSlug, type Slug } from "../model/values.ts";

/** The id an article is entitled to: as stated; else its canonical address; else a tag URI (RFC 4151) minted from its key. */
export function toId(article: Pick<Article, "id" | "url" | "key">, { identity }: Config): string {
  const stated = article.id;
  if (stated !== undefined && stated !== "") return toCanonicalUri(stated) ?? mintTag(stated, identity);
  return article.url === undefined ? mintTag(article.key, identity) : toCanonicalUrl(article.url);
}

/** A bare number or word is no id for a feed: only a URI with a scheme is taken as it is; undefined for any other. */
export function toCanonicalUri(text: string): string | undefined {
  const url = parseAbsoluteUrl(text);
  if (url !== undefined) return toCanonicalUrl(url);
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]{2,}$/i.test(text) && !/^https?:/i.test(text) ? text : undefined;
}

/** RFC 4287, section 4.2.6.1: what the URL parser leaves to do is percent-encoding in capitals and no `%7E`. */
function toCanonicalUrl(url: AbsoluteUrl): string {
  return url.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase()).replaceAll("%7E", "~");
}

function mintTag(key: string, { host, year }: Config["identity"]): string {
  // Some systems take the letters of a name apart (NFD); RFC 3987, section 5.3.2.2, wants them together, and so do feed validators.
  // encodeURI leaves what a tag may hold; the rest of the gen-delims would end it.
  const specific = encodeURI(key.toWellFormed().normalize("NFC")).replace(
    /[?[\]']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `tag:${host},${year}:${specific}`;
}

/** A slug for an id, where no words are left to make one of. */
export function toFallbackSlug(id: string): Slug {
  const slug = parseSlug(hash("sha256", id).slice(0, 8));
  if (slug === undefined) throw new Error("a hexadecimal hash is a slug");
  return slug;
}

/** The slug that an address ends with; undefined where its last part is none. */
export function toLinkSlug(link: string): Slug | undefined {
  if (!URL.canParse(link)) return undefined;
  const parts = new URL(link).pathname.split("/").map((part) => part.replace(/\.(?:html?|php|aspx?)$/i, ""));
  return parseSlug(parts.findLast((part) => part !== "" && part !== "index") ?? "");
}

/** The slug that a seed's name is, or its folder's for an `index.md`; undefined where that is none, or the seed has several articles. */
export function toFileSlug({ key, path }: { readonly key: string; readonly path: string }): Slug | undefined {
  if (key !== path) return undefined;
  const names = path.split("/").map((part) => part.replace(/^\d{4}-\d\d-\d\d-/, "").replace(/\.[^.]*$/, ""));
  return parseSlug(names.findLast((name) => name !== "index") ?? "");
}

/** `heat`, `heat-2`, `heat-3` …: the first that `isFree`. */
export function toUniqueSlug(wish: Slug, isFree: (slug: Slug) => boolean): Slug {
  if (isFree(wish)) return wish;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const slug = parseSlug(`${wish.slice(0, 80 - ending.length).replace(/-$/, "")}${ending}`);
    if (slug !== undefined && isFree(slug)) return slug;
  }
}

/** A minted id that another article has already: `…~2`, `…~3` …: the first that `isFree`. */
export function toFreeId(id: string, isFree: (id: string) => boolean): string {
  for (let number = 2; ; number += 1) {
    const wish = `${id}~${number}`;
    if (isFree(wish)) return wish;
  }
}

/** Where the article is read: at its canonical address, else below the site's own. */
export function toEntryUrl(article: Pick<Article, "url">, slug: Slug, config: Config): AbsoluteUrl {
  const own = parseAbsoluteUrl(config.permalink.replaceAll("{slug}", slug), config.url);
  return article.url ?? own ?? config.url;
}
