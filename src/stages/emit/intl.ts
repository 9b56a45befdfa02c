import type { Instant } from "../../model/values.ts";

// Intl's objects cost a hundred times more to make than to use: each is made once.

/** The direction in which the language is written. */
export const findDirection: (language: string) => "ltr" | "rtl" = remember((language) => {
  const { script } = new Intl.Locale(toLocale(language)).maximize();
  return RTL_SCRIPTS.has(script ?? "") ? "rtl" : "ltr";
});

/** A date written out in the language, as the zone's calendar has it. */
export function formatDate(instant: Instant, language: string, zone: string): string {
  return findDateFormat(`${toLocale(language)} ${zone}`).format(instant);
}

/** A number of minutes in words of the language: "3 minutes". */
export function formatMinutes(minutes: number, language: string): string {
  return findMinuteFormat(toLocale(language)).format(minutes);
}

/** The size of a file in the language: "24 MB". */
export function formatBytes(bytes: number, language: string): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const unit = BYTE_UNITS[power] ?? "byte";
  return findUnitFormat(`${toLocale(language)} ${unit}`).format(bytes / 1000 ** power);
}

/** A list as the language writes it, cut where an item begins or ends: "A", ", ", "B", " and ", "C". */
export function splitList(items: readonly string[], language: string): readonly { type: string; value: string }[] {
  return findListFormat(toLocale(language)).formatToParts(items);
}

const findDateFormat = remember((key) => {
  const [locale = "", timeZone = ""] = key.split(" ");
  return new Intl.DateTimeFormat(toLocales(locale), { dateStyle: "long", timeZone });
});

const findMinuteFormat = remember(
  (locale) => new Intl.NumberFormat(toLocales(locale), { style: "unit", unit: "minute", unitDisplay: "long" }),
);

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];

const findUnitFormat = remember((key) => {
  const [locale = "", unit = ""] = key.split(" ");
  return new Intl.NumberFormat(toLocales(locale), { style: "unit", unit, maximumSignificantDigits: 2 });
});

const findListFormat = remember((locale) => new Intl.ListFormat(toLocales(locale)));

/** What Intl may be asked for: of the rest of a BCP 47 tag (`i-klingon`, `x-…`) some makes it throw. */
function toLocale(language: string): string {
  const [locale = "und"] = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?=-|$)/i.exec(language) ?? [];
  return locale;
}

/** English comes second, or a language unknown to Intl would be shown in that of the machine. */
function toLocales(locale: string): string[] {
  return [locale, "en"];
}

const RTL_SCRIPTS: ReadonlySet<string> = new Set("Arab Hebr Syrc Thaa Nkoo Samr Mand Adlm Rohg Yezi".split(" "));

/** More languages than a site has; those of an archive gone mad shall not fill the memory. */
const MOST_KNOWN = 200;

/** The same function, but it remembers what it made. */
function remember<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, made);
    return made;
  };
}
