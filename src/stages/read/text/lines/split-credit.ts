import { AGENCIES, CREDIT_LABELS, PICTURE_AGENCIES } from "../words/credit.ts";
import { type Lexicon, toWords, type Word } from "./list-words.ts";

/** A caption's text and who made the picture; either may be "". */
export type Credited = { readonly text: string; readonly credit: string };

/** Parts a line into what it says and the credit at its end; also where a label is glued to the word before it. */
export function splitCredit(line: string): Credited {
  const start = Math.max(0, line.length - REACH);
  const tail = line.slice(start);
  if (!MAY_HOLD.test(tail) && !MAKER_LAST.test(line.slice(-60))) return { text: line, credit: "" };
  for (const { sign, form } of CREDIT_FORMS) {
    const match = sign.test(tail) ? form.exec(tail) : null;
    if (match?.groups === undefined) continue;
    const text = line
      .slice(0, start + match.index)
      .trim()
      .replace(OPENS_CREDIT, "")
      .trim();
    return { text, credit: toCredit(match.groups.credit ?? "") };
  }
  return { text: line, credit: "" };
}

/** Whether a line of these words, by their numbers in the lexicon, may end with who made a picture, without any sign of it. */
export function mayNameMaker(words: Int32Array, lexicon: Lexicon): boolean {
  if (MAKER_ENDS.has(lexicon[words.at(-1) ?? -1] ?? 0)) return true;
  for (let at = 0; at < words.length; at++) if (lexicon[words[at] ?? 0] === COURTESY) return true;
  return false;
}

const MAKER_ENDS: ReadonlySet<Word> = new Set(
  [...AGENCIES, ...PICTURE_AGENCIES].map((name) => toWords(name).at(-1) ?? 0),
);
const [COURTESY = 0] = toWords("Courtesy");

/** Signs from the end of a line in which a credit stands. */
const REACH = 180;
/** Without one of these a line has no credit but a maker's bare name, which saves the search in most lines. */
const MAY_HOLD = /[:：©/([]/;

function toCredit(text: string): string {
  const trimmed = text.trim().replace(/[.;,]$/u, "");
  const isUnopened = trimmed.endsWith(")") && !trimmed.includes("(");
  return isUnopened ? trimmed.slice(0, -1).trim() : trimmed;
}

function toAlternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?()[\]\\]/g, "\\$&"))
    .join("|");
}

/** Pattern of a word before the maker of a picture, any of them. */
export const CREDIT_LABEL = toAlternatives(CREDIT_LABELS);
/** Pattern of how those end, perhaps with "by" behind them: hardly any other word ends so, and three signs are sooner looked for. */
const LABEL_END = toAlternatives([
  ...new Set([...CREDIT_LABELS, "by", "von", "par", "de"].map((word) => word.slice(-3))),
]);
const MAKER = toAlternatives([...AGENCIES, ...PICTURE_AGENCIES]);
const MAKER_VIA = `(?:${MAKER})(?: via [^.!?()/]{2,30})?\\)?`;
const PICTURE_MAKER = toAlternatives(PICTURE_AGENCIES);
/** Names, slashes and commas, but no sentence: at most so long. */
const REST = "[^\\n.:!?]{1,30}(?:[.:][^\\n.!?]{1,40}){0,3}\\.?";

/** What is left of the credit before its sign: "Photo © Ada Lovelace". */
const OPENS_CREDIT = new RegExp(`(?:[|(/–—-]|(?<=[\\s.])(?:${CREDIT_LABEL}))$`, "u");

// Brackets are left to the form below: "(dpa)" may close an article.
const MAKER_LAST = new RegExp(`(?:^|[.!?] )(?<credit>(?:${MAKER}|Courtesy of [^.()]{2,40}))$`, "u");

/** No time of day, "10:30", for no label ends with a digit. */
const BEFORE_COLON = /[:：](?<=[^\d\s] ?.)/;

/** A credit at the end of a line, the surest form first; and the sign that it can't do without, which is sooner looked for. */
export const CREDIT_FORMS: readonly { readonly sign: RegExp; readonly form: RegExp }[] = [
  // "(Photo: Ada Lovelace)" and "[Bild: dpa]"
  {
    sign: /[([]/,
    form: new RegExp(
      `[(\\[](?:${CREDIT_LABEL})(?: (?:by|von|par|de))? ?[:：/] ?(?<credit>[^()]{1,80}(?:\\([^()]{1,40}\\)[^()]{0,20})?)[)\\]]\\.?$`,
      "iu",
    ),
  },
  // "Image: Reuters/KCNA", also glued: "Kim Jong UnImage: Reuters/KCNA"
  {
    sign: new RegExp(`[:：](?<=(?:${LABEL_END}) ?.)`, "u"),
    form: new RegExp(
      `(?:(?<![\\p{L}\\p{M}])|(?<=\\p{Ll}))(?:${CREDIT_LABEL})(?: (?:by|von|par|de))? ?[:：] ?(?<credit>${REST})$`,
      "u",
    ),
  },
  { sign: BEFORE_COLON, form: new RegExp(`^(?:${CREDIT_LABEL}) ?[:：] ?(?<credit>${REST})$`, "iu") },
  { sign: /©|\([cC]\)/, form: /(?:^|[\s.(\p{Ll}])(?<credit>(?:©|\(c\)) ?[^©\n.!?]{2,60})$/iu },
  // "Ada LOVELACE/AFP/Getty Images)", "(AP Photo/Ada Lovelace)", "REUTERS/KCNA"
  {
    sign: new RegExp(`/ ?${MAKER_VIA}\\.?$`, "iu"),
    form: new RegExp(
      `(?:^|[.!?)(“”"|] ?)(?<credit>(?:(?:[^\\s.!?()/]{1,24}|\\p{Lu}\\.) ){0,4}[^\\s.!?()/]{1,24} ?/ ?(?:[^.!?()/]{2,30}/ ?)?${MAKER_VIA})\\.?$`,
      "iu",
    ),
  },
  {
    sign: new RegExp(`/(?<=(?:${MAKER})(?: Photo)? ?/)`, "iu"),
    form: new RegExp(`(?:^|[.!?)(“”"|] ?)(?<credit>(?:${MAKER})(?: Photo)? ?/ ?[^.!?()]{2,60}\\)?)\\.?$`, "iu"),
  },
  // "… in the court. AP"; in brackets only who makes nothing but pictures, for "(dpa)" may close an article.
  { sign: /./u, form: MAKER_LAST },
  { sign: /\(/, form: new RegExp(`\\((?<credit>(?:${PICTURE_MAKER}))\\)$`, "u") },
];
