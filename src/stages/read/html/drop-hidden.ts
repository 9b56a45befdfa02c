import { type PageElement, toText } from "./page.ts";

// What hides more than it shows is shown by a script, and what is hidden is the article.
const LARGEST_SHARE = 0.5;

/** Takes out what a text written by hand hides from its readers. */
export function dropHidden(root: PageElement): void {
  const hidden = listHidden(root);
  const length = hidden.reduce((sum, element) => sum + toText(element).length, 0);
  if (length > LARGEST_SHARE * toText(root).length) return;
  for (const element of hidden) element.remove();
}

/** The outermost of them. */
function listHidden(root: PageElement): readonly PageElement[] {
  return root.children.flatMap((child) => (isHidden(child) ? [child] : listHidden(child)));
}

/** What a browser lets its readers find (`until-found`) is not. */
export function isHidden(element: PageElement): boolean {
  return element.hasAttribute("hidden") && element.getAttribute("hidden") !== "until-found";
}
