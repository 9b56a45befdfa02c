import type { PageElement } from "./page.ts";

/** Class and id of an element in lower case, as written and as single words; without classes that only style, such as `print:hidden`. */
export function toClassWords(element: PageElement): ClassWords {
  const [classes, id] = [element.getAttribute("class"), element.getAttribute("id")];
  if (!classes && !id) return NONE;
  const written = `${classes ?? ""} ${id ?? ""}`;
  const plain = /[:[!]/.test(written) ? written.split(/\s+/).filter((name) => !/[:[!]/.test(name)) : [written];
  const names = plain
    .join(" ")
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
  return { names, words: names.split(/[^a-z]+/) };
}

type ClassWords = { readonly names: string; readonly words: readonly string[] };

const NONE: ClassWords = { names: "", words: [] };
