import type { SeedText } from "../../../model/article.ts";
import { measureMarkup } from "../../../model/measure-markup.ts";
import { type Problem, toError } from "../../../model/problem.ts";

// Browsers stop nesting at 512; articles stay below 50.
const DEEPEST = 400;
// The largest pages of newspapers have some 6,000 elements; these numbers are what can be read in about two seconds.
const MOST_ELEMENTS = 120_000;
const LARGEST_VOLUME = 150_000_000;

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
  const { depth, elements, volume } = measureMarkup(seed.text, DEEPEST);
  const hint = "save only the article's own text and elements, not the page around them";
  if (depth > DEEPEST)
    return toError("html-invalid", seed.place, `elements are nested more than ${DEEPEST} deep`, { hint });
  if (elements > MOST_ELEMENTS) {
    return toError(
      "html-invalid",
      seed.place,
      `${elements} elements, more than ${MOST_ELEMENTS}, are too many for an article`,
      { hint },
    );
  }
  return volume > LARGEST_VOLUME
    ? toError(
        "html-invalid",
        seed.place,
        "so much text in so deeply nested elements cannot be read in reasonable time",
        { hint },
      )
    : undefined;
}
