import { APOSTROPHE, KIND_OF, QUOTE, toSmall } from "./signs.ts";

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
    const plain = toPlain(text);
    const alike = pick(texts, beginnings, toStem(text, 0, 1));
    const alikeEnd = pick(texts, endings, toStem(text, text.length - 1, -1));
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

/** The texts of a stem, plain. */
function pick(texts: readonly string[], stems: readonly number[], stem: number): readonly string[] {
  const picked: string[] = [];
  for (let at = 0; at < stems.length; at++) if (stems[at] === stem) picked.push(toPlain(texts[at] ?? ""));
  return picked;
}

function toPlain(text: string): string {
  return text.toLowerCase().replace(QUOTES, "");
}

const QUOTES = /[„“”«»"'’‘]/gu;
const QUOTE_CODES: ReadonlySet<number> = new Set(Array.from("„“”«»\"'’‘", (quote) => quote.charCodeAt(0)));

/** The first signs of the plain text from a place on, one way or the other, as a number that hardly ever stands for two. */
function toStem(text: string, from: number, step: 1 | -1): number {
  let stem = 0;
  let length = 0;
  for (let at = from; length < STEM && at >= 0 && at < text.length; at += step) {
    const code = text.charCodeAt(at);
    const kind = KIND_OF[code];
    if ((kind === QUOTE || kind === APOSTROPHE) && QUOTE_CODES.has(code)) continue;
    stem = Math.imul(stem, 31) + toSmall(code);
    length++;
  }
  return stem | 0;
}
