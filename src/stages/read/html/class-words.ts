import type { PageElement } from "./page.ts";

/** Class and id of an element in lower case, as written and as single words; without classes that only style, such as `print:hidden`. */
export function toClassWords(element: PageElement): { readonly names: string; readonly words: readonly string[] } {
  const written = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const plain = written.split(/\s+/).filter((name) => !/[:[!]/.test(name));
  const names = plain
    .join(" ")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
  return { names, words: names.split(/[^a-z]+/) };
}
