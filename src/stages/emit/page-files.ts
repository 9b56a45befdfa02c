import type { RenderedEntry } from "../../model/feed.ts";
import { type EntryFile, listFiles } from "./enclosures.ts";
import { html, type Markup } from "./html.ts";
import { formatBytes } from "./intl.ts";

/** The files that go with an entry: played in the page where a browser can, and always a link. */
export function toPageFiles(entry: RenderedEntry): readonly Markup[] {
  return listFiles(entry).map((file) => toPageFile(file, entry.language));
}

/** Nothing is loaded before it is asked for. */
function toPageFile({ url, type, title, sizeBytes }: EntryFile, language: string): Markup {
  const size = sizeBytes === undefined ? "" : ` (${formatBytes(sizeBytes, language)})`;
  const link = html`<p><a href="${url}" type="${type}"><bdi>${title ?? toFileName(url)}</bdi></a>${size}</p>\n`;
  const player = toPlayer(url, type);
  return html`<div class="file">\n${player}${link}</div>\n`;
}

function toPlayer(url: string, type: string): Markup | undefined {
  if (type.startsWith("audio/")) return html`<audio controls preload="none" src="${url}"></audio>\n`;
  if (type.startsWith("video/")) return html`<video controls preload="none" src="${url}"></video>\n`;
  return undefined;
}

/** The last part of the path, as a person would write it; of an address without one, the host. */
function toFileName(url: string): string {
  const { pathname, host } = new URL(url);
  const name = pathname.split("/").findLast((part) => part !== "") ?? host;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
