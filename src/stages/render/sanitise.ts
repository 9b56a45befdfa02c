import sanitizeHtml from "sanitize-html";
import { toPlain } from "../../model/plain.ts";
import type { AbsoluteUrl } from "../../model/values.ts";
import { toShallowOptions } from "./depth.ts";
import { replaceEmbeds } from "./embeds.ts";
import type { Nesting } from "./nesting.ts";
import { createNesting } from "./nesting.ts";
import type { Tag } from "./tags.ts";
import { createTagCleaner } from "./tags.ts";
import { tidy } from "./tidy.ts";

/**
 * Any HTML as HTML that can do no harm: parsed and written again with known elements and attributes only, every address
 * absolute, void elements closed, no references but `&amp; &lt; &gt; &quot;`.
 */
export function sanitise(html: string, base: AbsoluteUrl): string {
  const nesting = createNesting();
  const clean = createTagCleaner(base);
  const written = sanitizeHtml(toPlain(html), {
    ...OPTIONS,
    parser: toShallowOptions(nesting.depth),
    onOpenTag: nesting.enter,
    onCloseTag: nesting.leave,
    transformTags: { "*": (name, attributes) => placeTag(clean(name, attributes), nesting) },
    // Inside an iframe is but a word to browsers that know none.
    textFilter: (text, name) => (name === "iframe" ? "" : nesting.placeText(text)),
  });
  return tidy(replaceEmbeds(written));
}

function placeTag(tag: Tag, nesting: Nesting): Tag {
  if (EMBEDS.includes(tag.tagName)) return nesting.allows("a") ? tag : { ...tag, attribs: {} };
  if (!ELEMENTS.includes(tag.tagName)) return tag;
  const tagName = nesting.place(tag.tagName);
  return tagName === tag.tagName ? tag : { tagName, attribs: {} };
}

/** They survive the sanitiser only to be replaced right after it. */
const EMBEDS = ["audio", "embed", "iframe", "noscript", "object", "source", "video"];
// Columns hold no text, and mean nothing without style.
const KNOWN = sanitizeHtml.defaults.allowedTags.filter((name) => name !== "col" && name !== "colgroup");
const ELEMENTS = [...KNOWN, "del", "details", "img", "ins", "summary"];
const VOID = ["br", "embed", "hr", "img", "source", "wbr"];

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...ELEMENTS, ...EMBEDS],
  // The tag cleaner has left only attributes that it wrote itself; this list is the second lock.
  allowedAttributes: {
    "*": ["dir", "lang"],
    a: ["href", "id", "title"],
    abbr: ["title"],
    img: ["src", "srcset", "alt", "title", "width", "height"],
    li: ["id", "value"],
    ol: ["start"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan"],
    ...Object.fromEntries(EMBEDS.map((name) => [name, ["src", "poster", "title"]])),
  },
  allowedSchemes: ["http", "https", "mailto", "seed", "tel"],
  allowProtocolRelative: false,
  selfClosing: VOID,
  // XML knows no attribute without a value.
  nonBooleanAttributes: ["*"],
  // What is inside these is no text of the article.
  nonTextTags: [
    ..."annotation button datalist noembed noframes option script select style svg template textarea title xmp".split(
      " ",
    ),
  ],
};
