import type { Judged } from "../lines/judge-line.ts";

/** Above this the classifier is believed that a line is noise. */
const SURE = 0.9;
/** Below this it is not believed that a line is a heading. */
const LIKELY = 0.45;
const LONGEST = 80;

/**
 * Makes a heading of the short line between two paragraphs that the classifier was not sure to be noise, and none of what no heading
 * looks like: a sentence, words before a quotation, the name of a file.
 */
export function settleHeadings(lines: readonly Judged[]): readonly Judged[] {
  return lines.map((line, at): Judged => {
    if (line.label === "heading") return doubtHeading(line);
    if (line.label !== "noise" || line.confidence >= SURE || !looksLikeHeading(line)) return line;
    const isBetween = lines[at - 1]?.label === "prose" && lines[at + 1]?.label === "prose";
    return isBetween ? { ...line, label: "heading", confidence: 1 - line.confidence } : line;
  });
}

function doubtHeading(line: Judged): Judged {
  const confidence = 1 - line.confidence;
  if (line.cue !== undefined || isNoHeading(line.text)) return { ...line, label: "noise", confidence };
  const isLikely = line.confidence >= LIKELY || QUOTED.test(line.text);
  return isLikely && isAlone(line) && !STARTS_MORE.test(line.text) ? line : { ...line, label: "prose", confidence };
}

/** A file, an address, a film's date and length; words of the page, which begin small or are parted by bars. */
function isNoHeading(text: string): boolean {
  return (
    ADDRESS.test(text) || (text.endsWith(" min") && /\d min$/.test(text)) || (text.includes("|") && BARS.test(text))
  );
}

const ADDRESS = /^(?:\p{Ll}|(?:https?:\/\/\S+|\S+\.(?:jpe?g|png|webp|gif|mp4))$)/u;
const BARS = /\p{L} ?\| ?\p{L}/u;
/** What somebody said stands alone on its line as a heading. */
const QUOTED = /^["'“”„«»‘’「].*["'”“»«’‘」]$/u;
/** A full stop, or the colon before what somebody says. */
const STARTS_MORE = /(?:[.。:：]["'”’»]?)$/u;

function looksLikeHeading(line: Judged): boolean {
  const speaks = line.size >= 8 && line.size <= LONGEST && line.digits < 0.3 && !line.endsSentence;
  const isOwn = line.bullet === undefined && !line.hasCredit && !line.isRepeated && !line.isGlued;
  return isAlone(line) && speaks && isOwn && line.cue === undefined && !STARTS_MORE.test(line.text);
}

function isAlone(line: Judged): boolean {
  return line.isFirstOfGroup && line.isLastOfGroup;
}
