import { findDate } from "../../../model/date.ts";
import { findAgency, isName, type Names, readNames } from "./find-names.ts";
import type { Measured } from "./measure-lines.ts";
import { BYLINE_WORDS } from "./words-byline.ts";

/** Names found, and the line that they stand on. */
export type Byline = Names & { readonly line: Measured };

const BYLINE = new RegExp(
  `^(?:${[...BYLINE_WORDS].sort((a, b) => b.length - a.length).join("|")})(?: ?[:：] ?|\\s+)(?<names>.+)$`,
  "iu",
);
const LONGEST = 140;

/** Every line of `lines` (those around title and beginning) that says who wrote. */
export function findBylines(lines: readonly Measured[]): readonly Byline[] {
  return lines.flatMap((line, index) => {
    const names =
      readByline(line.text, lines[index - 1]?.text) ?? readLoneName(line, [lines[index - 1], lines[index + 1]]);
    return names === undefined ? [] : [{ ...names, line }];
  });
}

/** "By Ada Lovelace", or a name alone below a line that says "By". */
function readByline(text: string, above: string | undefined): Names | undefined {
  if (text.length > LONGEST || /[.!?]$/.test(text)) return undefined;
  const labelled = BYLINE.exec(text)?.groups?.names ?? (isLabelOnly(above) ? text : undefined);
  if (labelled === undefined) return undefined;
  const date = findDate(labelled);
  const names = readNames(toNamesOnly(date === undefined ? labelled : labelled.slice(0, date.index)));
  return names.authors.length + names.agencies.length > 0 ? names : undefined;
}

function isLabelOnly(text: string | undefined): boolean {
  return text !== undefined && BYLINE_WORDS.includes(text.toLowerCase().replace(/\s*[:：]$/, ""));
}

/** A name or agency alone on its line counts where a date is its neighbour. */
function readLoneName(line: Measured, neighbours: readonly (Measured | undefined)[]): Names | undefined {
  const text = line.text.replace(/^[/|•·–—-]\s*/u, "");
  if (text.length > 60 || line.cue !== undefined || line.bullet !== undefined) return undefined;
  const hasDate = neighbours.some(
    (other) => other !== undefined && other.text.length < 100 && findDate(other.text) !== undefined,
  );
  if (
    !hasDate ||
    !(isName(text) || findAgency(text) !== undefined || text.split(/ and | und | et | y |, /).every(isName))
  )
    return undefined;
  return readNames(text);
}

/** Cuts what follows the names: place, office, address, time to read. */
function toNamesOnly(text: string): string {
  return text
    .replace(/\s+[|•·–—-]\s.*$/u, "")
    .replace(/\s*\(.*$/u, "")
    .replace(/\S+@\S+/g, "");
}

/** Whether a line reads as a byline by itself. */
export function isByline(text: string): boolean {
  return readByline(text, undefined) !== undefined;
}
