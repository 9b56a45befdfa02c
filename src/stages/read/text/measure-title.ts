import type { Columns } from "./columns.ts";
import type { Judged } from "./judge-line.ts";
import { toOverlap } from "./overlap.ts";
import { setTitleScene, type TitleScene } from "./title-scene.ts";

type Measures = Readonly<Record<string, number>>;
type Candidate = { readonly line: Judged; readonly index: number };

/** What speaks for and against each candidate, an index of `lines`, as the title of the article that opens at line `opening`. */
export function measureTitles(
  lines: readonly Judged[],
  candidates: readonly number[],
  article: { readonly opening: number; readonly body: readonly Judged[] },
): Columns {
  const scene = setTitleScene(lines, article.opening, article.body);
  const measured = candidates.flatMap((index): Candidate | readonly [] => {
    const line = lines[index];
    return line === undefined ? [] : { line, index };
  });
  const measure = (group: MeasureGroup) => toColumns(measured.map((candidate) => group(scene, candidate)));
  return Object.assign({}, ...GROUPS.map(measure));
}

type MeasureGroup = (scene: TitleScene, candidate: Candidate) => Measures;

const GROUPS: readonly MeasureGroup[] = [
  measureForm,
  measureWords,
  measurePlace,
  measureSigns,
  measureHeads,
  measureBeside,
  measureJudgements,
];

function toColumns(rows: readonly Measures[]): Columns {
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name] ?? 0)]));
}

function yes(condition: boolean | undefined): number {
  return condition ? 1 : 0;
}

function measureForm(_scene: TitleScene, { line }: Candidate): Measures {
  const { text, size } = line;
  const words = text.split(" ");
  return {
    size,
    digits: line.digits,
    fullStop: yes(/[.。]["”»]?$/u.test(text)),
    question: yes(/[?!…？！]["”»“]?$/u.test(text)),
    comma: yes(/[,，、;]/u.test(text)),
    colon: yes(/[:：|]\s?\S/u.test(text)),
    quotes: yes(/["“”„«»‘’'「」『』]/u.test(text)),
    dash: yes(/^[…–—-]/u.test(text)),
    lower: yes(/^\p{Ll}/u.test(text)),
    capitals: words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length,
    words: Math.min(words.length, 30),
    crumbs: yes(/[>›»→/·•] ?\p{L}.*[>›»→/·•] ?\p{L}/u.test(text)),
    bullet: yes(line.bullet !== undefined),
    indent: Math.min(line.indent, 20),
    cue: yes(line.cue !== undefined),
    credit: yes(line.hasCredit),
    alone: yes(line.isFirstOfGroup && line.isLastOfGroup),
    first: yes(line.isFirstOfGroup),
    last: yes(line.isLastOfGroup),
  };
}

/** How its words are found again in the article, and the line itself in others: "Title | Site", "Home > Title". */
function measureWords(scene: TitleScene, { line }: Candidate): Measures {
  const { longer, ending, shorter, shorterEnd } = scene.findKin(line.text);
  const leadOverlap = toOverlap(line, scene.lead);
  return {
    overlap: toOverlap(line, scene.vocabulary),
    leadOverlap,
    leadTerms: Math.min(6, leadOverlap * Math.max(3, line.text.split(" ").length)),
    repeat: yes(line.isRepeat),
    repeated: yes(line.isRepeated),
    extended: longer.some((rest) => /^ ?[|·•–—:›»-]/u.test(rest)) ? 2 : yes(longer.length > 0),
    ends: ending.some((rest) => /[|·•–—:›»>/-] ?$/u.test(rest)) ? 2 : yes(ending.length > 0),
    extends: yes(shorter),
    closes: yes(shorterEnd),
  };
}

function measurePlace({ opening, count }: TitleScene, { line, index }: Candidate): Measures {
  return {
    index: Math.min(index, 200),
    number: Math.min(line.number, 600),
    distance: Math.max(-10, Math.min(opening - index, 160)),
    below: count.long(opening, index),
    longToOpening: Math.min(10, count.large(index + 1, opening)),
    headlikeBelow: Math.min(40, count.headlike(index + 1, opening)),
    headlikeAbove: count.headlike(index - 60, index),
  };
}

/** Dates and names around: they mostly stand right below the title. */
function measureSigns({ isDated, isSigned }: TitleScene, { index }: Candidate): Measures {
  const dateBelow = findNearest(isDated, index, 1);
  const dateAbove = findNearest(isDated, index, -1);
  return {
    dateBelow,
    dateAbove,
    dateNear: Math.min(dateBelow, dateAbove),
    signBelow: findNearest(isSigned, index, 1),
    signAbove: findNearest(isSigned, index, -1),
    isDated: yes(isDated[index]),
    isSigned: yes(isSigned[index]),
  };
}

/** Other lines that look like headlines: a kicker above, a deck below, teasers all around. */
function measureHeads({ lines, lead, isHeadlike, count }: TitleScene, { index }: Candidate): Measures {
  const gapBelow = findNearest(isHeadlike, index, 1);
  const gapAbove = findNearest(isHeadlike, index, -1);
  const below = gapBelow < FAR ? lines[index + gapBelow] : undefined;
  const above = gapAbove < FAR ? lines[index - gapAbove] : undefined;
  return {
    headGapBelow: gapBelow,
    headGapAbove: gapAbove,
    headSizeBelow: below?.size ?? 0,
    headSizeAbove: above?.size ?? 0,
    headLeadBelow: below === undefined ? 0 : toOverlap(below, lead),
    headLeadAbove: above === undefined ? 0 : toOverlap(above, lead),
    teasers: count.headlike(index - 5, index + 6) - yes(isHeadlike[index]),
  };
}

function measureBeside({ lines, count }: TitleScene, { index }: Candidate): Measures {
  const next = lines[index + 1];
  const previous = lines[index - 1];
  const isLong = (line: Judged) => line.size >= 80 && line.endsSentence;
  return {
    nextSize: Math.min(next?.size ?? 0, 300),
    previousSize: Math.min(previous?.size ?? 0, 300),
    nextSentence: yes(next?.endsSentence),
    nextCue: yes(next?.cue !== undefined),
    previousCue: yes(previous?.cue !== undefined),
    nextCredit: yes(next?.hasCredit),
    previousCredit: yes(previous?.hasCredit),
    nextBullet: yes(next?.bullet !== undefined),
    previousBullet: yes(previous?.bullet !== undefined),
    creditBelow: yes(lines.slice(index + 1, index + 4).some((line) => line.isCredit)),
    shortAbove: count.small(index - 8, index),
    shortBelow: count.small(index + 1, index + 9),
    longBelow: count.long(index + 1, index + 9),
    cuesAbove: count.cue(index - 8, index),
    cuesBelow: count.cue(index + 1, index + 9),
    longGap: lines.slice(index + 1, index + 20).findIndex(isLong) + 1 || 20,
  };
}

/** What the classifier made of the line and those around it. */
function measureJudgements({ lines, count }: TitleScene, { index }: Candidate): Measures {
  const is = (label: string, at: number) => yes(lines[at]?.label === label);
  return {
    prose: is("prose", index),
    heading: is("heading", index),
    caption: is("caption", index),
    proseNext: is("prose", index + 1),
    prosePrevious: is("prose", index - 1),
    proseBelow: count.prose(index + 1, index + 9),
    proseAbove: count.prose(index - 8, index),
    captionNext: is("caption", index + 1),
    captionPrevious: is("caption", index - 1),
    captionNear: count.caption(index - 3, index + 4),
  };
}

const FAR = 12;

/** How many lines off the next one is that `has` marks, at most FAR. */
function findNearest(has: readonly boolean[], index: number, step: 1 | -1): number {
  const within = step < 0 ? Math.min(FAR - 1, index) : FAR - 1;
  for (let distance = 1; distance <= within; distance++) if (has[index + distance * step]) return distance;
  return FAR;
}
