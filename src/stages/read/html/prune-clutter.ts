import { toClassWords } from "./class-words.ts";
import { isHidden } from "./drop-hidden.ts";
import { SHORTEST_PARAGRAPH } from "./list-lines.ts";
import { measureProse } from "./measure-prose.ts";
import { holdsAny, type PageElement, toNames, toText } from "./page.ts";

const ELEMENTS = toNames(
  "script style template nav footer dialog menu button input select textarea datalist canvas aside form label amp-ad amp-consent amp-sidebar amp-sticky-ad",
);
const ROLES = toNames(
  "navigation contentinfo search dialog alert alertdialog tablist menu menubar toolbar complementary banner",
);

// What page authors call the boxes around an article, as whole words of a class or an id.
const BOX_WORDS = toNames(
  "ad ads anzeige author authors autor autoren auteur banner bio blocker bookmark breadcrumb breadcrumbs byline cmp comment comments consent " +
    "cookie disclaimer factbox feedback follow infobox login menu modal nav navbar navigation newsletter optin overlay pagination paywall " +
    "placeholder player poll popup print promo promotion rating readmore recirculation recommendation recommendations recommended register " +
    "registration regwall related screenreader share sharebar sharing sidebar signin signup skip social subscribe subscription survey " +
    "tagcloud toc toolbar tooltip trending tts upsell visuallyhidden voting writer",
);
// These tell a box by any part of its name.
const BOX_PARTS = /teaser|advert|sponsor|newsletter|recommend|screen-?reader/;
const BOX_NAMES =
  /(?:^|\s)(?:\S*(?<!overflow-)(?<!overflow-[xy]-)hidden|hide|d-none|sr-only|visually-?hidden|(?:read|see|more)-(?:more|also|on|topics?|stories|articles?|news|links)|article-meta|tag-?list|(?:info|fact)-box)(?:\s|$)|hide-?completely|is-hidden/;
// What they call the lines beside a headline: a date, a reading time, the section. Only short ones are that.
const LABEL_WORDS = toNames(
  "category copyright date dateline kicker lineinfo overline published readtime reading stand time timestamp topline updated",
);
const LONGEST_LABEL = 100;
const NO_LABELS = toNames("h1 h2 h3 em strong a img body html main article");
const CONTENT = toNames("p h1 h2 h3 img figure picture");
// An element that holds more of the page's running text than this is the article itself, whatever it is called.
const LARGEST_SHARE = 0.4;

/** Takes out what stands around an article on its page: menus, share bars, forms, boxes for newsletters and related articles, what is hidden. */
export function pruneClutter(body: PageElement): void {
  const prose = measureProse(body);
  const limit = (prose.get(body) ?? 0) * LARGEST_SHARE;
  // An article in many boxes of one name (`paywalled`) is weighed as a whole.
  const byNames = new Map<string, number>();
  for (const [element, letters] of prose) {
    const names = toGroup(element);
    byNames.set(names, (byNames.get(names) ?? 0) + letters);
  }
  pruneChildren(body, (element) => {
    if (isClutter(element)) return (byNames.get(toGroup(element)) ?? 0) <= limit;
    return isNamedLabel(element);
  });
}

function toGroup(element: PageElement): string {
  return `${element.localName} ${element.getAttribute("class") ?? ""}`;
}

function pruneChildren(parent: PageElement, isUnwanted: (element: PageElement) => boolean): void {
  for (const child of parent.children) {
    if (isUnwanted(child)) child.remove();
    else pruneChildren(child, isUnwanted);
  }
}

function isClutter(element: PageElement): boolean {
  if (ELEMENTS.has(element.localName) || isHidden(element)) return true;
  if (ROLES.has(element.getAttribute("role") ?? "") || element.getAttribute("aria-modal") === "true") return true;
  return isNamedClutter(element);
}

/** Whether its class or id is what pages call the boxes around an article. */
export function isNamedClutter(element: PageElement): boolean {
  const { names, words } = toClassWords(element);
  if (names === "") return false;
  if (BOX_NAMES.test(names)) return true;
  return (words.some((word) => BOX_WORDS.has(word)) || BOX_PARTS.test(names)) && !isOnlyNamedAfter(element, names);
}

/** Whether names only begin with such a word (`social-housing`, `ad-hoc`), and the box holds paragraphs and nothing else. */
function isOnlyNamedAfter(element: PageElement, names: string): boolean {
  const isNamed = names.split(/\s+/).some((name) => {
    const last = name.match(/[a-z]+/g)?.at(-1) ?? "";
    return BOX_WORDS.has(last) || BOX_PARTS.test(last);
  });
  return !isNamed && element.children.length > 0 && element.children.every(isProse);
}

function isProse(child: PageElement): boolean {
  return child.localName === "p" && !holdsAny(child, LINK) && toText(child).length >= SHORTEST_PARAGRAPH;
}

const LINK = toNames("a");

function isNamedLabel(element: PageElement): boolean {
  if (NO_LABELS.has(element.localName) || !toClassWords(element).words.some((word) => LABEL_WORDS.has(word)))
    return false;
  return toText(element).length <= LONGEST_LABEL && !holdsAny(element, CONTENT);
}
