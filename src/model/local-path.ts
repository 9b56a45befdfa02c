import type { FileAddress } from "./article.ts";
import { type AbsoluteUrl, type LocalPath, parseAbsoluteUrl } from "./values.ts";

/** `heat.jpg`, `./img/heat.jpg` or `img/heat%201.jpg` → the path on the disk; undefined for whatever is not below the seed's folder. */
export function parseLocalPath(text: string): LocalPath | undefined {
  const path = decode(text.trim().replace(/^(?:\.\/)+/, ""));
  if (path === undefined || /[?#]/.test(text) || hasScheme(text.trim()) || hasScheme(path) || UNFIT.test(path)) {
    return undefined;
  }
  return path.split("/").every((part) => part !== "" && !part.startsWith(".")) ? (path as LocalPath) : undefined;
}

export function isLocalPath(address: FileAddress): address is LocalPath {
  return !/^https?:\/\//.test(address);
}

/** A file's public address: beside the article's own, as a relative address in its text is. */
export function toFileUrl(address: FileAddress, article: AbsoluteUrl): AbsoluteUrl | undefined {
  return isLocalPath(address) ? parseAbsoluteUrl(address.replace(/[%?#]/g, encodeURIComponent), article) : address;
}

/** The same file at its public address. */
export function toPublished<File extends { readonly url: FileAddress }>(
  file: File,
  article: AbsoluteUrl,
): (Omit<File, "url"> & { readonly url: AbsoluteUrl }) | undefined {
  const url = toFileUrl(file.url, article);
  return url === undefined ? undefined : { ...file, url };
}

/** Nothing that a disk or an address could take for something else, and no template's braces. */
const UNFIT = /[\p{Cc}\\{}<>"|*]/u;

/** Also one that was hidden in escapes, as in `data%3A`. */
function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
