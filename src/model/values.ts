/** Branded values: each is made only by its one parser, so that what carries the type has been checked. */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Branded<number, "Instant">;
/** The last part of an article's address: `[a-z0-9]` words joined by single hyphens, at most 80 characters. */
export type Slug = Branded<string, "Slug">;
/** An absolute http or https URL: punycode host, percent-encoded, fit for XML and HTML. */
export type AbsoluteUrl = Branded<string, "AbsoluteUrl">;
/** The path of a file beside a seed, or in a folder below it, as the disk has it: no dot folders, no way up. */
export type LocalPath = Branded<string, "LocalPath">;
/** HTML that was parsed, sanitised and written again: no script can be in it, every address is absolute, and it has no character that XML forbids and no carriage return. */
export type SafeHtml = Branded<string, "SafeHtml">;
/** The same, but that links to other articles' files are still to be resolved: their scheme is `seed:`, and what follows is encoded as a part of an address. */
export type LinkedHtml = Branded<string, "LinkedHtml">;

/** Instant of epoch milliseconds; undefined outside the years 0000–9999, which RFC 3339 cannot write. */
export function parseInstant(epochMs: number): Instant | undefined {
  const inRange = Number.isFinite(epochMs) && epochMs >= EARLIEST && epochMs <= 253_402_300_799_999;
  return inRange ? (Math.trunc(epochMs) as Instant) : undefined;
}

/** The earliest of all: what has no date of its own is never later than what has one. */
export const EARLIEST = -62_167_219_200_000 as Instant;

/** 1970-01-01T00:00:00Z. */
export const EPOCH = 0 as Instant;

export const MAX_SLUG_LENGTH = 80;

export function parseSlug(text: string): Slug | undefined {
  return text.length <= MAX_SLUG_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? (text as Slug) : undefined;
}

/** What servers must take (RFC 9110, section 4.1); a longer base would make each address of a page as long. */
const MAX_URL_LENGTH = 8000;

/** Parses `text` against `base`; undefined unless the result is http(s) with a host, and no longer than 8,000 characters. */
export function parseAbsoluteUrl(text: string, base?: AbsoluteUrl): AbsoluteUrl | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_URL_LENGTH || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if (!/^https?:$/.test(url.protocol) || url.hostname === "" || url.href.length > MAX_URL_LENGTH) return undefined;
  return encodeForbidden(url.href) as AbsoluteUrl;
}

/** The URL standard leaves these as they are in some parts; RFC 3986, which feeds are judged by, forbids them. */
function encodeForbidden(href: string): string {
  return href.replace(/[|^{}\\"`<>[\]']/g, (character, at: number) => {
    const isIpv6Bracket = /[[\]]/.test(character) && /^https?:\/\/[^/]*$/.test(href.slice(0, at));
    if (isIpv6Bracket) return character;
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}

/** RFC 3339, UTC; milliseconds only where there are any. For Atom and JSON Feed. */
export function toRfc3339(instant: Instant): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

/** Instant as RFC 822 with a four-digit year; RSS 2.0 wants that form, which toUTCString() is. */
export function toRfc822(instant: Instant): string {
  return new Date(instant).toUTCString();
}
