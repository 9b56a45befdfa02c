import type { Judged } from "./judge-line.ts";

/** Above this the classifier is believed. */
const SURE = 0.8;
const LONGEST = 80;

/** Makes a heading of the short line between two paragraphs that the classifier was not sure to be noise. */
export function settleHeadings(lines: readonly Judged[]): readonly Judged[] {
  return lines.map((line, at): Judged => {
    if (line.label !== "noise" || line.confidence >= SURE || !looksLikeHeading(line)) return line;
    const isBetween = lines[at - 1]?.label === "prose" && lines[at + 1]?.label === "prose";
    return isBetween ? { ...line, label: "heading", confidence: 1 - line.confidence } : line;
  });
}

function looksLikeHeading(line: Judged): boolean {
  const stands = line.isFirstOfGroup && line.isLastOfGroup && line.bullet === undefined;
  const speaks = line.size >= 8 && line.size <= LONGEST && line.digits < 0.3 && !line.endsSentence;
  return stands && speaks && line.cue === undefined && !line.hasCredit && !line.isRepeated && !line.isGlued;
}
