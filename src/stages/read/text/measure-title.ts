import type { Judged } from "./judge-line.ts";
import { toOverlap } from "./overlap.ts";
import { openSheet, openStart, type Sheet } from "./sheet.ts";
import { isCapital } from "./signs.ts";
import { type Candidate, setTitleScene, type TitleScene } from "./title-scene.ts";

/** What speaks for and against each candidate, an index of `lines`, as the title of the article that opens at line `opening`. */
export function measureTitles(
  lines: readonly Judged[],
  candidates: readonly number[],
  article: { readonly opening: number; readonly body: readonly Judged[] },
): Sheet {
  const sheet = openSheet(candidates.length, ROOM);
  const scene = setTitleScene(lines, candidates, article);
  const write: Write = (name, measure) => {
    let place = openStart(sheet, name);
    let at = 0;
    for (const candidate of scene.candidates) sheet.values[place++] = Number(measure(candidate, at++));
  };
  for (const measure of GROUPS) measure(scene, write);
  return sheet;
}

/** Room for all measures. */
const ROOM = 75;

/** Writes what is measured of each candidate; `at` is its number. */
type Write = (name: string, measure: (candidate: Candidate, at: number) => number | boolean) => void;
type MeasureGroup = (scene: TitleScene, write: Write) => void;

const GROUPS: readonly MeasureGroup[] = [
  measureSigns,
  measureForm,
  measureWords,
  measurePlace,
  measureDates,
  measureHeads,
  measureBeside,
  measureAround,
  measureJudgements,
];

/** What signs it holds. */
function measureSigns(_scene: TitleScene, write: Write): void {
  write("fullStop", ({ line }) => /[.。]["”»]?$/u.test(line.text));
  write("question", ({ line }) => /[?!…？！]["”»“]?$/u.test(line.text));
  write("comma", ({ line }) => /[,，、;]/u.test(line.text));
  write("colon", ({ line }) => /[:：|]\s?\S/u.test(line.text));
  write("quotes", ({ line }) => /["“”„«»‘’'「」『』]/u.test(line.text));
  write("dash", ({ line }) => /^[…–—-]/u.test(line.text));
  write("lower", ({ line }) => /^\p{Ll}/u.test(line.text));
  write("crumbs", ({ line }) => /[>›»→/·•] ?\p{L}.*[>›»→/·•] ?\p{L}/u.test(line.text));
}

function measureForm({ candidates }: TitleScene, write: Write): void {
  const words = candidates.map(({ line }) => countWords(line.text));
  write("words", (_, at) => Math.min(words[at]?.all ?? 0, 30));
  write("capitals", (_, at) => (words[at]?.capitals ?? 0) / (words[at]?.all ?? 1));
  write("size", ({ line }) => line.size);
  write("digits", ({ line }) => line.digits);
  write("bullet", ({ line }) => line.bullet !== undefined);
  write("indent", ({ line }) => Math.min(line.indent, 20));
  write("cue", ({ line }) => line.cue !== undefined);
  write("credit", ({ line }) => line.hasCredit);
  write("alone", ({ line }) => line.isFirstOfGroup && line.isLastOfGroup);
  write("first", ({ line }) => line.isFirstOfGroup);
  write("last", ({ line }) => line.isLastOfGroup);
}

/** Words between spaces, and those of them that begin with a capital. */
function countWords(text: string): { readonly all: number; readonly capitals: number } {
  let all = 0;
  let capitals = 0;
  for (let at = 0; all === 0 || at > 0; at = text.indexOf(" ", at) + 1) {
    all++;
    if (isCapital(text, at)) capitals++;
  }
  return { all, capitals };
}

/** How its words are found again in the article, and the line itself in others: "Title | Site", "Home > Title". */
function measureWords({ candidates, vocabulary, lead, findKin }: TitleScene, write: Write): void {
  const leadOverlaps = candidates.map(({ line }) => toOverlap(line, lead));
  const kin = candidates.map(({ line }) => findKin(line.text));
  write("overlap", ({ line }) => toOverlap(line, vocabulary));
  write("leadOverlap", (_, at) => leadOverlaps[at] ?? 0);
  write("leadTerms", ({ line }, at) => Math.min(6, (leadOverlaps[at] ?? 0) * Math.max(3, line.text.split(" ").length)));
  write("repeat", ({ line }) => line.isRepeat);
  write("repeated", ({ line }) => line.isRepeated);
  write("extended", (_, at) => rateRests(kin[at]?.longer ?? [], /^ ?[|·•–—:›»-]/u));
  write("ends", (_, at) => rateRests(kin[at]?.ending ?? [], /[|·•–—:›»>/-] ?$/u));
  write("extends", (_, at) => kin[at]?.shorter ?? false);
  write("closes", (_, at) => kin[at]?.shorterEnd ?? false);
}

/** 2 where a sign parts the line from what another says beside it, 1 where that only runs on. */
function rateRests(rests: readonly string[], parting: RegExp): number {
  return rests.some((rest) => parting.test(rest)) ? 2 : Number(rests.length > 0);
}

function measurePlace({ opening, count }: TitleScene, write: Write): void {
  write("index", ({ index }) => Math.min(index, 200));
  write("number", ({ line }) => Math.min(line.number, 600));
  write("distance", ({ at }) => Math.max(-10, Math.min(opening - at, 160)));
  write("below", ({ at }) => count.long(opening, at));
  write("longToOpening", ({ at }) => Math.min(10, count.large(at + 1, opening)));
  write("headlikeBelow", ({ at }) => Math.min(40, count.headlike(at + 1, opening)));
  write("headlikeAbove", ({ at }) => count.headlike(at - 60, at));
}

/** Dates and names around: they mostly stand right below the title. */
function measureDates({ candidates, isDated, isSigned }: TitleScene, write: Write): void {
  const below = candidates.map(({ at }) => findNearest(isDated, at, 1));
  const above = candidates.map(({ at }) => findNearest(isDated, at, -1));
  write("dateBelow", (_, at) => below[at] ?? FAR);
  write("dateAbove", (_, at) => above[at] ?? FAR);
  write("dateNear", (_, at) => Math.min(below[at] ?? FAR, above[at] ?? FAR));
  write("signBelow", ({ at }) => findNearest(isSigned, at, 1));
  write("signAbove", ({ at }) => findNearest(isSigned, at, -1));
  write("isDated", ({ at }) => isDated[at] ?? false);
  write("isSigned", ({ at }) => isSigned[at] ?? false);
}

/** Other lines that look like headlines: a kicker above, a deck below, teasers all around. */
function measureHeads({ candidates, lines, lead, isHeadlike, count }: TitleScene, write: Write): void {
  const gapsBelow = candidates.map(({ at }) => findNearest(isHeadlike, at, 1));
  const gapsAbove = candidates.map(({ at }) => findNearest(isHeadlike, at, -1));
  const find = (at: number, gap = FAR) => (Math.abs(gap) < FAR ? lines[at + gap] : undefined);
  const below = candidates.map(({ at }, number) => find(at, gapsBelow[number]));
  const above = candidates.map(({ at }, number) => find(at, -(gapsAbove[number] ?? FAR)));
  const overlapLead = (line: Judged | undefined) => (line === undefined ? 0 : toOverlap(line, lead));
  write("headGapBelow", (_, at) => gapsBelow[at] ?? FAR);
  write("headGapAbove", (_, at) => gapsAbove[at] ?? FAR);
  write("headSizeBelow", (_, at) => below[at]?.size ?? 0);
  write("headSizeAbove", (_, at) => above[at]?.size ?? 0);
  write("headLeadBelow", (_, at) => overlapLead(below[at]));
  write("headLeadAbove", (_, at) => overlapLead(above[at]));
  write("teasers", ({ at }) => count.headlike(at - 5, at + 6) - Number(isHeadlike[at] ?? false));
}

/** The lines right above and below. */
function measureBeside({ lines }: TitleScene, write: Write): void {
  write("nextSize", ({ at }) => Math.min(lines[at + 1]?.size ?? 0, 300));
  write("previousSize", ({ at }) => Math.min(lines[at - 1]?.size ?? 0, 300));
  write("nextSentence", ({ at }) => lines[at + 1]?.endsSentence ?? false);
  write("nextCue", ({ at }) => lines[at + 1]?.cue !== undefined);
  write("previousCue", ({ at }) => lines[at - 1]?.cue !== undefined);
  write("nextCredit", ({ at }) => lines[at + 1]?.hasCredit ?? false);
  write("previousCredit", ({ at }) => lines[at - 1]?.hasCredit ?? false);
  write("nextBullet", ({ at }) => lines[at + 1]?.bullet !== undefined);
  write("previousBullet", ({ at }) => lines[at - 1]?.bullet !== undefined);
}

/** What stands a few lines above and below. */
function measureAround({ lines, count }: TitleScene, write: Write): void {
  const isLong = (line: Judged) => line.size >= 80 && line.endsSentence;
  write("creditBelow", ({ at }) => lines.slice(at + 1, at + 4).some((line) => line.isCredit));
  write("shortAbove", ({ at }) => count.small(at - 8, at));
  write("shortBelow", ({ at }) => count.small(at + 1, at + 9));
  write("longBelow", ({ at }) => count.long(at + 1, at + 9));
  write("cuesAbove", ({ at }) => count.cue(at - 8, at));
  write("cuesBelow", ({ at }) => count.cue(at + 1, at + 9));
  write("longGap", ({ at }) => lines.slice(at + 1, at + 20).findIndex(isLong) + 1 || 20);
}

/** What the classifier made of the line and those around it. */
function measureJudgements({ lines, count }: TitleScene, write: Write): void {
  const is = (label: string, at: number) => lines[at]?.label === label;
  write("prose", ({ at }) => is("prose", at));
  write("heading", ({ at }) => is("heading", at));
  write("caption", ({ at }) => is("caption", at));
  write("proseNext", ({ at }) => is("prose", at + 1));
  write("prosePrevious", ({ at }) => is("prose", at - 1));
  write("proseBelow", ({ at }) => count.prose(at + 1, at + 9));
  write("proseAbove", ({ at }) => count.prose(at - 8, at));
  write("captionNext", ({ at }) => is("caption", at + 1));
  write("captionPrevious", ({ at }) => is("caption", at - 1));
  write("captionNear", ({ at }) => count.caption(at - 3, at + 4));
}

const FAR = 12;

/** How many lines off the next one is that `has` marks, at most FAR. */
function findNearest(has: readonly boolean[], at: number, step: 1 | -1): number {
  for (let distance = 1; distance < FAR; distance++) if (has[at + distance * step]) return distance;
  return FAR;
}
