import { MONTH_NAMES } from "./date-month-names.ts";

/** Whether `text` is what may stand before a whole date: nothing, an article, a weekday in the language or in English. */
export function isDatePrefix(text: string, language?: string): boolean {
  const words = toBare(text);
  if (words === "" || ARTICLES.has(words)) return true;
  // Whole dates mostly come from front matter and RFC 822, where the language is known or English.
  const isKnown = (code: string) => weekdaysOf(code).has(words.replace(LEADING_ARTICLE, ""));
  return isKnown("en") || (language === undefined ? Object.keys(MONTH_NAMES) : [language]).some(isKnown);
}

const ARTICLES: ReadonlySet<string> = new Set(["le", "am", "den", "el", "il", "the", "on"]);
const LEADING_ARTICLE = /^(?:le|am|den|el|il|the|on) /;

const weekdaysOf = openWeekdays();

/** Weekdays of a language as CLDR has them, each language's asked for once. */
function openWeekdays(): (language: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (language) => {
    const names = known.get(language) ?? listWeekdays(language);
    known.set(language, names);
    return names;
  };
}

function listWeekdays(language: string): ReadonlySet<string> {
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf(isTag(language) ? language : "en");
  const firstSunday = Date.UTC(2023, 0, 1);
  return new Set(
    (["long", "short"] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(locale ?? "en", { weekday, timeZone: "UTC" });
      return Array.from({ length: 7 }, (_, day) => toBare(format.format(firstSunday + day * 86_400_000)));
    }),
  );
}

function isTag(language: string): boolean {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language);
}

function toBare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.,:]+/gu, " ")
    .trim();
}
