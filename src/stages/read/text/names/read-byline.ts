import { toBeginning } from "../lines/beginning.ts";
import { BYLINE_WORDS, GENRE_WORDS, NAME_PARTICLES } from "../words/byline.ts";
import { toBylineParts, unglue, withoutPicture } from "./clean-byline.ts";
import { isUncasedName, type Names, readNames } from "./find-names.ts";

/** Whether a line reads as a byline by itself. */
export function isByline(text: string): boolean {
  return readByline(text, false) !== undefined;
}

/** "By Ada Lovelace", "Kolumne von Ada Lovelace", or a name alone where `isLabelled` says that "By" stands above it. */
export function readByline(line: string, isLabelled: boolean): Names | undefined {
  if (line.length > LONGEST_BYLINE || line.endsWith(".") || line.endsWith("!") || line.endsWith("?")) return undefined;
  const text = withoutPicture(line);
  const behind = PARTED.test(text) ? text.split(PARTED).slice(1) : [];
  for (const part of [text, ...behind]) {
    const labelled = readLabelled(part) ?? (isLabelled ? part : undefined);
    const names = labelled === undefined ? undefined : readFirst(labelled);
    if (names !== undefined) return names;
  }
  return readReporter(text);
}

/** Signs of a line that names its author; no byline is longer. */
export const LONGEST_BYLINE = 160;

const BY = "by|von|par|por|di|door|av|af|autor";
const BYLINE = new RegExp(
  `^(?:(?:${[...BYLINE_WORDS].sort((a, b) => b.length - a.length).join("|")})(?: ?[:：・] ?|\\s+)|(?:\\p{L}{2,5} )?(?:${GENRE_WORDS.join("|")}),? (?:${BY}) )(?<names>.+)$`,
  "iu",
);
const PARTED = /\s[|•·/–—-]\s+/;

/** What stands behind the words of a byline; the letters that it begins with settle most lines without a search. */
function readLabelled(part: string): string | undefined {
  const space = part.indexOf(" ");
  const mayBeByline =
    BEGINNINGS.has(toBeginning(part, 0, TELLING)) ||
    SHORT_WORDS.has(toBeginning(part, 0, SHORT)) ||
    (space >= 2 && space <= 5 && GENRE_BEGINNINGS.has(toBeginning(part, space + 1, TELLING)));
  return mayBeByline ? BYLINE.exec(unglue(part))?.groups?.names : undefined;
}

/** Letters by which words are told apart; some have no more than two. */
const TELLING = 3;
const SHORT = 2;

const GENRE_BEGINNINGS: ReadonlySet<number> = new Set(GENRE_WORDS.map((word) => toBeginning(word, 0, TELLING)));
const BEGINNINGS: ReadonlySet<number> = new Set([
  ...BYLINE_WORDS.map((word) => toBeginning(word, 0, TELLING)),
  ...GENRE_BEGINNINGS,
]);
/** Behind a word of one sign stands what parts it from the name. */
const SHORT_WORDS: ReadonlySet<number> = new Set(
  BYLINE_WORDS.flatMap((word) => (word.length > 1 ? [word] : [`${word}:`, `${word}：`, `${word}・`]))
    .filter((word) => word.length === SHORT)
    .map((word) => toBeginning(word, 0, SHORT)),
);

const REPORTER = /기자|특파원|논설위원/;

/** Korean newspapers write who reports behind the name: "홍길동 기자". */
function readReporter(text: string): Names | undefined {
  if (text.length >= 80 || !REPORTER.test(text)) return undefined;
  const authors = [...text.matchAll(/(?<![\p{L}])(\p{sc=Hangul}{2,4}) (?:기자|특파원|논설위원)(?!\p{L})/gu)].map(
    ([, name]) => name ?? "",
  );
  return authors.length > 0 ? { authors, agencies: [] } : undefined;
}

/** The names of the first part of a byline that has any; behind it stand house, place and office. */
function readFirst(text: string): Names | undefined {
  const parts = toBylineParts(text);
  const [first, ...rest] = parts.map(readNames);
  if (first === undefined) return undefined;
  const [part = ""] = parts;
  if (first.authors.length + first.agencies.length === 0)
    return isUncasedName(part) ? { authors: [part], agencies: [] } : undefined;
  return { authors: first.authors, agencies: [...first.agencies, ...rest.flatMap(({ agencies }) => agencies)] };
}

/** Whether a line only announces who wrote: "By", "Kolumne von:". */
export function isLabelOnly(text: string | undefined): boolean {
  if (text === undefined || text.length > 40) return false;
  const label = text.endsWith(":") || text.endsWith("：") ? text.replace(/\s*[:：]$/, "") : text;
  // Most lines end with another word.
  if (!LABEL_ENDS.has(label.slice(label.lastIndexOf(" ") + 1).toLowerCase())) return false;
  const small = label.toLowerCase();
  return LABELS.has(small) || GENRE_BY.test(small);
}

const LABELS: ReadonlySet<string> = new Set(BYLINE_WORDS);
const LABEL_ENDS: ReadonlySet<string> = new Set([
  ...BYLINE_WORDS.map((words) => words.slice(words.lastIndexOf(" ") + 1)),
  ...BY.split("|"),
]);
const GENRE_BY = new RegExp(`^(?:\\p{L}{2,5} )?(?:${GENRE_WORDS.join("|")}) (?:${BY})$`, "u");

/** The house that a line names as its author, "By Harbour Staff": whom else would "by" announce? */
export function readHouseName(text: string, above: string | undefined): string | undefined {
  if (text.length > LONGEST_HOUSE) return undefined;
  const isNamed = above !== undefined && above.length < LONGEST_LABEL && HOUSE.test(`${above} -`);
  const named = isNamed ? text : HOUSE.exec(text)?.groups?.name;
  // Counts of comments and views run into the name.
  const name = named?.replace(/\d+$/, "").trim() ?? "";
  const words = name.split(" ");
  const isHouse = words.length <= 4 && words.every((word) => HOUSE_WORD.test(word) || NAME_PARTICLES.has(word));
  return isHouse ? name : undefined;
}

const HOUSE = new RegExp(`^(?:${BY}):? (?<name>.+)$`, "iu");
const HOUSE_WORD = /^\p{Lu}[\p{L}\p{Nd}.&’'-]*$/u;
const LONGEST_HOUSE = 60;
const LONGEST_LABEL = 12;
