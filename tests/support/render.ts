import type { SafeHtml } from "../../src/model/values.ts";
import { renderArticle } from "../../src/stages/render/render.ts";
import { replaceSeedLinks } from "../../src/stages/render/seed-links.ts";

/** An article's text where no other article is shown. */
export function render(...article: Parameters<typeof renderArticle>): SafeHtml {
  return replaceSeedLinks(renderArticle(...article), () => undefined);
}
