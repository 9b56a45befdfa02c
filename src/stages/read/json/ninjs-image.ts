import { parseAbsoluteUrl } from "../../../model/values.ts";
import { toPlainMarkup } from "../plain-markup.ts";
import { isObject, type JsonObject, toList, toText } from "./json-value.ts";
import { findWords } from "./ninjs-body.ts";

/** Wider ones are for print. */
const WIDEST = 2048;

/** The first picture among the items associated with one, as `{ url, alt }`; ninjs 1 has an object of them, 2 and 3 have an array. */
export function findImage(associations: unknown): object | undefined {
  const items =
    isObject(associations) && associations.renditions === undefined
      ? Object.values(associations)
      : toList(associations);
  for (const item of items) {
    if (!isObject(item) || (item.type !== "picture" && item.type !== "graphic")) continue;
    const url = chooseRendition(item.renditions);
    if (url !== undefined) return { url, ...withAlt(item) };
  }
  return undefined;
}

/** The widest that is fit for a screen, else the narrowest. */
function chooseRendition(renditions: unknown): string | undefined {
  const list = isObject(renditions) ? Object.values(renditions) : toList(renditions);
  const images = list.flatMap((rendition) => {
    const { href, contenttype, contentType, mimetype, width } = isObject(rendition) ? rendition : {};
    const type = toText(contenttype) ?? toText(contentType) ?? toText(mimetype) ?? "image/";
    const url = parseAbsoluteUrl(toText(href) ?? "");
    return url === undefined || !type.startsWith("image/")
      ? []
      : [{ url, width: typeof width === "number" ? width : 0 }];
  });
  const sorted = images.toSorted((a, b) => a.width - b.width);
  return (sorted.findLast(({ width }) => width <= WIDEST) ?? sorted[0])?.url;
}

function withAlt({ descriptions, description_text, headlines, headline }: JsonObject): { readonly alt?: string } {
  const plain = (text: unknown) => toPlainMarkup(toText(text) ?? "");
  const alt = findWords(descriptions) ?? plain(description_text) ?? findWords(headlines) ?? plain(headline);
  return alt === undefined ? {} : { alt };
}
