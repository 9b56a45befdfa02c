import { collapseSpace } from "./html/page.ts";
import { parsePage } from "./html/parse-page.ts";

/** Titles and summaries are shorter; what is longer is a text of its own. */
const LONGEST = 5_000;

/** HTML → the text that it shows, on one line; undefined where there is none, or far too much for a title or summary. */
export function toPlainMarkup(html: string): string | undefined {
  if (html.length > LONGEST) return undefined;
  const bare = html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<\/?(?:p|div|br|hr|li|ul|ol|h[1-6]|tr|td|blockquote|figure)\b[^>]*>/gi, " ")
    .replace(/<\/?[a-z][^>]*>/gi, "");
  return collapseSpace(toPlainReferences(bare)) || undefined;
}

const COMMON: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

/** Looks up character references, with the parser's help where there are others than the most common. */
function toPlainReferences(text: string): string {
  if (!/&(?!(?:amp|lt|gt|quot|apos|nbsp);)/.test(text)) {
    return text.replace(/&(\w+);/g, (reference, name: string) => COMMON[name] ?? reference);
  }
  // No element is left, so the parser has nothing but references to look up.
  return parsePage(text.replaceAll("<", "&lt;")).body.textContent;
}

/** Whether a text has an element or a character reference in it. */
export function looksLikeMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:[a-z]\w{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i.test(text);
}
