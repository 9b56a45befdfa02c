import type { SeedText } from "../../../model/article.ts";
import { MOST_MARKUP, measureMarkup } from "../../../model/measure-markup.ts";
import { type Problem, toError } from "../../../model/problem.ts";

// Two for each element, and some in scripts and text.
const MOST_TAGS = 300_000;

/** The reason why a text has too many tags to be looked at closely; undefined where it has not. */
export function checkTags(seed: SeedText): Problem | undefined {
  if (countTags(seed.text) <= MOST_TAGS) return undefined;
  const tags = countTags(seed.text.replace(/<!--[\s\S]*?(?:-->|$)/g, ""));
  if (tags <= MOST_TAGS) return undefined;
  const hint = "save only the article's own text and elements, not the page around them";
  return toError("html-invalid", seed.place, `${tags} tags, more than ${MOST_TAGS}, are too many for an article`, {
    hint,
  });
}

function countTags(text: string): number {
  let tags = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) tags += 1;
  return tags;
}

/** The reason why a text would take too long to read; undefined where it will not. */
export function checkSize(seed: SeedText): Problem | undefined {
  const { depth, elements, volume } = measureMarkup(seed.text);
  const hint = "save only the article's own text and elements, not the page around them";
  if (depth > MOST_MARKUP.depth)
    return toError("html-invalid", seed.place, `elements are nested more than ${MOST_MARKUP.depth} deep`, { hint });
  if (elements > MOST_MARKUP.elements) {
    return toError(
      "html-invalid",
      seed.place,
      `${elements} elements, more than ${MOST_MARKUP.elements}, are too many for an article`,
      { hint },
    );
  }
  return volume > MOST_MARKUP.volume
    ? toError(
        "html-invalid",
        seed.place,
        "so much text in so deeply nested elements cannot be read in reasonable time",
        { hint },
      )
    : undefined;
}
