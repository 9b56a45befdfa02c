import { AGENCIES, CAPTION_LABELS, PICTURE_AGENCIES } from "../words/credit.ts";
import { CREDIT_LABEL, type Credited, splitCredit } from "./split-credit.ts";

/**
 * Parts a line that is known to be a caption. What would be a guess in any other line is none here: brackets at the end name who made
 * the picture, and so do the words after the last sentence that hold a slash, a sign of copyright or a label.
 */
export function splitCaption(line: string): Credited {
  const found = splitCredit(line);
  const text = withoutTwin(found.text.replace(LABEL, "").trim());
  if (found.credit !== "" || text.length > LONGEST) return { text, credit: found.credit };
  for (const { sign, form } of FORMS) {
    const match = sign.test(text) ? form.exec(text) : null;
    if (match?.groups !== undefined && match.index > 0) {
      return { text: withoutTwin(text.slice(0, match.index + 1).trim()), credit: match.groups.credit ?? "" };
    }
  }
  return { text, credit: "" };
}

/** A picture's description and its caption on one line, where both say the same. */
function withoutTwin(text: string): string {
  const half = text.length >> 1;
  const isParted = text.length % 2 === 1 && text[half] === " ";
  return isParted && text.startsWith(text.slice(half + 1)) ? text.slice(0, half) : text;
}

const LONGEST = 900;
const AGENCY_NAMES = [...AGENCIES, ...PICTURE_AGENCIES].filter((name) => name.length > 2).join("|");
const LABEL = new RegExp(`^(?:${CAPTION_LABELS.join("|")}) ?[:：.] ?`, "iu");

/** Each form begins at the last sign of the caption's text; `sign` is what it can't do without, which is sooner looked for. */
const FORMS: readonly { readonly sign: RegExp; readonly form: RegExp }[] = [
  // "… in the court. (Ada Lovelace)"; without a full stop "(CDU)" may be a party.
  {
    sign: /\)$/,
    form: new RegExp(`[.!?…"”»] ?\\((?!(?:${CREDIT_LABEL})\\))(?<credit>\\p{Lu}[^()\\p{Nd}]{1,60})\\)$`, "u"),
  },
  {
    sign: /\)$/,
    form: new RegExp(
      `\\s\\((?!(?:${CREDIT_LABEL})\\))(?<credit>(?:${AGENCY_NAMES})|\\p{Lu}[^()\\p{Nd}]*[ /][^()\\p{Nd}]{1,50})\\)$`,
      "u",
    ),
  },
  { sign: /./u, form: new RegExp(`[.!?…"”»] ?(?<credit>(?:${AGENCY_NAMES})(?:[ ,/|]+[^.!?]{2,40})?)$`, "u") },
  { sign: /\)$/, form: new RegExp(`[.!?…"”»)] ?(?<credit>\\p{Lu}[^.!?()]{2,40} \\((?:${AGENCY_NAMES})\\))$`, "iu") },
  {
    sign: / (?:by|von|par|de|av|di) \p{Lu}/u,
    form: new RegExp(`[\\s.!?]\\(?(?<credit>(?:${CREDIT_LABEL}) (?:by|von|par|de|av|di) \\p{Lu}[^.!?]{2,70})$`, "u"),
  },
  { sign: /©|\(c\)|copyright/i, form: /[.!?…"”»] ?(?<credit>(?:©|\(c\)|Copyright )[^!?]{2,80})$/iu },
  { sign: /reserved\.?$/i, form: /\S\s(?<credit>(?:©|Copyright )[^!?]{2,80}all rights reserved\.?)$/iu },
  {
    sign: /[/|]/,
    form: /[.!?…"”»] ?(?<credit>(?:[^.!?/|]{2,40}|[\p{L}\p{Nd}-]{2,20}\.\p{Ll}{2,3})(?: ?[/|] ?[^!?/|]{2,50}){1,3})$/u,
  },
  { sign: / [/—–]/, form: /\S (?:\/|—|–) ?(?<credit>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})$/u },
  // A house in capitals; Korean and Japanese papers write theirs without any sign.
  { sign: /\p{Lu}$/u, form: /[.!?…"”»] (?<credit>\p{Lu}{2,5})$/u },
  { sign: /\p{sc=Hangul}/u, form: /[.!?] (?<credit>\p{sc=Hangul}{2,6}\d?(?: 기자| 제공)?)$/u },
  { sign: /）$/, form: /[^（]（(?<credit>[^（）]{1,20}(?:撮影|提供))）$/u },
  { sign: /＝/, form: /[^＝]＝(?<credit>ＡＰ|ＡＦＰ|ＥＰＡ|AP|AFP|EPA|ロイター|共同|時事)$/u },
];
