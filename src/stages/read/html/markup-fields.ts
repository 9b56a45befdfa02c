import { mergeBylines, toBylines } from "./authors.ts";
import { findTimes } from "./find-times.ts";
import { type Found, type FoundFields, toFoundFields, toLanguage, withScheme } from "./found.ts";
import { type Page, type PageElement, toText } from "./page.ts";

/** What microdata (itemprop) and RDFa (property) in the page's markup state by the names of schema.org. */
export function readMicrodata(page: Page): FoundFields {
  const items = page.elements.filter((element) => ATTRIBUTES.some((attribute) => element.hasAttribute(attribute)));
  const states = (element: PageElement, name: string) => listNames(element).includes(name);
  const find = (name: string): Found => {
    const element = items.find((item) => item.localName !== "meta" && states(item, name));
    const stated = ATTRIBUTES.find((attribute) => element?.hasAttribute(attribute)) ?? "itemprop";
    return {
      value: element === undefined ? "" : toItemValue(element),
      trail: [`${stated}="${element?.getAttribute(stated) ?? name}"`],
    };
  };
  const authors = items.filter((item) => states(item, "author")).map((author) => author.querySelector(NAMES) ?? author);
  return toFoundFields({
    title: find("headline"),
    published: find("datePublished"),
    updated: find("dateModified"),
    authors: {
      value: mergeBylines(authors.flatMap((author) => toBylines(toItemValue(author)))),
      trail: ['itemprop="author"'],
    },
  });
}

const ATTRIBUTES = ["itemprop", "property"];
const NAMES = '[itemprop~="name"], [property~="name"], [property~="schema:name"]';

/** What an element says it is, without the vocabulary's prefix. */
function listNames(element: PageElement): readonly string[] {
  const stated = ATTRIBUTES.flatMap((attribute) => element.getAttribute(attribute)?.split(/\s+/) ?? []);
  return stated.map((name) => name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, ""));
}

function toItemValue(element: PageElement): string {
  return (element.getAttribute("content") ?? element.getAttribute("datetime") ?? toText(element)).trim();
}

/** What the page shows or says by its plain elements: html lang, the canonical link, a time, an author's link. */
export function readMarkup(page: Page): FoundFields {
  const { published, updated } = findTimes(page);
  const link = page.elements.find(
    (element) => element.localName === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(element.getAttribute("rel") ?? ""),
  );
  const canonical = withScheme(link?.getAttribute("href")?.trim() ?? "");
  const authors = [
    ...page.body.querySelectorAll('a[rel~="author"], [class~="author"][class~="vcard"], .byline .author'),
  ];
  return toFoundFields({
    published: { value: published, trail: ["<time", published ?? ""] },
    updated: { value: updated, trail: ["<time", updated ?? ""] },
    language: {
      value: toLanguage(page.html.getAttribute("lang") ?? page.html.getAttribute("xml:lang")),
      trail: ["lang="],
    },
    url: { value: /^https?:\/\//i.test(canonical) ? canonical : "", trail: ['"canonical"'] },
    authors: {
      value: mergeBylines(
        authors.slice(0, 3).flatMap((author) => toBylines(toText(author), author.getAttribute("href") ?? "")),
      ),
      trail: ["author"],
    },
  });
}
