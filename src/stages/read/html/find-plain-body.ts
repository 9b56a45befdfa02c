import { saysTitle } from "./find-headline.ts";
import { type Page, type PageElement, toNames, toText } from "./page.ts";
import { isNamedClutter } from "./prune-clutter.ts";

const PLAIN_ELEMENTS = new Set(
  (
    "a abbr address article b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure " +
    "h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark math ol p picture pre q rp rt ruby s samp section small source span strong " +
    "sub summary sup table tbody td tfoot th thead time tr u ul var video audio track wbr"
  ).split(" "),
);
const AROUND = "script, style, template, body > nav, body > footer, body > aside";

/** The body of a page that holds an article and hardly anything else, as people write one by hand; undefined for any other page. */
export function findPlainBody(page: Page, title: string): PageElement | undefined {
  for (const around of page.body.querySelectorAll(AROUND)) around.remove();
  const elements = page.body.querySelectorAll("*");
  if (!elements.every(isPlain)) return undefined;
  const articles = page.body.querySelectorAll("article");
  const body = articles.length === 1 ? articles[0] : (page.body.querySelector("main") ?? undefined);
  const chosen = body ?? page.body;
  removeTitle(chosen, title);
  return chosen;
}

function isPlain(element: PageElement): boolean {
  const isBox = element.localName === "div" && (element.hasAttribute("class") || element.hasAttribute("id"));
  // Comments and teasers beside the article.
  const isBeside = SECTIONS.has(element.localName) && isNamedClutter(element);
  return PLAIN_ELEMENTS.has(element.localName) && !isBox && !isBeside;
}

const SECTIONS = toNames("section article");

/** The h1 that says what the title says is shown as the title; a header left empty goes with it. */
export function removeTitle(body: PageElement, title: string): void {
  const heading = body.querySelectorAll("h1").find((element) => saysTitle(element, title));
  if (heading === undefined) return;
  const box = heading.parentElement;
  heading.remove();
  if (box?.matches("header, hgroup") && toText(box) === "" && box.querySelector("img") === null) box.remove();
}
