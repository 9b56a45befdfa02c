import type { AbsoluteUrl } from "../../model/values.ts";
import { parseLink } from "./addresses.ts";
import { pickMatching } from "./images.ts";

type Attributes = Readonly<Record<string, string>>;

/** A link's attributes, its address absolute; undefined where it leads nowhere that a reader may go. */
export function toLinkAttributes(attributes: Attributes, base: AbsoluteUrl): Attributes | undefined {
  const href = parseLink(attributes.href, base);
  return href === undefined ? undefined : { href, ...pickMatching(attributes, "title", /\S/) };
}
