import { type Byline, mergeBylines, toBylines } from "./authors.ts";
import { type FoundFields, toFoundFields } from "./found.ts";
import { type Page, type PageElement, toText } from "./page.ts";

// From the surest to the vaguest way in which pages mark who wrote an article.
const BYLINES = [
  'a[rel~="author"]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]',
  ".author, .byline, .autor, .writer, .reporter",
  '[class*="author" i], [class*="byline" i], [class*="autor" i]',
];
const DATES = 'time, [class*="date" i], [class*="time" i], [class*="publish" i], [class*="meta" i], [class*="info" i]';
const LONGEST_LABEL = 160;
const DATE = new RegExp(
  [
    String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?`,
    String.raw`\d{4}年\s?\d{1,2}月\s?\d{1,2}日(?:\s?\d{1,2}[:時]\d{2})?`,
    String.raw`\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})(?!\d)(?:\D{1,6}\d{1,2}[:.]\d{2})?`,
    String.raw`\d{1,2}\.?\s(?:de\s)?\p{L}{3,}\.?\s(?:de\s)?\d{4}`,
    String.raw`\p{L}{3,}\.?\s\d{1,2},\s\d{4}`,
  ].join("|"),
  "u",
);

/** What the page only shows to its readers, unmarked: a byline and a date beside the headline. Guesses, to be asked last. */
export function readVisible(page: Page): FoundFields {
  const date = findDate(page);
  return toFoundFields({
    published: { value: date, trail: ["<body", date ?? ""] },
    authors: { value: findBylines(page), trail: ["<body", "author"] },
  });
}

function findBylines(page: Page): readonly Byline[] {
  for (const selector of BYLINES) {
    const found = page.body.querySelectorAll(selector).filter((element) => !isElsewhere(element));
    const bylines = found.flatMap((element) => {
      const text = toText(element);
      return text.length > LONGEST_LABEL ? [] : toBylines(text, element.getAttribute("href") ?? "").filter(isName);
    });
    if (bylines.length > 0) return mergeBylines(bylines).slice(0, 5);
  }
  return [];
}

/** Two to five words, each with a capital or of the kind that stands in names (`de`, `van`). */
function isName({ name }: Byline): boolean {
  const words = name.split(" ");
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|\p{Ll}{1,3}$)/u.test(word)) &&
    !/\d/.test(name)
  );
}

function isElsewhere(element: PageElement): boolean {
  return (
    element.closest(
      "aside, footer, nav, figure, li article, [class*=comment i], [class*=teaser i], [class*=related i]",
    ) !== null
  );
}

function findDate(page: Page): string | undefined {
  for (const element of page.body.querySelectorAll(DATES)) {
    if (isElsewhere(element)) continue;
    const text = toText(element);
    const date = text.length <= LONGEST_LABEL ? DATE.exec(text)?.[0] : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}
