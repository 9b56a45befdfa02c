import type { Measured } from "../lines/measure-lines.ts";
import type { Byline, BylineScene } from "./byline.ts";
import { isNamesOnly, readNames } from "./find-names.ts";
import { isByline, isLabelOnly, LONGEST_BYLINE, readByline, readHouseName } from "./read-byline.ts";
import { isAbout, isTold, openLoneNames } from "./read-lone-names.ts";

/** Every line around title and beginning that says who wrote; if there is none, those right below the article. */
export function findBylines(scene: BylineScene): readonly Byline[] {
  const { lines, title, opening, end } = scene;
  const top = title < 0 ? opening : title;
  const above = Math.max(0, top - ABOVE);
  const below = Math.min(lines.length, Math.max(opening + BELOW, top + BELOW_TITLE), above + MOST);
  const around = lines.slice(above, below);
  const labelled = readLabelledLines(scene, above, below);
  if (labelled.length > 0) return nameAgencies(keepTogether(labelled, lines[top]));
  const readLoneNames = openLoneNames(scene, above, below);
  const lone = around.flatMap((line, at) =>
    mayName(scene, line, above + at) ? (readLoneNames(line, above + at) ?? []) : [],
  );
  if (lone.length > 0) return nameAgencies(keepNearest(lone, lines[top]));
  const houses = around.flatMap((line, at) => readHouse(scene, line, above + at) ?? []);
  if (houses.length > 0) return houses.slice(0, 1);
  const last = Math.max(opening, end - ABOVE_END);
  const footer = lines.slice(last, end + LABELLED_BELOW_END);
  return nameAgencies(footer.flatMap((line, at) => readFooterLine(scene, line, last + at) ?? []));
}

/** Where nobody else is named, the agency is the author. */
function nameAgencies(bylines: readonly Byline[]): readonly Byline[] {
  if (bylines.some(({ authors }) => authors.length > 0)) return bylines;
  return bylines.map((byline) => ({ ...byline, authors: byline.agencies, agencies: [] }));
}

/**
 * Lines above the title, below the opening or title, and around the end of the article, in which bylines stand; farther below it only
 * those under a label.
 */
const ABOVE = 8;
const BELOW = 4;
const BELOW_TITLE = 14;
const MOST = 60;
const ABOVE_END = 4;
const BELOW_END = 6;
const LABELLED_BELOW_END = 14;
/** Lines of the text among which the article's bylines stand: what is signed farther down is a teaser. */
const TOGETHER = 12;
const SURE = 0.95;
const FAIRLY_SURE = 0.8;

/** The lines from `above` to before `below` that say "By", or stand below one that does. */
function readLabelledLines(scene: BylineScene, above: number, below: number): readonly Byline[] {
  const { lines } = scene;
  // Most pages have no label alone on its line, and then none is looked for above each line.
  const hasLabels = lines.slice(Math.max(0, above - MOST_LISTED - 1), below).some(({ text }) => isLabelOnly(text));
  return lines.slice(above, below).flatMap((line, at) => {
    if (!mayName(scene, line, above + at)) return [];
    const names = readByline(line.text, hasLabels && isLabelOnly(findLabel(scene, above + at)));
    return names === undefined ? [] : [{ ...names, line, confidence: SURE }];
  });
}

function mayName({ title }: BylineScene, line: Measured, index: number): boolean {
  return index !== title && line.text.length <= LONGEST_BYLINE && !line.endsSentence;
}

function readFooterLine(scene: BylineScene, line: Measured, index: number): Byline | undefined {
  if (line.text.length > LONGEST_BYLINE || line.bullet !== undefined) return undefined;
  const labelled = readByline(line.text, isLabelOnly(scene.lines[index - 1]?.text));
  const isFar = index >= scene.end + BELOW_END;
  // Farther down teasers name their authors, but on one line.
  const isTeaser = isByline(line.text) || scene.lines[index - 1]?.bullet !== undefined;
  if (labelled !== undefined && !(isFar && isTeaser)) return { ...labelled, line, confidence: 0.7 };
  if (isFar) return undefined;
  // Other names are those of teasers, tags and buttons.
  const isAlone =
    line.cue === undefined &&
    (index === scene.end || scene.lines.slice(index + 1, index + 4).some(({ text }) => isAbout(text, line.text))) &&
    (line.isFirstOfGroup || line.isRepeated) &&
    !line.endsSentence &&
    !line.isGlued &&
    isNamesOnly(line.text) &&
    !isTold(scene, line.text);
  return isAlone ? { ...readNames(line.text), line, confidence: 0.5 } : undefined;
}

/** The line that says "By" above a name, or above the names before it. */
function findLabel({ lines }: BylineScene, index: number): string | undefined {
  let above = index - 1;
  while (above >= index - MOST_LISTED && isNamesOnly(lines[above]?.text ?? "")) above -= 1;
  return lines[above]?.text;
}

const MOST_LISTED = 4;

/** Between title and text "by" announces an author, even one that is no person. */
function readHouse({ lines, title, opening }: BylineScene, line: Measured, index: number): Byline | undefined {
  if (index <= title || index > Math.max(opening, title + BELOW) || line.endsSentence) return undefined;
  const name = readHouseName(line.text, lines[index - 1]?.text);
  return name === undefined ? undefined : { authors: [name], agencies: [], line, confidence: FAIRLY_SURE };
}

/** Those near the first below the title. */
function keepTogether(bylines: readonly Byline[], title: Measured | undefined): readonly Byline[] {
  const [first = bylines[0]] = bylines.filter(({ line }) => line.number > (title?.number ?? 0));
  return bylines.filter(({ line }) => first !== undefined && Math.abs(line.number - first.line.number) <= TOGETHER);
}

/** Those near the surest. */
function keepNearest(bylines: readonly Byline[], title: Measured | undefined): readonly Byline[] {
  const best = bylines.reduce((most, byline) => (byline.confidence > most.confidence + 1e-9 ? byline : most));
  return bylines.filter((byline) => Math.abs(byline.line.number - best.line.number) <= 3 && byline.line !== title);
}
