import type { Enclosure } from "../../model/article.ts";
import { escapeMarkup } from "../../model/escape.ts";
import type { RenderedEntry } from "../../model/feed.ts";
import { toPlainLine } from "../../model/plain.ts";
import type { AbsoluteUrl } from "../../model/values.ts";
import type { EntryText } from "./entry-text.ts";

/** A file of an entry, at its public address. */
export type EntryFile = Enclosure<AbsoluteUrl>;

/** The files that an entry states, their titles as plain lines. */
export function listFiles({ enclosures = [] }: RenderedEntry): readonly EntryFile[] {
  return enclosures.map(({ title, ...file }) => {
    const line = toPlainLine(title ?? "");
    return { ...file, ...(line !== "" && { title: line }) };
  });
}

/** Those files, and the entry's picture unless its text shows it: readers put what is enclosed beside the text. */
export function listEnclosures(text: EntryText): readonly EntryFile[] {
  const picture = findPicture(text);
  const files = listFiles(text.entry);
  return picture === undefined || files.some(({ url }) => url === picture.url) ? files : [...files, picture];
}

/** Rule `enclosure`: an item of RSS has one, audio or video before anything else, a picture last. */
export function chooseEnclosure(text: EntryText): EntryFile | undefined {
  const files = listEnclosures(text);
  const first = (pattern: RegExp) => files.find(({ type }) => pattern.test(type));
  return first(/^(?:audio|video)\//) ?? first(/^(?!image\/)/) ?? files[0];
}

/** Undefined where its media type is not known: the ending of an address proves none. */
function findPicture({ entry: { image }, html }: EntryText): EntryFile | undefined {
  if (image?.type === undefined || isShown(image.url, html)) return undefined;
  const { url, type, sizeBytes } = image;
  return { url, type, ...(sizeBytes !== undefined && { sizeBytes }) };
}

/** In an address only `&` is escaped, and not by all alike. */
function isShown(url: AbsoluteUrl, html: string): boolean {
  return [escapeMarkup(url), url.replaceAll("&", "&amp;")].some((address) => html.includes(address));
}
