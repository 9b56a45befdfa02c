import { listElements, type PageElement } from "./page.ts";

const KEPT = new Set(
  "alt cite colspan data datetime dir height href lang poster reversed rowspan scope sizes src srcset start title type value width".split(
    " ",
  ),
);

/** Takes off what only the page's own styles and scripts needed. */
export function stripAttributes(root: PageElement): void {
  for (const element of listElements(root)) {
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  }
}
