import { createRequire } from "node:module";
import type sanitizeHtml from "sanitize-html";
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
  const { sanitize, elements, options } = loadSanitiser();
  const nesting = createNesting();
  const clean = createTagCleaner(base);
  const written = sanitize(toPlain(html), {
    ...options,
    parser: toShallowOptions(nesting.depth),
    onOpenTag: nesting.enter,
    onCloseTag: nesting.leave,
    transformTags: { "*": (name, attributes) => placeTag(clean(name, attributes), nesting, elements) },
    // Inside an iframe is but a word to browsers that know none.
    textFilter: (text, name) => (name === "iframe" ? "" : nesting.placeText(text)),
  });
  return tidy(replaceEmbeds(written));
}

function placeTag(tag: Tag, nesting: Nesting, elements: readonly string[]): Tag {
  if (EMBEDS.includes(tag.tagName)) return nesting.allows("a") ? tag : { ...tag, attribs: {} };
  if (!elements.includes(tag.tagName)) return tag;
  const tagName = nesting.place(tag.tagName);
  return tagName === tag.tagName ? tag : { tagName, attribs: {} };
}

/** They survive the sanitiser only to be replaced right after it. */
const EMBEDS = ["audio", "embed", "iframe", "noscript", "object", "source", "video"];
const VOID = ["br", "embed", "hr", "img", "source", "wbr"];

type Sanitiser = {
  readonly sanitize: typeof sanitizeHtml;
  /** What stays as it is. */
  readonly elements: readonly string[];
  readonly options: sanitizeHtml.IOptions;
};

const loadSanitiser = openSanitiser();

/** With a parser of CSS behind it it is the largest thing here, and Markdown without raw HTML does not need it: so the first such text loads it. */
function openSanitiser(): () => Sanitiser {
  // A stage is synchronous, so require.
  const require = createRequire(import.meta.url);
  let loaded: Sanitiser | undefined;
  return () => {
    if (loaded !== undefined) return loaded;
    const sanitize: typeof sanitizeHtml = require("sanitize-html");
    // Columns hold no text, and mean nothing without style.
    const known = sanitize.defaults.allowedTags.filter((name) => name !== "col" && name !== "colgroup");
    const elements = [...known, "del", "details", "img", "ins", "summary"];
    loaded = { sanitize, elements, options: { ...OPTIONS, allowedTags: [...elements, ...EMBEDS] } };
    return loaded;
  };
}

const OPTIONS: sanitizeHtml.IOptions = {
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
    ..."amp-ad annotation button datalist noembed noframes option script select style svg template textarea title xmp".split(
      " ",
    ),
  ],
};
