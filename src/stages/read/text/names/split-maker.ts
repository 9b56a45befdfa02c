import { splitCaption } from "../lines/split-caption.ts";
import { CREDIT_LABEL, type Credited } from "../lines/split-credit.ts";
import { isName } from "./find-names.ts";

/**
 * Parts a caption from its credit, also where nothing but its place tells it: behind a label, however long it is, or as a name behind
 * the last sentence. Lines are labelled for lessons without this.
 */
export function splitMaker(line: string): Credited {
  const found = splitCaption(line);
  if (found.credit !== "" || found.text.length > LONGEST) return found;
  const { text } = found;
  const credit = (/[:：]/.test(text) && LABELLED.exec(text)?.groups?.credit) || findLast(text);
  if (credit === "") return found;
  return { text: text.slice(0, -credit.length).replace(LABEL_LAST, "").trim(), credit };
}

const LONGEST = 900;
const LABEL = `(?:${CREDIT_LABEL}) ?[:：] ?`;
const LABEL_LAST = new RegExp(`${LABEL}$`, "u");
/** "… in the harbour. Photo: Ada Lovelace for The Sound via Westhaven Pictures" */
const LABELLED = new RegExp(`\\S ?${LABEL}(?<credit>[^.!?:：]{2,90})$`, "u");

/** "… in the harbour. Ada Lovelace", where the full stop is no abbreviation's; "港の船（Ｃ）海の通信社". */
function findLast(text: string): string {
  const name = NAME_LAST.exec(text)?.groups?.name ?? "";
  return isName(name) ? name : (WIDE_COPYRIGHT.exec(text)?.groups?.credit ?? "");
}

const NAME_LAST = /[.!?…](?<=\p{Ll}{4}.)["”»]? ?(?<name>\p{Lu}(?:[^.!?…]|(?<= \p{Lu})\.){4,40})$/u;
const WIDE_COPYRIGHT = /\S(?<credit>（[CＣ]）[^（）]{2,40})$/iu;
