import { type Credited, splitCredit } from "./split-credit.ts";
import { AGENCIES, CAPTION_LABELS, CREDIT_LABELS, PICTURE_AGENCIES } from "./words-credit.ts";

/**
 * Parts a line that is known to be a caption. What would be a guess in any other line is none here: brackets at the end name who made
 * the picture, and so do the words after the last sentence that hold a slash, a sign of copyright or a label.
 */
export function splitCaption(line: string): Credited {
  const found = splitCredit(line);
  const text = withoutTwin(found.text.replace(LABEL, "").trim());
  if (found.credit !== "" || text.length > LONGEST) return { text, credit: found.credit };
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match?.groups !== undefined && match.index > 0) {
      return { text: withoutTwin(text.slice(0, match.index + 1).trim()), credit: match.groups.credit ?? "" };
    }
  }
  return { text, credit: "" };
}

/** A picture's description and its caption on one line, where both say the same. */
function withoutTwin(text: string): string {
  const half = (text.length - 1) / 2;
  return text[half] === " " && text.startsWith(text.slice(half + 1)) ? text.slice(0, half) : text;
}

const LONGEST = 900;
const AGENCY_NAMES = [...AGENCIES, ...PICTURE_AGENCIES].filter((name) => name.length > 2).join("|");
const LABEL = new RegExp(`^(?:${CAPTION_LABELS.join("|")}) ?[:：.] ?`, "iu");
const MAKERS = CREDIT_LABELS.map((word) => word.replace(".", "\\.")).join("|");

/** Each begins at the last sign of the caption's text. */
const FORMS: readonly RegExp[] = [
  // "… in the court. (Ada Lovelace)"; without a full stop "(CDU)" may be a party.
  new RegExp(`[.!?…"”»] ?\\((?!(?:${MAKERS})\\))(?<credit>\\p{Lu}[^()\\p{Nd}]{1,60})\\)$`, "u"),
  new RegExp(
    `\\s\\((?!(?:${MAKERS})\\))(?<credit>(?:${AGENCY_NAMES})|\\p{Lu}[^()\\p{Nd}]*[ /][^()\\p{Nd}]{1,50})\\)$`,
    "u",
  ),
  new RegExp(`[.!?…"”»] ?(?<credit>(?:${AGENCY_NAMES})(?:[ ,/|]+[^.!?]{2,40})?)$`, "u"),
  new RegExp(`[.!?…"”»)] ?(?<credit>\\p{Lu}[^.!?()]{2,40} \\((?:${AGENCY_NAMES})\\))$`, "iu"),
  new RegExp(`[\\s.!?]\\(?(?<credit>(?:${MAKERS}) (?:by|von|par|de|av|di) \\p{Lu}[^.!?]{2,70})$`, "u"),
  /[.!?…"”»] ?(?<credit>(?:©|\(c\)|Copyright )[^!?]{2,80})$/iu,
  /\S\s(?<credit>(?:©|Copyright )[^!?]{2,80}all rights reserved\.?)$/iu,
  /[.!?…"”»] ?(?<credit>(?:[^.!?/|]{2,40}|[\p{L}\p{Nd}-]{2,20}\.\p{Ll}{2,3})(?: ?[/|] ?[^!?/|]{2,50}){1,3})$/u,
  /\S (?:\/|—|–) ?(?<credit>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})$/u,
  // A house in capitals; Korean and Japanese papers write theirs without any sign.
  /[.!?…"”»] (?<credit>\p{Lu}{2,5})$/u,
  /[.!?] (?<credit>\p{sc=Hangul}{2,6}\d?(?: 기자| 제공)?)$/u,
  /[^（]（(?<credit>[^（）]{1,20}(?:撮影|提供))）$/u,
  /[^＝]＝(?<credit>ＡＰ|ＡＦＰ|ＥＰＡ|AP|AFP|EPA|ロイター|共同|時事)$/u,
];
