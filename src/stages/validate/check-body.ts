import type { Draft } from "../../model/article.ts";
import { MOST_MARKUP, measureMarkup } from "../../model/measure-markup.ts";
import { type Problem, toError } from "../../model/problem.ts";
import { shorten } from "../../model/shorten.ts";

// Brackets, asterisks and the like in one paragraph of Markdown: each is compared with those before it.
const MOST_SIGNS = 4000;
// Bare addresses of pages and people become links, which is dear.
const MOST_ADDRESSES = 20_000;
const ADDRESS = /:\/\/|@/g;
// More lines than this in one table, list or quotation are data, not an article.
const MOST_LINES = 100_000;

/** Markdown of so few characters is rendered quickly, whatever they are; most articles need no look. */
const SHORT = 8000;

/** The reason why a body would take too long to be rendered, wherever it came from; undefined where it will not. */
export function checkBody({ body, bodyPlace, place: article }: Draft): Problem | undefined {
  const place = bodyPlace ?? article;
  switch (body.kind) {
    case "html":
      return isCostlyMarkup(body.html)
        ? refuse(place, "this HTML has too many elements, or too deeply nested ones")
        : undefined;
    case "markdown": {
      if (body.markdown.includes("<") && isCostlyMarkup(body.markdown))
        return refuse(place, "the HTML in this Markdown has too many elements, or too deeply nested ones");
      if (body.markdown.length < SHORT) return undefined;
      if ((body.markdown.match(ADDRESS)?.length ?? 0) > MOST_ADDRESSES)
        return refuse(place, `the text holds more than ${MOST_ADDRESSES} addresses`);
      const costly = findSigns(body.markdown);
      if (costly !== undefined) {
        const signs = `more than ${MOST_SIGNS} brackets, asterisks and other signs of Markdown`;
        return refuse(place, `the paragraph that begins with "${shorten(costly)}" has ${signs}`);
      }
      return isLongerThan(body.markdown, MOST_LINES)
        ? refuse(place, `the text has more than ${MOST_LINES} lines`)
        : undefined;
    }
    case "blocks":
      return undefined;
  }
}

function refuse(place: Draft["place"], message: string): Problem {
  return toError("body-too-costly", place, message, {
    hint: "keep the article's own text only, or make several articles of it",
  });
}

function isCostlyMarkup(text: string): boolean {
  const { depth, elements, volume } = measureMarkup(text);
  return depth > MOST_MARKUP.depth || elements > MOST_MARKUP.elements || volume > MOST_MARKUP.volume;
}

function isLongerThan(text: string, lines: number): boolean {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && count <= lines; at = text.indexOf("\n", at + 1)) count += 1;
  return count > lines;
}

// A line that begins a block of its own: nothing, a list's item, a row, a heading, a link's address.
const BLOCK_START = /[ \t]*(?:$|[-*+|#]\s|\||\d{1,9}[.)]\s|\[[^[\]\n]*\]:)/my;
const SIGN = /[[\]*_~`<&!(\\]/g;

/** The beginning of the first paragraph that has too many signs. */
function findSigns(markdown: string): string | undefined {
  let signs = 0;
  let from = 0;
  let begin = 0;
  const start = new RegExp(BLOCK_START);
  for (const line of markdown.split("\n")) {
    start.lastIndex = from;
    if (start.test(markdown)) [signs, begin] = [0, from];
    signs += line.match(SIGN)?.length ?? 0;
    if (signs > MOST_SIGNS) return markdown.slice(begin, begin + SHORT).trim();
    from += line.length + 1;
  }
  return undefined;
}
