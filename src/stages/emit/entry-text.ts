import type { Person } from "../../model/config.ts";
import { escapeMarkup } from "../../model/escape.ts";
import type { RenderedEntry } from "../../model/feed.ts";
import { toPlainLine } from "../../model/plain.ts";

/** An entry's texts as every format shows them: cleaned, on one line each, and never empty where a format demands one. */
export type EntryText = {
  readonly entry: RenderedEntry;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The whole article, or its summary and a link where it is too long for a feed. */
  readonly html: string;
  readonly authors: readonly Person[];
  readonly agencies: readonly string[];
  readonly tags: readonly string[];
};

/** An article with more HTML than this is shown by its summary. */
const MAX_ENTRY_CHARACTERS = 250_000;

/** The entry's texts. */
export function toEntryText(entry: RenderedEntry): EntryText {
  const title = toPlainLine(entry.title) || entry.slug;
  const summary = toPlainLine(entry.summary) || title;
  // As it is: SafeHtml holds no forbidden character and no carriage return, which an XML parser would turn into a line feed.
  const html = entry.html || toParagraph(summary);
  return {
    entry,
    title,
    summary,
    html: html.length > MAX_ENTRY_CHARACTERS ? shorten(summary, { title, url: entry.url }) : html,
    authors: toPeople(entry.authors),
    agencies: toPlainLines(entry.agencies),
    tags: toPlainLines(entry.tags),
  };
}

/** Plain lines without those that are empty or came before. */
export function toPlainLines(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(toPlainLine))].filter((text) => text !== "");
}

/** People with a name that can be shown; an e-mail address only in ASCII, as others have crashed readers. */
export function toPeople(people: readonly Person[]): readonly Person[] {
  return people.flatMap(({ name, url, email }) => {
    const plain = toPlainLine(name);
    const isAsciiEmail = email !== undefined && /^[!-~]+@[!-~]+$/.test(email);
    if (plain === "") return [];
    return [{ name: plain, ...(url === undefined ? {} : { url }), ...(isAsciiEmail ? { email } : {}) }];
  });
}

/** Says openly that it is not the whole. */
function shorten(summary: string, { title, url }: Pick<RenderedEntry, "title" | "url">): string {
  const link = `<a href="${escapeMarkup(url)}">Read the whole article: ${escapeMarkup(title)}</a>`;
  return `${toParagraph(summary)}\n<p>${link}</p>`;
}

function toParagraph(text: string): string {
  return `<p>${escapeMarkup(text)}</p>`;
}
