import { type PageElement, toText } from "./page.ts";

// What hides more than it shows is shown by a script, and what is hidden is the article.
const LARGEST_SHARE = 0.5;

/** Takes out what a text written by hand hides from its readers, but not what a browser lets them find (`until-found`). */
export function dropHidden(root: PageElement): void {
  const hidden = listHidden(root);
  const length = hidden.reduce((sum, element) => sum + toText(element).length, 0);
  if (length > LARGEST_SHARE * toText(root).length) return;
  for (const element of hidden) element.remove();
}

/** The outermost of them. */
function listHidden(root: PageElement): readonly PageElement[] {
  return root.children.flatMap((child) => {
    const isHidden = child.hasAttribute("hidden") && child.getAttribute("hidden") !== "until-found";
    return isHidden ? [child] : listHidden(child);
  });
}
