import { mergeBylines, toBylines } from "./authors.ts";
import { type Found, type FoundFields, toFoundFields, toLanguage } from "./found.ts";
import { type Page, type PageElement, toText } from "./page.ts";

/** What microdata (itemprop) in the page's markup states. */
export function readMicrodata(page: Page): FoundFields {
  const find = (name: string): Found => {
    const element = page.html.querySelector(`[itemprop~="${name}"]:not(meta)`);
    return { value: element === null ? "" : toItemValue(element), trail: [`itemprop="${name}"`] };
  };
  const authors = [...page.html.querySelectorAll('[itemprop~="author"]')].map(
    (author) => author.querySelector('[itemprop~="name"]') ?? author,
  );
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

function toItemValue(element: PageElement): string {
  return (element.getAttribute("content") ?? element.getAttribute("datetime") ?? toText(element)).trim();
}

/** What the page shows or says by its plain elements: html lang, the canonical link, a time, an author's link. */
export function readMarkup(page: Page): FoundFields {
  const time = findTime(page);
  const canonical = page.html.querySelector('link[rel~="canonical"]')?.getAttribute("href")?.trim() ?? "";
  const authors = [
    ...page.body.querySelectorAll('a[rel~="author"], [class~="author"][class~="vcard"], .byline .author'),
  ];
  return toFoundFields({
    published: time === undefined ? undefined : { value: time, trail: ["<time", time] },
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

/** The first time of the article, else the first of the page. */
function findTime(page: Page): string | undefined {
  const scopes = [page.body.querySelector("article"), page.body.querySelector("main"), page.body];
  for (const scope of scopes) {
    const datetime = scope?.querySelector("time[datetime]")?.getAttribute("datetime")?.trim();
    if (datetime) return datetime;
  }
  return undefined;
}
