import type { AbsoluteUrl, LinkedHtml, SafeHtml } from "../../model/values.ts";
import { escapeAttribute } from "./escape-html.ts";

const LINK = /<a href="seed:([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;

/** The paths of other seeds that a text links to, as they are written there. */
export function listSeedLinks(html: LinkedHtml): readonly string[] {
  if (!html.includes('"seed:')) return [];
  return [...new Set(Array.from(html.matchAll(LINK), ([, address = ""]) => decodeURIComponent(address)))];
}

/** The text with such links leading to where `findUrl` says; those that lead nowhere keep their words only. */
export function replaceSeedLinks(html: LinkedHtml, findUrl: (path: string) => AbsoluteUrl | undefined): SafeHtml {
  // Well-formed, and no link is in a link: the next end is its own.
  return html.replace(LINK, (_, address: string, others: string, words: string) => {
    const url = findUrl(decodeURIComponent(address));
    return url === undefined ? words : `<a href="${escapeAttribute(url)}"${others}>${words}</a>`;
  }) as SafeHtml;
}
