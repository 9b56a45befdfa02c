import type { Line } from "./split-lines.ts";

/** Joins lines that were broken at a fixed width, if the text is of that kind; otherwise gives them back as they are. */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  // Most texts have a longer one, which is told without measuring all.
  if (lines.some(({ text }) => text.length > MAX_WRAP_WIDTH)) return lines;
  const width = lines.reduce((widest, line) => Math.max(widest, toWidth(line)), 0);
  if (width > MAX_WRAP_WIDTH || width < MIN_WRAP_WIDTH) return lines;
  const inner = lines.filter((line) => !line.isLastOfGroup).length;
  const broken = lines.filter((line, index) => isBroken(line, lines[index + 1], width));
  // Lines of like length that all end as sentences do are paragraphs of their own.
  const sentences = broken.filter((line) => /[.!?。！？।۔]["'”’»)]*$/u.test(line.text)).length;
  const isWrapped = broken.length >= 3 && broken.length >= inner / 2 && sentences < broken.length / 2;
  return isWrapped ? joinBroken(lines, width) : lines;
}

/** Mail, w3m and typewriters break between 50 and 100 columns. */
const MIN_WRAP_WIDTH = 50;
const MAX_WRAP_WIDTH = 132;

/** Whether the next line's first word would not have fitted: then the break is the width's, not the author's. */
function isBroken(line: Line, next: Line | undefined, width: number): boolean {
  if (line.isLastOfGroup || next === undefined || next.bullet !== undefined) return false;
  const firstWord = /^\S+/.exec(next.text)?.[0] ?? "";
  // Scripts without spaces break between any two signs.
  const needed = isWide(firstWord) ? 2 : firstWord.length + 1;
  return toWidth(line) + needed > width;
}

function joinBroken(lines: readonly Line[], width: number): readonly Line[] {
  const joined: Line[] = [];
  let parts: string[] = [];
  let first: Line | undefined;
  for (const [index, line] of lines.entries()) {
    first ??= line;
    parts.push(line.text);
    if (isBroken(line, lines[index + 1], width)) continue;
    joined.push({ ...first, text: joinParts(parts), isLastOfGroup: line.isLastOfGroup });
    parts = [];
    first = undefined;
  }
  return joined;
}

function joinParts(parts: readonly string[]): string {
  // Scripts without spaces need none where a line was broken either.
  return parts
    .map((part, at) => (at === 0 || (isWide(parts[at - 1]?.slice(-1) ?? "") && isWide(part)) ? part : ` ${part}`))
    .join("");
}

function isWide(text: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(text);
}

/** Columns on a screen: an East Asian sign takes two. */
function toWidth({ text, indent }: Line): number {
  return (
    indent +
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)
  );
}
