import { toClassWords } from "./class-words.ts";
import { measureProse, type Prose } from "./measure-prose.ts";
import { type PageElement, toText } from "./page.ts";

const CLUTTER_ELEMENTS =
  "script, style, template, noscript, nav, footer, dialog, menu, button, input, select, textarea, object, embed, canvas, " +
  "[hidden], [aria-modal=true], [role=navigation], [role=contentinfo], [role=search], [role=dialog], [role=alert], " +
  "[role=tablist], [role=menu], [role=menubar], [role=toolbar], [role=complementary], aside, form";

// What page authors call the boxes around an article, as whole words of a class or an id.
const BOX_WORDS = new Set(
  (
    "ad ads advert advertisement advertising anzeige author authors banner bio bookmark breadcrumb breadcrumbs byline comment comments " +
    "consent cookie disclaimer feedback follow login menu modal nav navbar navigation newsletter overlay pagination paywall player " +
    "popup print promo promotion rating readmore recirculation recommendation recommendations recommended register registration " +
    "regwall related share sharebar sharing sidebar signin signup skip social sponsor sponsored subscribe subscription tagcloud " +
    "teaser teasers toc toolbar tooltip trending upsell visuallyhidden"
  ).split(" "),
);
const BOX_NAMES =
  /(?:^|\s)(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|(?:read|see)-(?:more|also)|article-meta|tag-?list)(?:\s|$)/;
// What they call the lines beside a headline: a date, a reading time, the section. Only short ones are that.
const LABEL_WORDS = new Set(
  "category date dateline kicker overline published readtime reading time timestamp topline updated".split(" "),
);
const LONGEST_LABEL = 100;
// An element that holds more of the page's running text than this is the article itself, whatever it is called.
const LARGEST_SHARE = 0.2;

/** Takes out what stands around an article on its page: menus, share bars, forms, boxes for newsletters and related articles. */
export function pruneClutter(body: PageElement): void {
  const prose = measureProse(body);
  const limit = (prose.get(body) ?? 0) * LARGEST_SHARE;
  for (const element of [...body.querySelectorAll(CLUTTER_ELEMENTS)]) removeUnlessProse(element, prose, limit);
  for (const element of [...body.querySelectorAll("[class], [id]")]) {
    if (isNamedBox(element)) removeUnlessProse(element, prose, limit);
    else if (isNamedLabel(element)) element.remove();
  }
}

function removeUnlessProse(element: PageElement, prose: Prose, limit: number): void {
  if ((prose.get(element) ?? 0) <= limit) element.remove();
}

function isNamedBox(element: PageElement): boolean {
  const { names, words } = toClassWords(element);
  return BOX_NAMES.test(names) || words.some((word) => BOX_WORDS.has(word));
}

function isNamedLabel(element: PageElement): boolean {
  if (
    element.matches("p, h1, h2, h3, em, strong, a, img") ||
    element.querySelector("p, h1, h2, h3, img, figure") !== null
  )
    return false;
  return toClassWords(element).words.some((word) => LABEL_WORDS.has(word)) && toText(element).length <= LONGEST_LABEL;
}
