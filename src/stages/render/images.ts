import type { AbsoluteUrl } from "../../model/values.ts";
import { parseAddress } from "./addresses.ts";
import { parseSrcset } from "./srcset.ts";

type Attributes = Readonly<Record<string, string>>;

/** An image's attributes, its real addresses instead of a lazy loader's, and always an `alt`; undefined where there is no picture. */
export function toImageAttributes(attributes: Attributes, base: AbsoluteUrl): Attributes | undefined {
  const candidates = ["data-srcset", "data-lazy-srcset", "srcset"]
    .map((name) => parseSrcset(attributes[name] ?? "", base))
    .find((found) => found.length > 0);
  const src = findSource(attributes, base) ?? candidates?.[0]?.url;
  if (src === undefined) return undefined;
  return {
    src,
    ...(candidates && { srcset: candidates.map(({ url, descriptor }) => `${url} ${descriptor}`.trim()).join(", ") }),
    alt: attributes.alt?.trim() ?? "",
    ...pickMatching(attributes, "title", /\S/),
    ...pickMatching(attributes, "width", /^\d+$/),
    ...pickMatching(attributes, "height", /^\d+$/),
  };
}

/** The address that an element is to show; lazy loaders keep it elsewhere, while `src` holds a placeholder. */
export function findSource(attributes: Attributes, base: AbsoluteUrl): AbsoluteUrl | undefined {
  return ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src", "data-actualsrc", "src"]
    .map((name) => parseAddress(attributes[name], base))
    .find((url) => url !== undefined);
}

/** The attribute of that name, if its value is as it should be. */
export function pickMatching(attributes: Attributes, name: string, pattern: RegExp): Attributes {
  const value = attributes[name]?.trim() ?? "";
  return pattern.test(value) ? { [name]: value } : {};
}
