import { joinPlace, type Place, type Problem } from "../model/problem.ts";
import type { Terminal } from "./command.ts";
import { paint } from "./paint.ts";
import { wrapWords } from "./wrap-words.ts";

/** A problem as a person reads it: place, severity, code and message, and below them the hint. */
export function toProblemText(problem: Problem, terminal: Terminal): string {
  const { isInteractive, columns } = terminal;
  const { severity, code, message, hint } = problem;
  const place = toPlaceText(problem.place);
  const colour = severity === "error" ? "red" : "yellow";
  const head = `${place}  ${paint(colour, severity, terminal)}  ${code}`;
  const indent = " ".repeat(Math.min(place.length + 2, 20));
  const plainHead = `${place}  ${severity}  ${code}  ${toShown(message)}`;
  const width = isInteractive ? columns : Number.POSITIVE_INFINITY;
  const first =
    plainHead.length <= width
      ? `${head}  ${toShown(message)}`
      : `${head}\n${wrapWords(toShown(message), { width, indent })}`;
  return hint === undefined ? `${first}\n` : `${first}\n${wrapWords(toShown(hint), { width, indent })}\n`;
}

/** Where it is, on one line. */
export function toPlaceText(place: Place): string {
  return joinPlace({ ...place, file: toShown(place.file).replaceAll("\n", "\\n") });
}

/** A seed's name or value can't move the cursor or colour the screen: control characters are shown as escapes. */
export function toShown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) =>
    sign === "\n" || /[\u200c-\u200f]/.test(sign) ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
