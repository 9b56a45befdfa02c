import { toCdata } from "./xml.ts";

/** Plain text for an element, its markup characters replaced by stand-ins that `feed` passes on untouched. */
export function toTextStandIns(plain: string): string {
  return plain.replace(/[&<>]/g, (character) => TEXT_STAND_INS[character] ?? character);
}

/** Stands for the HTML of an item, which would cost most of the time on its way through `feed`. */
export const HTML_STAND_IN = "\u0004";

/** The document with every stand-in replaced by what it stands for; `htmls` are those of the items, in their order. */
export function fillStandIns(xml: string, htmls: readonly string[] = []): string {
  const queue = htmls.values();
  return xml.replace(/\p{Cc}/gu, (character) =>
    character === HTML_STAND_IN ? toCdata(queue.next().value ?? "") : (REPLACEMENTS[character] ?? character),
  );
}

// Our texts hold no control characters (toPlain), so these can't be mistaken. They are needed because `feed` unescapes
// `&amp;` in what it is given, and escapes with named references, at which the feed validator warns in titles.
const [AMPERSAND, LESS, GREATER] = ["\u0001", "\u0002", "\u0003"];
const TEXT_STAND_INS: Readonly<Record<string, string>> = { "&": AMPERSAND, "<": LESS, ">": GREATER };
const REPLACEMENTS: Readonly<Record<string, string>> = {
  [AMPERSAND]: "&#x26;",
  [LESS]: "&#x3C;",
  [GREATER]: "&#x3E;",
};
