/**
 * An entry's id as Atom may bear it, which demands a URI (RFC 4287, section 4.2.6). The ids that feedmill gives are URIs. One that was adopted from
 * another feed may be anything: RSS and JSON Feed show it to the letter, because readers know the item by nothing else, and its old feed was RSS or
 * JSON Feed, for in Atom it would have been a URI already. So no Atom reader has seen it, and any URI serves that is always the same, whatever the
 * configuration: `urn:feedmill:` and the id percent-encoded.
 */
export function toAtomId(id: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]{2,}$/i.test(id) ? id : `urn:feedmill:${encodeSigns(id)}`;
}

/** All but RFC 3986's unreserved characters. */
function encodeSigns(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
