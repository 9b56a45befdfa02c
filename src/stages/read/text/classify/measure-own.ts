import { openColumn, type Sheet, yes } from "../forest/sheet.ts";
import { toWords } from "../lines/list-words.ts";
import type { Measured } from "../lines/measure-lines.ts";
import { APOSTROPHE, BRACKET, COLON, DIGIT, KIND_OF, LOWER, OTHER, QUOTE, STOP } from "../lines/signs.ts";

/** Writes on the sheet what each line shows by itself. */
export function measureOwn(lines: readonly Measured[], sheet: Sheet): void {
  measureForm(lines, sheet);
  measureEnds(lines, sheet);
  measureSigns(lines, sheet);
}

function measureForm(lines: readonly Measured[], sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [size, sentence, indent, bullet] = [open("size"), open("sentence"), open("indent"), open("bullet")];
  const [firstOfGroup, lastOfGroup] = [open("firstOfGroup"), open("lastOfGroup")];
  const [credit, repeated, cue] = [open("credit"), open("repeated"), open("cue")];
  const startsNext = open("startsNext");
  for (const [at, line] of lines.entries()) {
    size[at] = line.size;
    sentence[at] = yes(line.endsSentence);
    indent[at] = line.indent;
    bullet[at] = line.bullet === undefined ? 0 : line.bullet === "ordered" ? 2 : 1;
    firstOfGroup[at] = yes(line.isFirstOfGroup);
    lastOfGroup[at] = yes(line.isLastOfGroup);
    credit[at] = yes(line.hasCredit) + yes(line.isCredit);
    repeated[at] = yes(line.isRepeated) + yes(line.isRepeat);
    cue[at] = yes(line.cue !== undefined);
    startsNext[at] = yes(startsAlike(line.text, lines[at + 1]?.text));
  }
}

/** Whether the next line begins with this one, or with its first signs. */
function startsAlike(text: string, next: string | undefined): boolean {
  // Most don't, which their first sign tells.
  return next !== undefined && text.charCodeAt(0) === next.charCodeAt(0) && next.startsWith(text.slice(0, 60));
}

/** By what kind of sign a line begins and ends. */
function measureEnds(lines: readonly Measured[], sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [startsQuoted, startsLower, startsDigit] = [open("startsQuoted"), open("startsLower"), open("startsDigit")];
  const [endsColon, endsQuestion, endsQuoted] = [open("endsColon"), open("endsQuestion"), open("endsQuoted")];
  for (const [at, { text }] of lines.entries()) {
    const start = KIND_OF[text.charCodeAt(0)] ?? OTHER;
    const end = KIND_OF[text.charCodeAt(text.length - 1)] ?? OTHER;
    startsQuoted[at] = yes(start === QUOTE || start === APOSTROPHE || start === OTHER);
    startsLower[at] = yes(start === LOWER);
    startsDigit[at] = yes(start === DIGIT);
    endsColon[at] = yes(end === COLON);
    endsQuestion[at] = yes(end === STOP && !text.endsWith("."));
    endsQuoted[at] = end === QUOTE || end === APOSTROPHE ? 1 : end === BRACKET ? 2 : 0;
  }
}

function measureSigns(lines: readonly Measured[], sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [words, wordLength, capitals, shouts] = [open("words"), open("wordLength"), open("capitals"), open("shouts")];
  const [digits, commas, stops, symbols] = [open("digits"), open("commas"), open("stops"), open("symbols")];
  const [bars, slashes, glued] = [open("bars"), open("slashes"), open("glued")];
  const [time, dated] = [open("time"), open("dated")];
  for (const [at, line] of lines.entries()) {
    const { signs, text } = line;
    words[at] = line.words.length;
    wordLength[at] = text.length / Math.max(1, line.words.length);
    capitals[at] = signs.capitals / Math.max(1, signs.starts);
    shouts[at] = yes(signs.lower === 0 && signs.upper > 1);
    digits[at] = signs.digits / Math.max(1, text.length);
    commas[at] = signs.commas / Math.max(20, text.length);
    stops[at] = signs.stops;
    symbols[at] = signs.symbols;
    bars[at] = signs.bars;
    slashes[at] = signs.slashes;
    glued[at] = signs.joints;
    time[at] = yes(signs.colonTimes > 0) + yes(signs.stopTimes > 0);
    dated[at] = yes(signs.colonTimes > 0 || (signs.digits >= 4 && namesYear(line)));
  }
}

const YEARS: ReadonlySet<number> = new Set(
  toWords(Array.from({ length: 200 }, (_, at) => String(1900 + at)).join(" ")),
);

function namesYear({ words, lexicon }: Measured): boolean {
  for (let at = 0; at < words.length; at++) if (YEARS.has(lexicon[words[at] ?? 0] ?? 0)) return true;
  return false;
}
