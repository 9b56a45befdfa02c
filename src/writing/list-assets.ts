import type { Config } from "../model/config.ts";
import type { RenderedEntry } from "../model/feed.ts";
import { parseLocalPath } from "../model/local-path.ts";
import { isPublishable } from "../model/media-type.ts";
import type { LocalPath } from "../model/values.ts";

/** The folder of an entry's reading page below the out folder, with a slash at its end; undefined where the entry is not read there. */
export function findOwnFolder(
  { url }: Pick<RenderedEntry, "url">,
  pages: readonly string[],
  config: Config,
): string | undefined {
  const folders = pages.flatMap((path) => (path.endsWith("/index.html") ? [path.slice(0, -"index.html".length)] : []));
  return folders.find((folder) => `${config.url}${folder}` === url);
}

/**
 * The files that an entry shows or links to at addresses beside its own, as paths beside its seed: its picture, its enclosures, what is
 * in its text, and a picture that is still to come. Only pictures, sound, films and documents: what a browser could run as a page or a script is not taken along.
 */
export function listAssets(
  entry: Pick<RenderedEntry, "url" | "html" | "image" | "enclosures" | "awaited">,
): readonly LocalPath[] {
  const stated = [entry.image?.url, ...(entry.enclosures ?? []).map(({ url }) => url)];
  const addresses = [...stated, ...listAddresses(entry.html, entry.url)];
  const paths = addresses.flatMap((address) =>
    address?.startsWith(entry.url) ? (parseLocalPath(address.slice(entry.url.length)) ?? []) : [],
  );
  return [...new Set([...paths, ...(entry.awaited === undefined ? [] : [entry.awaited])])]
    .filter(isPublishable)
    .toSorted();
}

/** Addresses in the attributes of HTML as it is written here: in double quotes, those of a `srcset` with a comma and a space between. */
function listAddresses(html: string, base: string): readonly string[] {
  if (!html.includes(base)) return [];
  return Array.from(html.matchAll(/ (src|href|poster|srcset)="([^"]*)"/g)).flatMap(([, name, value = ""]) => {
    const text = value.replaceAll("&amp;", "&");
    return name === "srcset" ? text.split(/,?\s+/) : [text];
  });
}
