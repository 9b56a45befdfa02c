import { findDate } from "../../../model/date.ts";
import { PORTRAIT_WORDS } from "./words-byline.ts";
import { AGENCIES } from "./words-credit.ts";

/** The parts of a line that may name somebody: without dates, times to read, addresses and handles. */
export function toBylineParts(line: string): readonly string[] {
  const own = line.includes("@") ? line.replace(/\S+@\S+\.\p{L}{2,}|@\S+/gu, " ") : line;
  return withoutDates(unglue(own).replace(PORTRAIT_WORDS, ""))
    .replace(/\([^)]*\)?/gu, " | ")
    .split(/\s*[|•·/–—]\s*|\s+-\s+/u)
    .map((part) => toBare(part))
    .filter((part) => part !== "");
}

/** Parts what a dumper ran together: "byAda Lovelace", "Ada Lovelace2 minutes ago", "Ada LovelaceEditor". */
export function unglue(text: string): string {
  return text
    .replace(/(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz|Van))(?=\p{Lu}[\p{Ll}’'])/gu, " ")
    .replace(/(?<=\p{L})(?=\p{Nd})/gu, " ")
    .replace(/\s+/gu, " ");
}

function withoutDates(text: string): string {
  const date = /\p{Nd}/u.test(text) ? findDate(text) : undefined;
  return date === undefined
    ? text
    : `${text.slice(0, date.index)} | ${withoutDates(text.slice(date.index + date.length))}`;
}

/** Without what tells when, at either end. */
function toBare(part: string): string {
  return part
    .replace(/\s*\p{Nd}.*$/u, "")
    .replace(/[\s,]+(?:published|posted|updated|veröffentlicht|publié|publicado)$/iu, "")
    .replace(FOR_AGENCY, "")
    .replace(/^[\s,;:.]+|[\s,;:.]+$/gu, "");
}

const LONG_AGENCIES = AGENCIES.filter((name) => name.includes(" "))
  .map((name) => name.replace(/^The /, "[Tt]he "))
  .join("|");
const FOR_AGENCY = new RegExp(`(?<=\\p{L})(?<!^[Tt]he) (?:for )?(?:the )?(?:${LONG_AGENCIES})$`, "u");
