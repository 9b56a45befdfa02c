import { type Byline, mergeBylines, toBylines } from "./authors.ts";
import { readLabel } from "./date-label.ts";
import { type FoundFields, toFoundFields } from "./found.ts";
import { createIsElsewhere } from "./is-elsewhere.ts";
import { type Page, toText } from "./page.ts";

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
  "gu",
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
  const isElsewhere = createIsElsewhere(page);
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

/** The first date that is not said to be that of a change; where there is none, the first of those. */
function findDate(page: Page): string | undefined {
  const isElsewhere = createIsElsewhere(page);
  let updated: string | undefined;
  for (const element of page.body.querySelectorAll(DATES)) {
    const text = toText(element);
    if (text.length > LONGEST_LABEL || isElsewhere(element)) continue;
    const dates = listDates(text);
    const published =
      dates.find(({ label }) => label === "published") ?? dates.find(({ label }) => label === undefined);
    if (published !== undefined) return published.date;
    updated ??= dates[0]?.date;
  }
  return updated;
}

function listDates(text: string): readonly { readonly date: string; readonly label: ReturnType<typeof readLabel> }[] {
  let from = 0;
  return [...text.matchAll(DATE)].map(({ 0: date, index }) => {
    const label = readLabel(text.slice(from, index));
    from = index + date.length;
    return { date, label };
  });
}
