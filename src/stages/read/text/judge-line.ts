import type { Measured } from "./measure-lines.ts";

/** What a line is to the article. */
export type Label = "prose" | "heading" | "item" | "caption" | "noise";

/** A line with what stands around it. `previous` and `next` are the lines beside it, whatever they are. */
export type Surroundings = {
  readonly previous: Measured | undefined;
  readonly next: Measured | undefined;
  /** How many bulleted lines stand together here, and how long they are on average. */
  readonly bullets: { readonly count: number; readonly meanSize: number };
};

/** How much a line speaks for the article being here, above 0, or elsewhere, below. */
export function weighLine(line: Measured): number {
  if (isFurniture(line)) return END_CUES.has(line.cue ?? "media") ? -4 : -0.8;
  if (line.hasCredit) return 0;
  if (line.bullet !== undefined) return isSentence(line) && line.size >= 60 ? 0.5 : -0.6;
  if (isSentence(line)) return line.size >= 60 ? 0.3 + Math.min(line.size, 500) / 100 : 0.3;
  return line.size >= 160 && !line.isGlued ? 1 : -0.4;
}

/** Judges a line within the article's span: from its features to its label. */
export function judgeLine(line: Measured, around: Surroundings): Label {
  if (line.hasCredit || captionsNeighbour(line, around)) return "caption";
  if (isFurniture(line) || line.isGlued || line.isRepeat) return "noise";
  if (line.bullet !== undefined) return judgeBullet(line, around);
  if (isLong(line)) return "prose";
  return isHeading(line, around) ? "heading" : "noise";
}

/** Judges a line of a text that somebody typed: what nothing speaks against is the article's. */
export function judgeTypedLine(line: Measured, around: Surroundings): Label {
  if (line.hasCredit || captionsNeighbour(line, around)) return "caption";
  if (line.cue !== undefined && !line.endsSentence && line.size <= 45) return "noise";
  if (line.bullet !== undefined) return "item";
  if (isLong(line) || line.size > 100 || !line.isFirstOfGroup) return "prose";
  const { next } = around;
  return next !== undefined && (isLong(next) || next.bullet !== undefined) ? "heading" : "prose";
}

/** Whether a text was typed, not dumped: nearly nothing in it is a page's furniture. */
export function isTyped(lines: readonly Measured[]): boolean {
  const odd = lines.filter((line) => line.cue !== undefined || line.isRepeat || line.isGlued).length;
  return odd <= Math.max(1, lines.length / 20) && lines.length <= 1000;
}

/** Below these the page is no more about the article. */
const END_CUES: ReadonlySet<string> = new Set(["comments"]);

/** Whether a line names the page's furniture and is no sentence of the article that happens to begin alike. */
function isFurniture(line: Measured): boolean {
  return (
    line.cue !== undefined &&
    (line.size <= 45 || !line.endsSentence || line.cue === "newsletter" || line.cue === "legal")
  );
}

function isSentence(line: Measured): boolean {
  return line.endsSentence && line.size >= 12 && line.digits < 0.4;
}

function isLong(line: Measured): boolean {
  return isSentence(line) || line.size >= 160;
}

/** Whether a line is the text of a picture whose credit is the next line, or says first what the caption below says again. */
function captionsNeighbour(line: Measured, { previous, next }: Surroundings): boolean {
  if (line.size > 600 || line.bullet !== undefined) return false;
  if (next?.hasCredit && next.text.length > 20 && next.text.startsWith(line.text.slice(0, 60))) return true;
  if (next?.isCredit && !line.isLastOfGroup) return true;
  return previous?.isCredit === true && !line.isFirstOfGroup && line.isLastOfGroup && line.size < 300;
}

function judgeBullet(line: Measured, { bullets }: Surroundings): Label {
  return (bullets.meanSize >= 60 || isSentence(line)) && line.size >= 20 ? "item" : "noise";
}

/** A short line without full stop right above prose, with air around it. */
function isHeading(line: Measured, { previous, next }: Surroundings): boolean {
  if (line.size < 4 || line.size > 120 || line.digits > 0.3 || !line.isFirstOfGroup) return false;
  const leads = next !== undefined && next.cue === undefined && !next.hasCredit && isLong(next) && next.size >= 40;
  const follows = previous !== undefined && (isLong(previous) || previous.hasCredit || isFurniture(previous));
  return leads && follows;
}
