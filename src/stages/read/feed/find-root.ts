/** Elements with which a feed begins, without prefix and in small letters. */
const ROOTS: readonly string[] = ["rss", "feed", "rdf"];

/** Whether a text is XML whose outermost element is that of a feed. */
export function isFeedXml(text: string): boolean {
  return ROOTS.includes(findRoot(text).replace(/^.*:/, "").toLowerCase());
}

/** Name of the first element, behind instructions, comments and the document type; "" where there is none. */
function findRoot(text: string): string {
  const prolog = new RegExp(PROLOG);
  let at = 0;
  while (prolog.test(text)) at = prolog.lastIndex;
  return /^\s*<([\w.:-]{1,80})/.exec(text.slice(at, at + 200))?.[1] ?? "";
}

/** One of them; a document type may hold declarations in brackets. */
const PROLOG = /\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)/iy;
