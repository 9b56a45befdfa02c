import { APOSTROPHE, KIND_OF, QUOTE, SMALL_OF } from "./signs.ts";

/** What longer lines that begin or end with a line say beside it, and whether shorter ones are its beginning or end. */
export type Kin = {
  readonly longer: readonly string[];
  readonly ending: readonly string[];
  readonly shorter: boolean;
  readonly shorterEnd: boolean;
};

/** Signs by which lines that begin or end alike are found. */
const STEM = 12;
const LONGEST = 400;
const SHORTEST = 18;

/** Prepares to find, for any text, the lines that say it with more or less beside it; capitals and quotation marks don't count. */
export function openKin(lines: readonly { readonly text: string }[]): (text: string) => Kin {
  const texts = lines.map(({ text }) => text).filter((text) => text.length < LONGEST);
  const beginnings = texts.map((text) => toStem(text, 0, 1));
  const endings = texts.map((text) => toStem(text, text.length - 1, -1));
  return (text) => {
    const alike = pick(texts, beginnings, { stem: toStem(text, 0, 1), besides: text });
    const alikeEnd = pick(texts, endings, { stem: toStem(text, text.length - 1, -1), besides: text });
    // Most lines have none.
    if (alike.length + alikeEnd.length === 0) return NO_KIN;
    const plain = toPlain(text);
    const isPart = (other: string) => other.length >= SHORTEST && other.length + 2 < plain.length;
    const isWhole = (other: string) => other.length > plain.length + 2;
    return {
      longer: alike
        .filter((other) => isWhole(other) && other.startsWith(plain))
        .map((other) => other.slice(plain.length)),
      ending: alikeEnd
        .filter((other) => isWhole(other) && other.endsWith(plain))
        .map((other) => other.slice(0, -plain.length)),
      shorter: alike.some((other) => isPart(other) && plain.startsWith(other)),
      shorterEnd: alikeEnd.some((other) => isPart(other) && plain.endsWith(other)),
    };
  };
}

const NO_KIN: Kin = { longer: [], ending: [], shorter: false, shorterEnd: false };

/** The texts of a stem, plain, but for the line itself and its like. */
function pick(
  texts: readonly string[],
  stems: readonly number[],
  { stem, besides }: { readonly stem: number; readonly besides: string },
): readonly string[] {
  const picked: string[] = [];
  for (let at = 0; at < stems.length; at++)
    if (stems[at] === stem && texts[at] !== besides) picked.push(toPlain(texts[at] ?? ""));
  return picked;
}

function toPlain(text: string): string {
  return text.toLowerCase().replace(QUOTES, "");
}

const QUOTES = /[„“”«»"'’‘]/gu;
const QUOTE_CODES: ReadonlySet<number> = new Set(Array.from("„“”«»\"'’‘", (quote) => quote.charCodeAt(0)));

// Asked for every sign; a loop reads what its own module holds faster than what is imported.
const kindOf = KIND_OF;
const smallOf = SMALL_OF;

/** The first signs of the plain text from a place on, one way or the other, as a number that hardly ever stands for two. */
function toStem(text: string, from: number, step: 1 | -1): number {
  let stem = 0;
  let length = 0;
  for (let at = from; length < STEM && at >= 0 && at < text.length; at += step) {
    const code = text.charCodeAt(at);
    const kind = kindOf[code];
    if ((kind === QUOTE || kind === APOSTROPHE) && QUOTE_CODES.has(code)) continue;
    stem = Math.imul(stem, 31) + (smallOf[code] ?? code);
    length++;
  }
  return stem | 0;
}
