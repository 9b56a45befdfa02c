import type { AbsoluteUrl } from "../../model/values.ts";
import { parseLink } from "./addresses.ts";
import { FOOTNOTE_ID } from "./footnotes.ts";
import { pickMatching } from "./images.ts";

type Attributes = Readonly<Record<string, string>>;

/** A link's attributes, its address absolute; undefined where it leads nowhere that a reader may go. */
export function toLinkAttributes(attributes: Attributes, base: AbsoluteUrl): Attributes | undefined {
  const href = toSeedAddress(attributes.href ?? "") ?? parseLink(attributes.href, base);
  if (href === undefined) return undefined;
  return { href, ...pickMatching(attributes, "title", /\S/), ...pickMatching(attributes, "id", FOOTNOTE_ID) };
}

/** The address of another article's file, as generators let authors write; where that article is read, only the store knows. */
function toSeedAddress(href: string): string | undefined {
  const path = /^(?!\w[\w+.-]*:|\/\/)([^?#]*\.(?:md|markdown|mdx))(?:[?#]|$)/i.exec(href.trim())?.[1];
  return path === undefined ? undefined : `seed:${encodeURIComponent(decode(path).toWellFormed())}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
