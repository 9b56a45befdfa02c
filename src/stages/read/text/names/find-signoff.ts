import type { Measured } from "../lines/measure-lines.ts";
import type { Line } from "../lines/split-lines.ts";
import { NEWSROOM_WORDS } from "../words/byline.ts";
import { findAgency, type Names, readNames } from "./find-names.ts";

const INITIALS = /^\p{Ll}{2,4}$/u;
const REPORTING = /\(?\b(?:additional )?reporting by ([^;()]+)(?:[;)]|$)/iu;
/** What REPORTING can't do without; it is far sooner looked for. */
const MAY_REPORT = /reporting by/i;
/** "Ada Lovelace in London and …" */
const PLACE = / in \p{Lu}[^,;]*?(?=,|;| and |$)/gu;
const SITE = /^[\p{L}\d-]+\.[a-z]{2,4}$/iu;
const BETWEEN = /[\s,;/()+|]+/u;
const FIRST_WORD = /[^\s,;/()+|]+/u;
const SOURCE = /^(?:quelle|source|fuente|fonte|bron|zdroj|источник|kilde|källa|出典)n?s? ?[:：] ?/iu;
const LONGEST = 200;
/** Lines before and after the end of the body in which it can stand. */
const REACH = 4;

/**
 * Reads a line that closes an article: "tj/jm (dpa, AP, Reuters)", "sak/Reuters", "Quelle: dpa", "Reporting by …; Editing by …".
 * Undefined unless every word of it is initials, an agency or the newsroom.
 */
export function readSignOff(text: string): Names | undefined {
  if (text.length > LONGEST) return undefined;
  const reporting = MAY_REPORT.test(text) ? REPORTING.exec(text)?.[1] : undefined;
  if (reporting !== undefined) return readNames(reporting.replace(PLACE, ""));
  const bare = text.includes(":") || text.includes("：") ? text.replace(SOURCE, "") : text;
  const isKnown = (word: string) => INITIALS.test(word) || findAgency(word) !== undefined || isNewsroom(word);
  // The first word settles most lines; before it may stand a bracket or a dash.
  const first = FIRST_WORD.exec(bare)?.[0];
  if (first !== undefined && isWord(first) && !isKnown(first)) return undefined;
  const words = bare.split(BETWEEN).filter(isWord);
  if (words.length > 10 || !words.every(isKnown)) return undefined;
  const agencies = words.flatMap((word) => findAgency(word) ?? []);
  const authors = words.filter((word) => isInitials(word));
  const hasSource = agencies.length > 0 || words.some((word) => NEWSROOM_WORDS.has(word.toLowerCase()));
  const hasForm = /[/(]/.test(text) || bare !== text || words.length === 1;
  return hasSource && hasForm ? { authors, agencies } : undefined;
}

/** The line that closes an article, and what it names. */
export type SignOff<L extends Line = Measured> = { readonly line: L; readonly names: Names };

/** The line near the end of the article that closes it. */
export function findSignOffLine<L extends Line>(lines: readonly L[], end: number): SignOff<L> | undefined {
  for (const line of lines.slice(Math.max(0, end - REACH), end + REACH)) {
    const names = readSignOff(line.text);
    if (names !== undefined) return { line, names };
  }
  return undefined;
}

/** Agencies in brackets where an article opens, "BERLIN (Reuters) -", or closes, "… he said. (dpa)". */
export function findAgenciesIn(first: string, last: string): readonly string[] {
  const dateline =
    /^[^.!?()]{2,60}\(([^()]{2,40})\) ?[-–—:]/u.exec(first)?.[1] ?? /^\(([^()]{2,40})\)/u.exec(first)?.[1];
  const closing = /[.!?”"»] ?\(([^()]{2,60})\)\.?$/u.exec(last.slice(-80))?.[1];
  return [dateline, closing].flatMap((names) => (names ?? "").split(/[,/]/).flatMap((name) => findAgency(name) ?? []));
}

function isWord(part: string): boolean {
  return part !== "" && part !== "-";
}

function isInitials(word: string): boolean {
  return INITIALS.test(word) && !isNewsroom(word) && findAgency(word) === undefined;
}

function isNewsroom(word: string): boolean {
  return NEWSROOM_WORDS.has(word.toLowerCase()) || (word.includes(".") && SITE.test(word));
}
