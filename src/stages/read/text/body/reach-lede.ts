import type { Judged } from "../lines/judge-line.ts";

/** Above this the classifier is believed that a line is noise. */
const SURE = 0.7;
const SENTENCE = 60;

/** A sentence right above `start`, the first line taken for the article's, is so too if the classifier was not sure that it is noise. */
export function reachLede(lines: readonly Judged[], start: number): readonly Judged[] {
  const line = start > 0 ? lines[start - 1] : undefined;
  if (line?.label !== "noise" || line.confidence >= SURE || !isSentence(line)) return lines;
  return lines.with(start - 1, { ...line, label: "prose", confidence: 1 - line.confidence });
}

function isSentence(line: Judged): boolean {
  const isOwn = line.bullet === undefined && line.cue === undefined && !line.hasCredit && !line.isRepeat;
  return isOwn && line.endsSentence && line.size >= SENTENCE;
}
