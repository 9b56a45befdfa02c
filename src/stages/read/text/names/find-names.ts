import { toBeginning } from "../lines/beginning.ts";
import { APOSTROPHE, isCapital, KIND_OF } from "../lines/signs.ts";
import { NAME_JOINERS, NAME_PARTICLES, ORGANISATION_WORDS, ROLE_WORDS } from "../words/byline.ts";
import { AGENCIES } from "../words/credit.ts";

/** The people and the news agencies that a byline or sign-off names. */
export type Names = { readonly authors: readonly string[]; readonly agencies: readonly string[] };

const AGENCY_BEGINNINGS: ReadonlySet<number> = new Set(
  [...AGENCIES, ...AGENCIES.map((name) => ` ${name}`), "the"].map((name) => toBeginning(name, 0, 2)),
);
const CANONICAL: ReadonlyMap<string, string> = new Map(AGENCIES.toReversed().map((name) => [toKey(name), name]));

/** Room for "the" and for spaces around. */
const LONGEST_AGENCY = 40;

/** The agency that `text` names, as it writes itself. Two letters count only in capitals: "AP", not "ap". */
export function findAgency(text: string): string | undefined {
  if (text.length > LONGEST_AGENCY || !mayBeAgency(text)) return undefined;
  const name = CANONICAL.get(toKey(text));
  return name !== undefined && (name.length > 2 || name === text.trim()) ? name : undefined;
}

function mayBeAgency(text: string): boolean {
  return AGENCY_BEGINNINGS.has(toBeginning(text, 0, 2));
}

/** Reads "Ada Lovelace and Charles Babbage, AFP"; what is neither name nor agency is left out. */
export function readNames(text: string): Names {
  const parts = text.split(NAME_JOINERS).map((part) => withoutRole(part.trim().replace(/[.:]$/, "")));
  const authors = parts.filter((part) => findAgency(part) === undefined && isName(part));
  // "David Straub, MDR THÜRINGEN": who is written otherwise than the first is his house.
  const isShouted = isCapitals(authors[0] ?? "");
  return {
    authors: authors.filter((name) => isCapitals(name) === isShouted),
    agencies: parts.flatMap((part) => findAgency(part) ?? []),
  };
}

/** Whether `text` names people or agencies and nobody and nothing else. */
export function isNamesOnly(text: string): boolean {
  if (text.length > LONGEST_LIST || !text.includes(" ") || /^[\da-z]{4}/.test(text)) return false;
  if (!mayBeginName(text.trimStart()) && !mayBeAgency(text.trimStart())) return false;
  let names = 0;
  for (const part of text.split(NAME_JOINERS)) {
    const named = withoutRole(part.trim());
    if (isName(named)) names++;
    else if (findAgency(named) === undefined) return false;
  }
  return names > 0;
}

const LONGEST_LIST = 120;

/** Whether `text` has the look of one person's name: two to five words, each but "van" and "de" with a capital. */
export function isName(text: string): boolean {
  if (text.length > 50 || !mayBeginName(text) || /^the /i.test(text)) return false;
  const small = SMALL_WORD.exec(text)?.[1];
  if (small !== undefined && !NAME_PARTICLES.has(small)) return false;
  const words = text.split(" ");
  if (words.length > 5 || /[\p{Nd}?!:;"„“”()@/]/u.test(text)) return false;
  const own = words.filter((word) => !isParticle(word));
  return (
    own.length >= 2 &&
    own.every(
      (word) =>
        /^(?:[dl]['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) &&
        (word.length < 3 || /\p{Ll}/u.test(word) || own.some(isCapitals)),
    ) &&
    !ORGANISATION_WORDS.test(text)
  );
}

/** Whether each of the first two words can be one of a name, which most lines fail: that is told without taking them apart. */
function mayBeginName(text: string): boolean {
  const second = text.indexOf(" ") + 1;
  return second > 0 && isOfName(text, 0) && isOfName(text, second);
}

function isOfName(text: string, at: number): boolean {
  if (isCapital(text, at) || (KIND_OF[text.charCodeAt(at + 1)] === APOSTROPHE && ELIDED.test(text.slice(at, at + 3))))
    return true;
  const end = text.indexOf(" ", at);
  return isParticle(text.slice(at, end < 0 ? text.length : end));
}

/** "d'Artagnan" */
const ELIDED = /^[dl]['’]\p{Lu}/u;

/** A word that begins small, which most lines have and no name but its particles and "d'Artagnan": seen sooner than that all others begin large. */
const SMALL_WORD = /(?:^| )((?![dl]['’]\p{Lu})[a-z]\S*)/u;

/** Whether `text` can be a person's name in a script without capitals, where nothing but a label before it tells that it is one. */
export function isUncasedName(text: string): boolean {
  return (UNCASED_WORDS.test(text) || WIDE_NAME.test(text)) && findAgency(text) === undefined;
}

const UNCASED_WORDS = /^[\p{Lo}\p{M}]{2,15}(?: [\p{Lo}\p{M}]{2,15}){1,3}$/u;
const WIDE_NAME = /^[\p{sc=Han}\p{sc=Katakana}]{2,8}$/u;

/** "Ada Lovelace Political Editor" → "Ada Lovelace"; a name said twice counts once. */
function withoutRole(text: string): string {
  const words = text.split(" ");
  if (words.length < 3) return text;
  const role = words.findIndex((word) => ROLE_WORDS.test(word));
  const named = role >= 2 ? words.slice(0, role === 2 || !isParticle(words[1] ?? "") ? 2 : 3) : words;
  const half = named.length / 2;
  const isTwice = half >= 2 && named.slice(0, half).join(" ") === named.slice(half).join(" ");
  return (isTwice ? named.slice(0, half) : named).join(" ");
}

function isParticle(word: string): boolean {
  // Most words are longer, and none is shorter in small letters.
  return word.length <= LONGEST_PARTICLE && NAME_PARTICLES.has(word.toLowerCase());
}

const LONGEST_PARTICLE = Math.max(...Array.from(NAME_PARTICLES, (word) => word.length));

function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

function toKey(name: string): string {
  const key = name.toLowerCase().trim();
  return key.startsWith("the ") ? key.slice(4) : key;
}
