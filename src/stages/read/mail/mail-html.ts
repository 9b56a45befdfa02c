import type { SeedText } from "../../../model/article.ts";
import { checkSize } from "../html/check-size.ts";
import { parsePage } from "../html/parse-page.ts";
import { toPlainMarkup } from "../plain-markup.ts";
import { dropAttribution, dropForwardHeaders, dropListFooter } from "./mail-furniture.ts";

/** A mail's HTML without what its readers did not see, and what programs put around the text. */
export function cleanMailHtml(html: SeedText): string {
  return dropFurniture(dropUnseenImages(dropHidden(html)));
}

/** A mail has no script that could show it. */
function dropHidden(html: SeedText): string {
  if (!/display\s*:\s*none|\shidden\b/i.test(html.text) || checkSize(html) !== undefined) return html.text;
  const { body } = parsePage(html.text);
  for (const element of body.querySelectorAll("[style], [hidden]")) {
    const isUnseen = /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute("style") ?? "");
    if (isUnseen || element.hasAttribute("hidden")) element.remove();
  }
  return body.innerHTML;
}

/** Pictures inside the mail, which no reader could fetch, and those of one pixel, which count who reads it. */
function dropUnseenImages(html: string): string {
  return html.replace(/<img\b[^<>]*>/gi, (tag) => {
    const isInside = /\ssrc\s*=\s*["']?\s*(?:cid|data):/i.test(tag);
    const isPixel = /\s(?:width|height)\s*=\s*["']?\s*[01](?:px)?\s*["'\s/>]/i.test(tag);
    return isInside || isPixel ? "" : tag;
  });
}

const BOXES = /(<\/?(?:blockquote|body|div|h[1-6]|hr|li|ol|p|table|tbody|td|th|tr|ul)\b[^<>]*>)/i;
/** Of the library, for a mail within the mail. */
const INNER_HEADER =
  /<div class="postal-email-header">(?:(?!<div class="postal-email-header">)[\s\S])*?<\/div><\/div><\/div>/g;
const MOST_CHARACTERS = 5000;

/** Texts between the tags of boxes that are such as a whole are left out. */
function dropFurniture(html: string): string {
  const parts = html.replace(INNER_HEADER, "").split(BOXES);
  return parts.filter((part, at) => at % 2 === 1 || !isFurniture(part, () => isAboveQuote(parts, at))).join("");
}

function isFurniture(inline: string, isAboveQuote: () => boolean): boolean {
  if (inline.length > MOST_CHARACTERS) return false;
  const lines = inline.split(/<br\b[^<>]*>/i).map((line) => toPlainMarkup(line) ?? "");
  if (isEmpty(lines)) return false;
  if (isEmpty(dropForwardHeaders(lines)) || isEmpty(dropListFooter(lines))) return true;
  return isEmpty(dropAttribution(lines)) && isAboveQuote();
}

function isEmpty(lines: readonly string[]): boolean {
  return lines.every((line) => line === "");
}

function isAboveQuote(parts: readonly string[], at: number): boolean {
  for (let next = at + 1; next < parts.length; next += 1) {
    const part = parts[next] ?? "";
    if (/^<blockquote\b/i.test(part)) return true;
    if (next % 2 === 0 && /\S/.test(part.replace(/<[^<>]*>|&nbsp;/gi, ""))) return false;
  }
  return false;
}
