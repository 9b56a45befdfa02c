import { openColumn, openSheet, type Sheet, yes } from "../forest/sheet.ts";
import type { Span } from "../lines/find-span.ts";
import type { Judged } from "../lines/judge-line.ts";
import { toOverlap, toVocabulary } from "../lines/overlap.ts";

/** The lines of an article, and the index among all lines of the first that is surely its text. */
type Article = { readonly opening: number; readonly body: readonly Judged[] };

/** What speaks for and against each candidate, an index of `lines`, as the title of an article. */
export function measureTitles(lines: readonly Judged[], candidates: readonly number[], article: Article): Sheet {
  const sheet = openSheet(candidates.length, ROOM);
  const own = candidates.flatMap((index) => lines[index] ?? []);
  measureForm(own, sheet);
  measureSigns(own, sheet);
  measureWords(own, { lines, ...article }, sheet);
  measurePlace({ lines, candidates }, article.opening, sheet);
  measureBeside({ lines, candidates }, sheet);
  measureAround({ lines, candidates }, sheet);
  measureEndings(own, lines.slice(candidates.at(0), (candidates.at(-1) ?? 0) + 1), sheet);
  return sheet;
}

/** Room for all measures. */
const ROOM = 25;

function measureForm(own: readonly Judged[], sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [number, size, words, repeated] = [open("number"), open("size"), open("words"), open("repeated")];
  const [alone, last, credit] = [open("alone"), open("last"), open("credit")];
  for (const [at, line] of own.entries()) {
    number[at] = line.number;
    size[at] = line.size;
    words[at] = line.words.length;
    repeated[at] = yes(line.isRepeated);
    alone[at] = yes(line.isFirstOfGroup && line.isLastOfGroup);
    last[at] = yes(line.isLastOfGroup);
    credit[at] = yes(line.hasCredit);
  }
}

function measureSigns(own: readonly Judged[], sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [fullStop, quotes, capitals, digits] = [open("fullStop"), open("quotes"), open("capitals"), open("digits")];
  for (const [at, { text, signs, digits: share }] of own.entries()) {
    fullStop[at] = yes(/[.。]["”»]?$/u.test(text));
    quotes[at] = yes(/["“”„«»‘’'「」『』]/u.test(text));
    capitals[at] = signs.capitals / Math.max(1, signs.starts);
    digits[at] = share;
  }
}

/** Paragraphs that tell what an article is about; each more says less. */
const ENOUGH_BODY = 25;
const ENOUGH_LEAD = 3;

/** How much of what it says, and of what the candidate above says, is found again in the article and in its first paragraphs. */
function measureWords(
  own: readonly Judged[],
  { lines, opening, body }: Article & { readonly lines: readonly Judged[] },
  sheet: Sheet,
): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const vocabulary = toVocabulary(body.slice(0, ENOUGH_BODY));
  const paragraphs = lines.slice(opening, opening + 8).filter((line) => line.size >= LEAST_LONG);
  const lead = toVocabulary(paragraphs.slice(0, ENOUGH_LEAD));
  const [overlap, overlapAbove] = [open("overlap"), open("overlapAbove")];
  const [leadWords, leadWordsAbove] = [open("leadWords"), open("leadWordsAbove")];
  for (const [at, line] of own.entries()) {
    overlap[at] = toOverlap(line, vocabulary);
    leadWords[at] = toOverlap(line, lead) * Math.max(3, line.signs.starts);
    overlapAbove[at] = overlap[at - 1] ?? 0;
    leadWordsAbove[at] = leadWords[at - 1] ?? 0;
  }
}

/** All lines, and which of them are candidates. */
type Places = { readonly lines: readonly Judged[]; readonly candidates: readonly number[] };

/** How it stands to the opening: how many other candidates are nearer to it, and how much text is already above. */
function measurePlace({ lines, candidates }: Places, opening: number, sheet: Sheet): void {
  const [nearer, textAbove] = [openColumn(sheet, "nearer"), openColumn(sheet, "textAbove")];
  const above = candidates.filter((index) => index < opening).length;
  for (const [at, index] of candidates.entries()) {
    nearer[at] = above - at;
    textAbove[at] = count(lines, { start: opening, end: index }, isText);
  }
}

/** The lines right above and below. */
function measureBeside({ lines, candidates }: Places, sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [nextSize, previousSize, previousCue] = [open("nextSize"), open("previousSize"), open("previousCue")];
  for (const [at, index] of candidates.entries()) {
    const previous = lines[index - 1];
    nextSize[at] = lines[index + 1]?.size ?? 0;
    previousSize[at] = previous?.size ?? 0;
    previousCue[at] = yes(previous?.cue !== undefined);
  }
}

/** Lines above and below that are looked at. */
const AROUND = 8;

/** What stands a few lines above and below; a date mostly stands right below the title. */
function measureAround({ lines, candidates }: Places, sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [shortAbove, proseAbove, proseBelow] = [open("shortAbove"), open("proseAbove"), open("proseBelow")];
  const dateBelow = open("dateBelow");
  for (const [at, index] of candidates.entries()) {
    const above = { start: index - AROUND, end: index };
    shortAbove[at] = count(lines, above, isShort);
    proseAbove[at] = count(lines, above, isProse);
    proseBelow[at] = count(lines, { start: index + 1, end: index + 1 + AROUND }, isProse);
    dateBelow[at] = findNext(lines, index, looksDated);
  }
}

/** Whether another line around ends with it, as "Home › Coast" and "NewsCoast" do. */
function measureEndings(own: readonly Judged[], around: readonly Judged[], sheet: Sheet): void {
  const ends = openColumn(sheet, "ends");
  for (const [at, { text }] of own.entries()) {
    const end = text.charCodeAt(text.length - 1);
    // Most lines don't, which their last sign tells.
    const isEndOf = (other: string) =>
      other.length > text.length && other.charCodeAt(other.length - 1) === end && other.endsWith(text);
    ends[at] = yes(around.some((other) => isEndOf(other.text)));
  }
}

type Is = (line: Judged) => boolean;

const LEAST_LONG = 80;
const isText: Is = (line) => line.size >= LEAST_LONG && line.endsSentence;
const isShort: Is = (line) => line.size < 25;
const isProse: Is = (line) => line.label === "prose";

/** A time, or as many digits as a year has, in a line of no more than a date and names: to read the date would cost more than all else. */
const looksDated: Is = ({ size, signs }) => size < 120 && (signs.digits >= 4 || signs.colonTimes + signs.stopTimes > 0);

function count(lines: readonly Judged[], { start, end }: Span, is: Is): number {
  let sum = 0;
  for (let at = Math.max(0, start); at < Math.min(end, lines.length); at++) {
    const line = lines[at];
    if (line !== undefined && is(line)) sum++;
  }
  return sum;
}

const FAR = 12;

/** How many lines below the next one is that is so, at most FAR. */
function findNext(lines: readonly Judged[], index: number, is: Is): number {
  for (let distance = 1; distance < FAR; distance++) {
    const line = lines[index + distance];
    if (line !== undefined && is(line)) return distance;
  }
  return FAR;
}
