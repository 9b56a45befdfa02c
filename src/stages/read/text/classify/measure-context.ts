import { type Numbers, sumAround, sumUp } from "../forest/columns.ts";
import { openColumn, openSum, type Sheet } from "../forest/sheet.ts";
import type { Span } from "../lines/find-span.ts";
import type { Measured } from "../lines/measure-lines.ts";
import type { Cue } from "../words/noise.ts";

/** Writes on the sheet where each line stands: among what, how far from prose, and where in the span that looks most like the article. */
export function measureContext(lines: readonly Measured[], span: Span, sheet: Sheet): void {
  measureDensity(lines, sheet);
  measureGroups(lines, sheet);
  measureBullets(lines, sheet);
  measurePlace(lines, span, sheet);
  measureCues(lines, span, sheet);
  measureAround(sheet);
}

function isProse(line: Measured): boolean {
  return line.endsSentence && line.size >= 60 && line.cue === undefined && line.digits < 0.3;
}

/** How much prose stands around. */
function measureDensity(lines: readonly Measured[], sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const prose = new Float32Array(lines.length);
  const short = new Float32Array(lines.length);
  for (const [at, line] of lines.entries()) {
    if (isProse(line)) prose[at] = Math.min(line.size, 600);
    if (line.size < 80 && !line.endsSentence) short[at] = 1;
  }
  sumAround(open("proseBefore3"), prose, { from: -3, to: -1 });
  sumAround(open("proseAfter3"), prose, { from: 1, to: 3 });
  sumAround(open("proseBefore10"), prose, { from: -10, to: -1 });
  sumAround(open("proseAfter10"), prose, { from: 1, to: 10 });
  sumAround(open("shortBefore6"), short, { from: -6, to: -1 });
  sumAround(open("shortAfter6"), short, { from: 1, to: 6 });
  countSince(open("sinceProse"), prose);
  countUntil(open("untilProse"), prose);
  const total = sumUp(prose);
  open("proseTotal").fill(total);
  const share = open("proseShareBefore");
  let before = 0;
  for (let at = 0; at < prose.length; at++) {
    share[at] = before / Math.max(1, total);
    before += prose[at] ?? 0;
  }
}

/** How many lines ago one was marked, itself not counted; as many as there are lines where none was. */
function countSince(target: Numbers, marks: Numbers): void {
  let last = -marks.length;
  for (let at = 0; at < marks.length; at++) {
    target[at] = Math.min(marks.length, at - last);
    if ((marks[at] ?? 0) > 0) last = at;
  }
}

/** The same, looking ahead. */
function countUntil(target: Numbers, marks: Numbers): void {
  let last = 2 * marks.length;
  for (let at = marks.length - 1; at >= 0; at--) {
    target[at] = Math.min(marks.length, last - at);
    if ((marks[at] ?? 0) > 0) last = at;
  }
}

/** The group between blank lines that each line stands in. */
function measureGroups(lines: readonly Measured[], sheet: Sheet): void {
  const [count, place, size] = ["groupCount", "groupAt", "groupSize"].map((measure) => openColumn(sheet, measure));
  for (let start = 0, end = 0; start < lines.length; start = end) {
    let sum = 0;
    do sum += lines[end++]?.size ?? 0;
    while (end < lines.length && !lines[end]?.isFirstOfGroup);
    count?.fill(end - start, start, end);
    size?.fill(sum / (end - start), start, end);
    for (let at = start; place !== undefined && at < end; at++) place[at] = at - start;
  }
}

/** The run of lines with the same bullet, or none, that each line stands in. */
function measureBullets(lines: readonly Measured[], sheet: Sheet): void {
  const [count, size] = [openColumn(sheet, "bulletCount"), openColumn(sheet, "bulletSize")];
  let bullets = 0;
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const bullet = lines[start]?.bullet;
    let sum = 0;
    do sum += lines[end++]?.size ?? 0;
    while (end < lines.length && bullet !== undefined && lines[end]?.bullet === bullet);
    count.fill(end - start, start, end);
    size.fill(sum / (end - start), start, end);
    if (bullet !== undefined) bullets += end - start;
  }
  openColumn(sheet, "bulletShare").fill(bullets / Math.max(1, lines.length));
}

function measurePlace(lines: readonly Measured[], { start, end }: Span, sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [place, sinceStart, untilEnd, inSpan] = [open("at"), open("sinceStart"), open("untilEnd"), open("inSpan")];
  open("lines").fill(lines.length);
  open("spanLength").fill(end - start);
  for (let at = 0; at < lines.length; at++) {
    place[at] = at;
    sinceStart[at] = at - start;
    untilEnd[at] = end - 1 - at;
    inSpan[at] = (at - start) / Math.max(1, end - start);
  }
}

/** What has been announced since the span began: below "Comments" hardly anything is the article. */
function measureCues(lines: readonly Measured[], span: Span, sheet: Sheet): void {
  const write = (name: string, isOne: (cue: Cue) => boolean) => {
    const marks = new Float32Array(lines.length);
    for (let at = span.start; at < lines.length; at++) {
      const cue = lines[at]?.cue;
      if (cue !== undefined && isOne(cue)) marks[at] = 1;
    }
    countSince(openColumn(sheet, `since${name}`), marks);
    sumAround(openColumn(sheet, `seen${name}`), marks, { from: -lines.length, to: -1 });
  };
  write("Comments", (cue) => cue === "comments");
  write("Related", (cue) => cue === "related");
  write("Others", (cue) => OTHER_CUES.has(cue));
}

const OTHER_CUES: ReadonlySet<Cue> = new Set<Cue>([
  "share",
  "newsletter",
  "account",
  "legal",
  "navigation",
  "wordless",
]);

/** What shows in the lines around: names, dates and times stand around comments and teasers, seldom around paragraphs. */
function measureAround(sheet: Sheet): void {
  openSum(sheet, "cuesBefore", { of: "cue", from: -8, to: -1 });
  openSum(sheet, "cuesAfter", { of: "cue", from: 1, to: 8 });
  openSum(sheet, "datedBefore6", { of: "dated", from: -6, to: -1 });
  openSum(sheet, "datedAfter6", { of: "dated", from: 1, to: 6 });
  openSum(sheet, "furnitureBefore4", { of: "furniture", from: -4, to: -1 });
  openSum(sheet, "furnitureAfter4", { of: "furniture", from: 1, to: 4 });
  openSum(sheet, "timesBefore8", { of: "time", from: -8, to: -1 });
  openSum(sheet, "barsAround", { of: "bars", from: -3, to: 3 });
}
