import { findDate } from "../../../../model/date.ts";
import { COLON, COMMA, DIGIT, KIND_OF, LOWER, OTHER, SPACE, STOP, UPPER, WIDE } from "../lines/signs.ts";
import { PORTRAIT_WORDS } from "../words/byline.ts";
import { AGENCIES } from "../words/credit.ts";

/** The parts of a line that may name somebody: without dates, times to read, addresses and handles. */
export function toBylineParts(line: string): readonly string[] {
  const own = line.includes("@") ? line.replace(/\S+@\S+\.\p{L}{2,}|@\S+/gu, " ") : line;
  const undated = withoutDates(unglue(withoutPicture(own)));
  return (undated.includes("(") ? undated.replace(/\([^)]*\)?/g, " | ") : undated)
    .split(/\s*[|•·/–—]\s*|\s+-\s+/u)
    .map((part) => toBare(part))
    .filter((part) => part !== "");
}

/** Without the name of the author's portrait, which some dumpers write first: "ada.jpg By Ada Lovelace", "[ada]Ada Lovelace". */
export function withoutPicture(line: string): string {
  return line.startsWith("[") || line.includes(".") ? line.replace(PICTURE_FILE, "") : line;
}

const PICTURE_FILE = /^(?:\[[^[\]]{1,60}\] ?|\S[^.]{0,60}\.(?:jpe?g|png|webp|gif|avif) )/i;

/** Parts what a dumper ran together: "byAda Lovelace", "Ada Lovelace2 minutes ago", "Ada LovelaceEditor". */
export function unglue(text: string): string {
  if (!mayBeGlued(text)) return text;
  return text
    .replace(/(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz|Van))(?=\p{Lu}[\p{Ll}’'])/gu, " ")
    .replace(/(?<=\p{L})(?=\p{Nd})/gu, " ")
    .replace(/\s+/gu, " ");
}

/** Whether a small letter runs into a capital, or a letter into a digit, or white space is uneven: in most lines none does. */
function mayBeGlued(text: string): boolean {
  let last = OTHER;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KIND_OF[code] ?? OTHER;
    if (kind === SPACE && (last === SPACE || code !== SPACE_CODE)) return true;
    if (last >= LOWER && (kind === DIGIT || kind === WIDE || (kind === UPPER && last !== UPPER))) return true;
    // The table does not know the signs of two units.
    if (code >= FIRST_OF_PAIR && code < LAST_OF_PAIR) return true;
    last = kind;
  }
  return false;
}

const SPACE_CODE = 0x20;
const FIRST_OF_PAIR = 0xd800;
const LAST_OF_PAIR = 0xe000;

function withoutDates(text: string): string {
  const date = /\p{Nd}/u.test(text) ? findDate(text) : undefined;
  return date === undefined
    ? text
    : `${text.slice(0, date.index)} | ${withoutDates(text.slice(date.index + date.length))}`;
}

/** Without what tells when, at either end. */
function toBare(part: string): string {
  const worded = part.replace(PORTRAIT_WORDS, "");
  // What most parts don't hold is sooner looked for than cut off.
  const undated = /\p{Nd}/u.test(worded) ? worded.replace(/\s*\p{Nd}.*$/u, "") : worded;
  const own = (TELLS_WHEN.test(undated) ? undated.replace(WHEN, "") : undated).replace(WHERE, "");
  const unnamed = AGENCY_ENDS.has(toLastWord(own)) ? own.replace(FOR_AGENCY, "") : own;
  return mayPart(unnamed.charCodeAt(0)) || mayPart(unnamed.charCodeAt(unnamed.length - 1))
    ? unnamed.replace(/^[\s,;:.]+|[\s,;:.]+$/gu, "")
    : unnamed;
}

const WHEN = /[\s,]+(?:published|posted|updated|veröffentlicht|publié|publicado)$/iu;
/** "… in London", "… for The Sound" */
const WHERE = / (?:in|for [Tt]he) \p{Lu}[\p{L}\p{M} .'’-]*$/u;
const TELLS_WHEN = /$(?<=published|posted|updated|veröffentlicht|publié|publicado)/iu;

function mayPart(code: number): boolean {
  const kind = KIND_OF[code] ?? OTHER;
  return kind === SPACE || kind === COMMA || kind === COLON || kind === STOP;
}

function toLastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}

const LONG_AGENCIES = AGENCIES.filter((name) => name.includes(" "));
/** Most lines end otherwise, which saves the search. */
const AGENCY_ENDS: ReadonlySet<string> = new Set(LONG_AGENCIES.map(toLastWord));
const AGENCY_FORM = LONG_AGENCIES.map((name) => name.replace(/^The /, "[Tt]he ")).join("|");
const FOR_AGENCY = new RegExp(`(?<=\\p{L})(?<!^[Tt]he) (?:for )?(?:the )?(?:${AGENCY_FORM})$`, "u");
