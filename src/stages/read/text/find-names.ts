import { NAME_JOINERS, NAME_PARTICLES } from "./words-byline.ts";
import { AGENCIES } from "./words-credit.ts";

/** The people and the news agencies that a byline or sign-off names. */
export type Names = { readonly authors: readonly string[]; readonly agencies: readonly string[] };

const CANONICAL: ReadonlyMap<string, string> = new Map(AGENCIES.map((name) => [toKey(name), name]));

/** The agency that `text` names, as it writes itself. Two letters count only in capitals: "AP", not "ap". */
export function findAgency(text: string): string | undefined {
  const name = CANONICAL.get(toKey(text));
  return name !== undefined && (name.length > 2 || name === text.trim()) ? name : undefined;
}

/** Reads "Ada Lovelace and Charles Babbage, AFP"; what is neither name nor agency is left out. */
export function readNames(text: string): Names {
  const parts = text.split(NAME_JOINERS).map((part) => part.trim().replace(/[.:]$/, ""));
  return {
    authors: parts.filter((part) => findAgency(part) === undefined && isName(part)),
    agencies: parts.flatMap((part) => findAgency(part) ?? []),
  };
}

/** Whether `text` has the look of one person's name: two to five words, each but "van" and "de" with a capital. */
export function isName(text: string): boolean {
  const words = text.split(" ");
  if (words.length < 2 || words.length > 5 || text.length > 50 || /[\p{Nd}?!:;"„“”()@/]/u.test(text)) return false;
  const own = words.filter((word) => !NAME_PARTICLES.has(word.toLowerCase()));
  return (
    own.length >= 2 &&
    own.every(
      (word) =>
        /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) && (word.length < 3 || /\p{Ll}/u.test(word) || own.every(isCapitals)),
    )
  );
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

function toKey(name: string): string {
  return name.toLowerCase().trim().replace(/^the /, "");
}
