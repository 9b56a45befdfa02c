/** What tells one state of a representation from the next. `lastModified` in whole seconds, as HTTP has it. */
export type Validators = { readonly etag: string; readonly lastModified: Date };

/** Whether a GET or HEAD is to be answered with 304: RFC 9110, 13.2.2. */
export function isUnchanged(request: Headers, { etag, lastModified }: Validators): boolean {
  const ifNoneMatch = request.get("if-none-match");
  // If-None-Match alone counts where it is stated: the date is the coarser test.
  if (ifNoneMatch !== null) return ifNoneMatch.trim() === "*" || listsEtag(ifNoneMatch, etag);
  const ifModifiedSince = request.get("if-modified-since");
  return ifModifiedSince !== null && lastModified.getTime() <= parseHttpDate(ifModifiedSince);
}

/** Weak comparison: proxies that compress turn a strong tag into a weak one. A tag may hold commas, so no splitting. */
function listsEtag(list: string, etag: string): boolean {
  return list.matchAll(/"[^"]*"/g).some(([tag]) => tag === etag);
}

/** In one of the three forms of RFC 9110, 5.6.7; NaN, which no date is earlier than, for anything else. */
export function parseHttpDate(text: string): number {
  const date = /^([A-Z][a-z]+,? .*\d\d:\d\d:\d\d.*?)(?: GMT)?$/.exec(text.trim());
  // The oldest form names no zone, and Date.parse would take the machine's.
  return date ? Date.parse(`${date[1]} GMT`) : Number.NaN;
}
