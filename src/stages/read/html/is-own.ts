import { listParts } from "./find-title.ts";
import { toPlainText } from "./found.ts";
import { type Page, toLetters, toText } from "./page.ts";

type Described = { readonly headline: unknown; readonly addresses: readonly unknown[] };

/** A test whether a description is the page's own, by its headline or address, and not that of another article which the page leads to. */
export function createIsOwn(page: Page): (described: Described) => boolean {
  const list = (name: string, attribute: string, value: string) =>
    page.elements.filter(
      (element) => element.localName === name && element.getAttribute(attribute)?.toLowerCase() === value,
    );
  const of = (name: string) => page.elements.filter((element) => element.localName === name).map(toText);
  const titles = [
    ...of("title"),
    ...list("meta", "property", "og:title").map((meta) => meta.getAttribute("content") ?? ""),
  ];
  const headlines = new Set([...titles.flatMap(listParts), ...of("h1")].map(toLetters));
  const addresses = new Set([
    ...list("link", "rel", "canonical").map((link) => link.getAttribute("href")?.trim()),
    ...list("meta", "property", "og:url").map((meta) => meta.getAttribute("content")?.trim()),
  ]);
  return ({ headline, addresses: stated }) => {
    const letters = toLetters(toPlainText(headline));
    return (
      (letters !== "" && headlines.has(letters)) ||
      stated.some((url) => typeof url === "string" && addresses.has(url.trim()))
    );
  };
}
