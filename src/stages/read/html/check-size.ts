import type { SeedText } from "../../../model/article.ts";
import { type Problem, toError } from "../../../model/problem.ts";
import { measureMarkup } from "./measure-markup.ts";

// Browsers stop nesting at 512; articles stay below 50.
const DEEPEST = 400;
// The largest pages of newspapers have some 6,000 elements; these numbers are what can be read in about two seconds.
const MOST_ELEMENTS = 120_000;
const LARGEST_VOLUME = 150_000_000;

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
