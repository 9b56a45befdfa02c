import { toClassWords } from "./class-words.ts";
import { saysTitle } from "./find-headline.ts";
import { type Page, type PageElement, toText } from "./page.ts";

const STANDFIRST_WORDS = new Set(
  "abstract deck dek einleitung excerpt intro lead lede leadtext standfirst subheadline subline subtitle summary teasertext vorspann chapeau entradilla".split(
    " ",
  ),
);
const SHORTEST = 40;
const LONGEST = 800;
const CANDIDATES = "p, h2, h3, div, span, strong, section";
const ELSEWHERE = "nav, footer, aside, figure, figcaption, li, form, blockquote";

/** The lead paragraph that a page shows apart between its headline and its text; undefined where none can be told. */
export function findStandfirst(page: Page, title: string, description: string): string | undefined {
  const headings = page.body.querySelectorAll("h1");
  const heading = headings.find((h1) => saysTitle(h1, title)) ?? headings[0];
  if (heading === undefined) return undefined;
  const all = page.body.querySelectorAll(`h1, ${CANDIDATES}`);
  const after = all.slice(all.indexOf(heading) + 1);
  const found = after.slice(0, 150).find((element) => isLeaf(element) && isStandfirst(element, heading, description));
  return found === undefined ? undefined : toText(found);
}

function isLeaf(element: PageElement): boolean {
  return element.querySelector("p, div, h2, h3, ul, section, article") === null && element.closest(ELSEWHERE) === null;
}

function isStandfirst(element: PageElement, heading: PageElement, description: string): boolean {
  const text = toText(element);
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  if (
    description.length >= SHORTEST &&
    (text.startsWith(description.slice(0, -4)) || description.startsWith(text.slice(0, -1)))
  )
    return true;
  const isNextHeading = element.matches("h2") && element.previousElementSibling === heading;
  const named = [element, element.parentElement].some(
    (named) => named !== null && toClassWords(named).words.some((word) => STANDFIRST_WORDS.has(word)),
  );
  return isNextHeading || named;
}
