import type { AbsoluteUrl } from "../../model/values.ts";

/** The form of RFC 3986, 6.2.2 that Atom wants of an id; the URL parser saw to scheme, host, port and path. */
export function toCanonicalUri(url: AbsoluteUrl): string {
  return url.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
