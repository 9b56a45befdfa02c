import type { AbsoluteUrl } from "../../model/values.ts";
import { parseLink } from "./addresses.ts";
import { FOOTNOTE_ID } from "./footnotes.ts";
import { pickMatching } from "./images.ts";

type Attributes = Readonly<Record<string, string>>;

/** A link's attributes, its address absolute; undefined where it leads nowhere that a reader may go. */
export function toLinkAttributes(attributes: Attributes, base: AbsoluteUrl): Attributes | undefined {
  const href = isOfSeed(attributes.href ?? "") ? undefined : parseLink(attributes.href, base);
  if (href === undefined) return undefined;
  return { href, ...pickMatching(attributes, "title", /\S/), ...pickMatching(attributes, "id", FOOTNOTE_ID) };
}

/** Whether a link names another article's file, as generators let authors write: at that path there is nothing to read. */
function isOfSeed(href: string): boolean {
  return /^(?!\w[\w+.-]*:|\/\/)[^?#]*\.(?:md|markdown|mdx)(?:[?#]|$)/i.test(href.trim());
}
