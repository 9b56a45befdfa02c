import { MONTH_NAMES } from "./date-month-names.ts";

/** Month (1–12) that a word names; undefined where languages disagree (listopad) and `language` does not decide. */
export function findMonth(word: string, language?: string): number | undefined {
  const meanings = loadMeanings().get(toFolded(word));
  if (meanings === undefined) return undefined;
  const own = language === undefined ? undefined : meanings.find((meaning) => meaning.language === toBase(language));
  if (own !== undefined) return own.month;
  const months = new Set(meanings.map((meaning) => meaning.month));
  return months.size === 1 ? meanings[0]?.month : undefined;
}

/** Offset of a zone abbreviation in minutes, or the IANA zone it stands for; only those that mean one thing. */
export function findZone(word: string): number | string | undefined {
  return ZONES.get(word.toUpperCase());
}

/** Language without region: `de` of `de-AT`. Norwegian is one language here. */
function toBase(language: string): string {
  const base = language.toLowerCase().split(/[-_]/, 1)[0] ?? "";
  return base === "no" || base === "nn" ? "nb" : base;
}

/** One spelling for `Décembre.`, `DECEMBRE`, `d’octubre`, `KASIM`; Hebrew "in December" is one word with its month. */
function toFolded(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("\u0131", "i") // Turkish dotless i, whose capital is the ordinary I
    .replace(/^(?:d['’]|ב(?=[א-ת]{3}))/u, "")
    .replace(/[.'’׳॰]+$/u, "");
}

type Meaning = { readonly name: string; readonly month: number; readonly language: string };

const loadMeanings = openMeanings();

/** Most dates are in figures, and many runs never ask for a month's name. */
function openMeanings(): () => ReadonlyMap<string, readonly Meaning[]> {
  let meanings: ReadonlyMap<string, readonly Meaning[]> | undefined;
  return () => {
    meanings ??= Map.groupBy(
      Object.entries(MONTH_NAMES).flatMap(([language, months]) => listMeanings(language, months.split("; "))),
      (meaning) => meaning.name,
    );
    return meanings;
  };
}

function listMeanings(language: string, months: readonly string[]): readonly Meaning[] {
  return months.flatMap((names, index) =>
    names.split(",").map((name) => ({ name: toFolded(name), month: index + 1, language })),
  );
}

/** RFC 822's zones, and those that readers of news will see. IST, CST in Asia and the like mean several: left out. */
const ZONES: ReadonlyMap<string, number | string> = new Map<string, number | string>([
  ["Z", 0],
  ["UT", 0],
  ["UTC", 0],
  ["GMT", 0],
  ["WET", 0],
  ["WEST", 60],
  ["BST", 60],
  ["CET", 60],
  ["MEZ", 60],
  ["CEST", 120],
  ["MESZ", 120],
  ["EET", 120],
  ["EEST", 180],
  ["MSK", 180],
  ["EST", -300],
  ["EDT", -240],
  ["CST", -360],
  ["CDT", -300],
  ["MST", -420],
  ["MDT", -360],
  ["PST", -480],
  ["PDT", -420],
  ["AKST", -540],
  ["AKDT", -480],
  ["HST", -600],
  ["ET", "America/New_York"],
  ["CT", "America/Chicago"],
  ["PT", "America/Los_Angeles"],
  ["AEST", 600],
  ["AEDT", 660],
  ["ACST", 570],
  ["AWST", 480],
  ["NZST", 720],
  ["NZDT", 780],
  ["JST", 540],
  ["KST", 540],
  ["HKT", 480],
  ["SGT", 480],
  ["WIB", 420],
  ["WITA", 480],
  ["SAST", 120],
  ["PKT", 300],
]);
