import { collapseSpace, toLetters } from "./page.ts";

/** An author as a page names one. */
export type Byline = { readonly name: string; readonly url?: string };

const LONGEST_NAME = 80;
const LONGEST_LINE = 2000;
const PREFIX = /^(?:by|von|par|por|di|door|af|av|autor(?:in|es)?|author|text|words)\s*:?\s+(?=\p{Lu})/iu;
const SEPARATOR = /\s*[,;|、]\s*|\s+(?:and|und|et|y|og|och|en)\s+(?=\p{Lu})|\s+&\s+/u;

/** Authors of one stated name, which may be several (`By Ada Ober and Max Klein`). Addresses are no names. */
export function toBylines(text: string, url?: string): readonly Byline[] {
  if (text.length > LONGEST_LINE) return [];
  const names = collapseSpace(text)
    .replace(PREFIX, "")
    .split(SEPARATOR)
    // "Ada Ober (ao)": initials, a place or an address, not a part of the name.
    .map((name) => collapseSpace(name.replace(/\s*\([^)]*\)?$/, "")))
    .filter((name) => /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !/^https?:|^@|@.*\./.test(name));
  const isOne = names.length === 1 && url !== undefined && /^https?:\/\//.test(url);
  return names.map((name) => (isOne ? { name, url } : { name }));
}

/** Each author once, the first naming that has an address kept. */
export function mergeBylines(bylines: readonly Byline[]): readonly Byline[] {
  const byName = new Map<string, Byline>();
  for (const byline of bylines) {
    const key = byline.name.toLowerCase();
    if (byName.get(key)?.url === undefined) byName.set(key, { ...byName.get(key), ...byline });
  }
  return [...byName.values()];
}

/** Whether all these authors are only the site itself (`n-tv Nachrichten` on n-tv): then another source may know who wrote. */
export function isOnlySite(authors: unknown, siteNames: readonly string[]): boolean {
  const sites = siteNames.map(toLetters).filter((site) => site.length > 2);
  return toNames(authors).every((name) => sites.some((site) => name.startsWith(site) || site.startsWith(name)));
}

function toNames(authors: unknown): readonly string[] {
  if (!Array.isArray(authors)) return [];
  return authors.map((author: Byline) => toLetters(author.name));
}
