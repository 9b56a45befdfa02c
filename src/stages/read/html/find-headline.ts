import { isSame, listParts } from "./find-title.ts";
import { type Page, type PageElement, toLetters, toText } from "./page.ts";

/** What else the page says of its title, and what its site is called. */
type Known = { readonly titles: readonly string[]; readonly siteNames: readonly string[] };

/** What the h1 that is the article's headline says; "" where there is none. An h1 that the page's titles say again comes first, then one in the article. */
export function findHeadline(page: Page, { titles, siteNames }: Known): string {
  const headings = listHeadings(page).filter((heading) => !isHomeLink(heading));
  const parts = toStatements(titles.flatMap(listParts));
  const ranked = headings.flatMap((heading) => {
    const stated = findStated(heading, parts);
    const text = stated ?? toText(heading);
    const isSite = siteNames.some((name) => isSame(name, text));
    return isSite ? [] : [{ text, rank: (stated === undefined ? 0 : 10) + rankPlace(heading) }];
  });
  return ranked.toSorted((a, b) => b.rank - a.rank)[0]?.text ?? "";
}

/** What the page's h1s say that lead to the site's first page: they name the site. */
export function listHomeNames(page: Page): readonly string[] {
  return listHeadings(page).filter(isHomeLink).map(toText);
}

/** Whether an h1 says the title, be it with a kicker beside it. */
export function saysTitle(heading: PageElement, title: string): boolean {
  return toText(heading) === title || findStated(heading, toStatements([title])) !== undefined;
}

function listHeadings(page: Page): readonly PageElement[] {
  return page.elements.filter((element) => element.localName === "h1" && toText(element) !== "");
}

/** The heading, or the part of it, that a title says too; with the title's spaces where the heading has none between its elements. */
function findStated(heading: PageElement, statements: Statements): string | undefined {
  const text = toText(heading);
  const whole = statements.get(toLetters(text));
  if (whole !== undefined) return isSame(whole, text) ? text : whole;
  // A kicker is shorter than the headline that it stands above.
  const within = heading.querySelectorAll("*").map(toText);
  return within.find((line) => 2 * line.length > text.length && statements.has(toLetters(line)));
}

/** By their letters. */
type Statements = ReadonlyMap<string, string>;

function toStatements(lines: readonly string[]): Statements {
  return new Map(lines.map((line) => [toLetters(line), line] as const).filter(([letters]) => letters !== ""));
}

function isHomeLink(heading: PageElement): boolean {
  const link = heading.querySelector("a[href]") ?? heading.closest("a[href]");
  return link !== null && toText(link) === toText(heading) && HOME.test(link.getAttribute("href")?.trim() ?? "");
}

const HOME = /^(?:\.{0,2}\/|\/?index\.\w+|(?:https?:)?\/\/[^/?#]+\/?)$/i;

function rankPlace(heading: PageElement): number {
  if (heading.closest("aside, footer, nav") !== null) return 0;
  if (heading.closest("article, main") !== null) return 2;
  return heading.closest("header") === null ? 1 : 0;
}
