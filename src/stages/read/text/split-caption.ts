import { type Credited, splitCredit } from "./split-credit.ts";
import { AGENCIES, CAPTION_LABELS, CREDIT_LABELS, PICTURE_AGENCIES } from "./words-credit.ts";

/**
 * Parts a line that is known to be a caption. What would be a guess in any other line is none here: brackets at the end name who made
 * the picture, and so do the words after the last sentence that hold a slash, a sign of copyright or a label.
 */
export function splitCaption(line: string): Credited {
  const found = splitCredit(line);
  const text = found.text.replace(LABEL, "").trim();
  if (found.credit !== "" || text.length > LONGEST) return { text, credit: found.credit };
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match?.groups !== undefined && match.index > 0) {
      return { text: text.slice(0, match.index + 1).trim(), credit: match.groups.credit ?? "" };
    }
  }
  return { text, credit: "" };
}

const LONGEST = 900;
const AGENCY_NAMES = [...AGENCIES, ...PICTURE_AGENCIES].filter((name) => name.length > 2).join("|");
const LABEL = new RegExp(`^(?:${CAPTION_LABELS.join("|")}) ?[:：.] ?`, "iu");
const MAKERS = CREDIT_LABELS.map((word) => word.replace(".", "\\.")).join("|");

/** Each begins at the last sign of the caption's text. */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\s\\((?!(?:${MAKERS})\\))(?<credit>\\p{Lu}[^()\\p{Nd}]{1,60})\\)$`, "u"),
  new RegExp(`[.!?…"”»] ?(?<credit>(?:${AGENCY_NAMES})(?:[ ,/|]+[^.!?]{2,40})?)$`, "u"),
  new RegExp(`[\\s.!?]\\(?(?<credit>(?:${MAKERS}) (?:by|von|par|de|av|di) \\p{Lu}[^.!?]{2,70})$`, "u"),
  /[.!?…"”»] ?(?<credit>(?:©|\(c\)|Copyright )[^!?]{2,80})$/iu,
  /[.!?…"”»] ?(?<credit>[^.!?/|]{2,40}(?: ?[/|] ?[^!?/|]{2,50}){1,3})$/u,
];
