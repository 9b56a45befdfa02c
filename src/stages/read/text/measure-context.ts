import { accumulate, type Column, type Columns, countSince, countUntil, shift, sumAround } from "./columns.ts";
import type { Span } from "./find-span.ts";
import type { Measured } from "./measure-lines.ts";

/** Where each line stands: among which neighbours, how far from prose, and where in the span that looks most like the article. */
export function measureContext(lines: readonly Measured[], span: Span): Columns {
  return {
    ...measureNeighbours(lines),
    ...measureDensity(lines),
    ...measureRuns(lines),
    ...measurePlace(lines, span),
    ...measureCues(lines, span),
  };
}

const yes = (condition: boolean): number => (condition ? 1 : 0);

function measureNeighbours(lines: readonly Measured[]): Columns {
  const size = lines.map((line) => Math.log1p(line.size));
  const sentence = lines.map((line) => yes(line.endsSentence));
  const cue = lines.map((line) => yes(line.cue !== undefined));
  const credit = lines.map((line) => yes(line.hasCredit) + yes(line.isCredit));
  const bullet = lines.map((line) => yes(line.bullet !== undefined));
  const startsNext = lines.map((line, at) => yes(lines[at + 1]?.text.startsWith(line.text.slice(0, 60)) === true));
  const beside = (name: string, column: Column, reach: number) =>
    Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach)
      .filter((by) => by !== 0)
      .map((by) => [`${name}${by < 0 ? "Before" : "After"}${Math.abs(by)}`, shift(column, -by, -1)] as const);
  return {
    startsNext,
    ...Object.fromEntries([
      ...beside("size", size, 2),
      ...beside("sentence", sentence, 2),
      ...beside("cue", cue, 1),
      ...beside("credit", credit, 2),
      ...beside("bullet", bullet, 1),
      ...beside("startsNext", startsNext, 1),
    ]),
  };
}

function isProse(line: Measured): boolean {
  return line.endsSentence && line.size >= 60 && line.cue === undefined && line.digits < 0.3;
}

/** How much prose stands around. */
function measureDensity(lines: readonly Measured[]): Columns {
  const prose = lines.map((line) => (isProse(line) ? Math.min(line.size, 600) : 0));
  const short = lines.map((line) => yes(line.size < 80 && !line.endsSentence));
  const marks = lines.map(isProse);
  const all = accumulate(prose);
  const total = Math.max(1, all.at(-1) ?? 0);
  return {
    proseBefore3: sumAround(prose, -3, -1),
    proseAfter3: sumAround(prose, 1, 3),
    proseBefore10: sumAround(prose, -10, -1),
    proseAfter10: sumAround(prose, 1, 10),
    shortBefore6: sumAround(short, -6, -1),
    shortAfter6: sumAround(short, 1, 6),
    sinceProse: countSince(marks).map(Math.log1p),
    untilProse: countUntil(marks).map(Math.log1p),
    proseShareBefore: prose.map((_, at) => (all[at] ?? 0) / total),
    proseTotal: prose.map(() => Math.log1p(total)),
  };
}

/** The group between blank lines, and the run of bullets, that each line stands in. */
function measureRuns(lines: readonly Measured[]): Columns {
  const groups = listRuns(lines, (line) => !line.isFirstOfGroup);
  const bullets = listRuns(lines, (line, last) => line.bullet !== undefined && line.bullet === last.bullet);
  return {
    groupCount: groups.map((run) => Math.log1p(run.count)),
    groupAt: groups.map((run, at) => Math.min(20, at - run.start)),
    groupSize: groups.map((run) => Math.log1p(run.size / run.count)),
    bulletCount: bullets.map((run) => Math.log1p(run.count)),
    bulletSize: bullets.map((run) => Math.log1p(run.size / run.count)),
  };
}

type Run = { readonly start: number; readonly count: number; readonly size: number };

/** For each line the run of lines that it is in: one that does not continue the line before it begins a new one. */
function listRuns(lines: readonly Measured[], continues: (line: Measured, last: Measured) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < lines.length; start = runs.length) {
    let size = lines[start]?.size ?? 0;
    let end = start + 1;
    for (; end < lines.length; end++) {
      const [line, last] = [lines[end], lines[end - 1]];
      if (line === undefined || last === undefined || !continues(line, last)) break;
      size += line.size;
    }
    const run = { start, count: end - start, size };
    for (let at = start; at < end; at++) runs.push(run);
  }
  return runs;
}

function measurePlace(lines: readonly Measured[], { start, end }: Span): Columns {
  const length = Math.max(1, end - start);
  const signed = (distance: number) => Math.sign(distance) * Math.log1p(Math.abs(distance));
  return {
    lines: lines.map(() => Math.log1p(lines.length)),
    at: lines.map((_, at) => Math.log1p(at)),
    sinceStart: lines.map((_, at) => signed(at - start)),
    untilEnd: lines.map((_, at) => signed(end - 1 - at)),
    inSpan: lines.map((_, at) => Math.max(-1, Math.min(2, (at - start) / length))),
    spanLength: lines.map(() => Math.log1p(length)),
    bulletShare: new Array<number>(lines.length).fill(bulletShare(lines)),
  };
}

function bulletShare(lines: readonly Measured[]): number {
  return lines.filter((line) => line.bullet !== undefined).length / Math.max(1, lines.length);
}

/** What has been announced since the span began: below "Comments" hardly anything is the article. */
function measureCues(lines: readonly Measured[], span: Span): Columns {
  const since = (kinds: readonly string[]) => {
    const marks = lines.map((line, at) => at >= span.start && line.cue !== undefined && kinds.includes(line.cue));
    return { seen: accumulate(marks.map(yes)).slice(0, lines.length), since: countSince(marks) };
  };
  const comments = since(["comments"]);
  const related = since(["related"]);
  const others = since(["share", "newsletter", "account", "legal", "navigation"]);
  return {
    commentsSeen: comments.seen,
    sinceComments: comments.since.map(Math.log1p),
    relatedSeen: related.seen,
    sinceRelated: related.since.map(Math.log1p),
    othersSeen: others.seen,
    sinceOthers: others.since.map(Math.log1p),
    cuesAfter: sumAround(
      lines.map((line) => yes(line.cue !== undefined)),
      1,
      8,
    ),
    cuesBefore: sumAround(
      lines.map((line) => yes(line.cue !== undefined)),
      -8,
      -1,
    ),
  };
}
