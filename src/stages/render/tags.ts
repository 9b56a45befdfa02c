import { isPixel } from "../../model/pixel.ts";
import { toFrameAddress } from "../../model/player.ts";
import type { AbsoluteUrl } from "../../model/values.ts";
import { parseAddress } from "./addresses.ts";
import { FOOTNOTE_ID } from "./footnotes.ts";
import { findSource, pickMatching, toImageAttributes } from "./images.ts";
import { toLinkAttributes } from "./links.ts";
import { parseSrcset } from "./srcset.ts";

/** A tag as the sanitiser hands it over and takes it back; the name "" drops the tag and keeps what is inside. */
export type Tag = { readonly tagName: string; readonly attribs: Record<string, string> };

const NO_TAG: Tag = { tagName: "", attribs: {} };

/** Makes each tag what it shall be in a feed; to be asked for one document's tags, in their order. */
export function createTagCleaner(base: AbsoluteUrl): (name: string, attributes: Record<string, string>) => Tag {
  // What the `<source>`s of a `<picture>` offer, for an `<img>` that has nothing itself.
  let offered: string | undefined;
  return (name, attributes) => {
    switch (name) {
      case "a": {
        const cleaned = toLinkAttributes(attributes, base);
        return cleaned ? { tagName: "a", attribs: { ...cleaned } } : NO_TAG;
      }
      case "picture":
        offered = undefined;
        return NO_TAG;
      case "amp-img":
      case "img": {
        if (name === "img" && isPixel((side) => attributes[side])) return NO_TAG;
        const cleaned = toImageAttributes(attributes, base) ?? (offered && { src: offered, alt: attributes.alt ?? "" });
        offered = undefined;
        return cleaned ? { tagName: "img", attribs: { ...cleaned } } : NO_TAG;
      }
      case "source":
        offered ??= parseSrcset(attributes["data-srcset"] ?? attributes.srcset ?? "", base)[0]?.url;
        return toEmbed(name, attributes, base);
      case "audio":
      case "embed":
      case "iframe":
      case "object":
      case "video":
        return toEmbed(name, attributes, base);
      case "amp-youtube":
      case "amp-vimeo":
      case "lite-youtube":
      case "lite-vimeo":
        return toEmbed("object", { data: toFrameAddress(name, attributes) ?? "" }, base);
      default:
        return { tagName: RENAMED.get(name) ?? name, attribs: toPlainAttributes(name, attributes) };
    }
  };
}

/** What readers know under another name: boxes, so that their texts stay apart, and marks of former days. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ...["center", "fieldset", "legend"].map((name) => [name, "div"] as const),
  ["strike", "s"],
  ["tt", "code"],
]);

/** Not for the feed: `replaceEmbeds` makes a link of it. */
function toEmbed(name: string, attributes: Record<string, string>, base: AbsoluteUrl): Tag {
  const src = findSource(attributes, base) ?? parseAddress(attributes.data, base);
  const poster = parseAddress(attributes.poster, base);
  return {
    tagName: name,
    attribs: { ...(src && { src }), ...(poster && { poster }), ...pickMatching(attributes, "title", /\S/) },
  };
}

function toPlainAttributes(name: string, attributes: Record<string, string>): Record<string, string> {
  // Most tags have none.
  if (Object.keys(attributes).length === 0) return {};
  return {
    ...pickMatching(attributes, "lang", /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i),
    ...pickMatching(attributes, "dir", /^(?:ltr|rtl|auto)$/i),
    ...(name === "abbr" ? pickMatching(attributes, "title", /\S/) : {}),
    ...(name === "ol" ? pickMatching(attributes, "start", /^-?\d+$/) : {}),
    ...(name === "li" ? pickMatching(attributes, "value", /^-?\d+$/) : {}),
    ...(name === "li" ? pickMatching(attributes, "id", FOOTNOTE_ID) : {}),
    ...(/^t[dh]$/.test(name) ? pickMatching(attributes, "colspan", /^\d+$/) : {}),
    ...(/^t[dh]$/.test(name) ? pickMatching(attributes, "rowspan", /^\d+$/) : {}),
  };
}
