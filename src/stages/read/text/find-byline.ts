import { toBylineParts, unglue } from "./clean-byline.ts";
import { findAgency, isNamesOnly, type Names, readNames } from "./find-names.ts";
import type { Measured } from "./measure-lines.ts";
import { BYLINE_WORDS, GENRE_WORDS, PORTRAIT_WORDS, RELATIVE_TIME } from "./words-byline.ts";

/** Names found, the line that they stand on, and from 0 to 1 how sure it is that they wrote the article. */
export type Byline = Names & { readonly line: Measured; readonly confidence: number };

/** Where the article stands: indexes of its title (or -1), its first paragraph, and the line behind its last. */
export type BylineScene = {
  readonly lines: readonly Measured[];
  readonly title: number;
  readonly opening: number;
  readonly end: number;
  /** Lines that date the article. */
  readonly dated: ReadonlySet<Measured>;
};

/** Every line around title and beginning that says who wrote; if there is none, those right below the article. */
export function findBylines(scene: BylineScene): readonly Byline[] {
  const { lines, title, opening, end } = scene;
  const top = title < 0 ? opening : title;
  const above = Math.max(0, top - ABOVE);
  const below = Math.min(lines.length, Math.max(opening + BELOW, top + BELOW_TITLE), above + MOST);
  const header = lines.slice(above, below).flatMap((line, at) => readHeaderLine(scene, line, above + at) ?? []);
  if (header.length > 0) return keepNearest(header, lines[top]);
  return lines.slice(end, end + BELOW_END).flatMap((line, at) => readFooterLine(scene, line, end + at) ?? []);
}

/** Lines above the title, below the opening or title, and below the article, in which bylines stand. */
const ABOVE = 8;
const BELOW = 4;
const BELOW_TITLE = 14;
const MOST = 60;
const BELOW_END = 6;
const LONGEST = 160;
const SURE = 0.95;

function readHeaderLine(scene: BylineScene, line: Measured, index: number): Byline | undefined {
  if (index === scene.title || line.text.length > LONGEST) return undefined;
  const labelled = readByline(line.text, scene.lines[index - 1]?.text);
  if (labelled !== undefined) return { ...labelled, line, confidence: SURE };
  return readLoneNames(scene, line, index);
}

function readFooterLine(scene: BylineScene, line: Measured, index: number): Byline | undefined {
  if (line.text.length > LONGEST || line.bullet !== undefined || line.cue !== undefined) return undefined;
  const labelled = readByline(line.text, scene.lines[index - 1]?.text);
  if (labelled !== undefined) return { ...labelled, line, confidence: 0.7 };
  const isAlone =
    index < scene.end + 3 &&
    line.isFirstOfGroup &&
    !line.endsSentence &&
    isNamesOnly(line.text) &&
    !isTold(scene, line.text);
  return isAlone ? { ...readNames(line.text), line, confidence: 0.5 } : undefined;
}

const BY = "by|von|par|por|di|door|av|af|autor";
const BYLINE = new RegExp(
  `^(?:(?:${[...BYLINE_WORDS].sort((a, b) => b.length - a.length).join("|")})(?: ?[:：] ?|\\s+)|(?:\\p{L}{2,5} )?(?:${GENRE_WORDS.join("|")}),? (?:${BY}) )(?<names>.+)$`,
  "iu",
);

/** "By Ada Lovelace", "Kolumne von Ada Lovelace", or a name alone below a line that says "By". */
function readByline(text: string, above: string | undefined): Names | undefined {
  if (text.length > LONGEST || /[.!?]$/.test(text)) return undefined;
  const isNamed = isLabelOnly(above);
  for (const part of [text, ...text.split(/\s+[|•·/–—-]\s+/u).slice(1)]) {
    const labelled = BYLINE.exec(unglue(part))?.groups?.names ?? (isNamed ? part : undefined);
    const names = labelled === undefined ? undefined : readFirst(labelled);
    if (names !== undefined) return names;
  }
  return readReporter(text);
}

const REPORTER = /기자|특파원|논설위원/;

/** Korean newspapers write who reports behind the name: "홍길동 기자". */
function readReporter(text: string): Names | undefined {
  if (text.length >= 80 || !REPORTER.test(text)) return undefined;
  const authors = [...text.matchAll(/(?<![\p{L}])(\p{sc=Hangul}{2,4}) (?:기자|특파원|논설위원)(?!\p{L})/gu)].map(
    ([, name]) => name ?? "",
  );
  return authors.length > 0 ? { authors, agencies: [] } : undefined;
}

/** The names of the first part of a byline that has any; behind it stand house, place and office. */
function readFirst(text: string): Names | undefined {
  const [first, ...rest] = toBylineParts(text).map(readNames);
  if (first === undefined || first.authors.length + first.agencies.length === 0) return undefined;
  return { authors: first.authors, agencies: [...first.agencies, ...rest.flatMap(({ agencies }) => agencies)] };
}

function isLabelOnly(text: string | undefined): boolean {
  if (text === undefined || text.length > 40) return false;
  const label = text.toLowerCase().replace(/\s*[:：]$/, "");
  return BYLINE_WORDS.includes(label) || GENRE_BY.test(label);
}

const GENRE_BY = new RegExp(`^(?:\\p{L}{2,5} )?(?:${GENRE_WORDS.join("|")}) (?:${BY})$`, "u");

/** A name or agency alone on its line counts near the title and where a date is its neighbour, unless the article is about it. */
function readLoneNames(scene: BylineScene, line: Measured, index: number): Byline | undefined {
  if (line.cue !== undefined || line.size > 120 || (line.hasCredit && !scene.dated.has(line)) || line.endsSentence)
    return undefined;
  const parts = toBylineParts(line.text);
  const named = joinNames(parts) ?? findAfterComma(scene, line, parts);
  if (named === undefined || isTold(scene, named)) return undefined;
  const confidence = weighLoneName(scene, line, { index, parts: parts.length });
  return confidence < LEAST ? undefined : { ...readNames(named), line, confidence };
}

/** All parts where each is a name, "Ada Lovelace/Mary Shelley"; else the first that is one. */
function joinNames(parts: readonly string[]): string | undefined {
  const isNamed = (part: string) => isNamesOnly(part) || findAgency(part) !== undefined;
  return parts.length > 1 && parts.every(isNamed) ? parts.join(", ") : parts.find(isNamed);
}

/** "Published on 3 May 2026, 10:30, Ada Lovelace": in a line that dates the article a name may follow a comma. */
function findAfterComma({ dated }: BylineScene, line: Measured, parts: readonly string[]): string | undefined {
  return dated.has(line) ? parts.flatMap((part) => part.split(/, ?/)).find((part) => isNamesOnly(part)) : undefined;
}

const LEAST = 0.5;

function weighLoneName(
  scene: BylineScene,
  line: Measured,
  { index, parts }: { readonly index: number; readonly parts: number },
): number {
  const { lines, title, dated } = scene;
  const distance = index - (title < 0 ? scene.opening : title);
  const around = [index, index - 1, index + 1, index - 2, index + 2].map((at) => lines[at]);
  const dateAt = around.findIndex((other) => other !== undefined && (dated.has(other) || isRelative(other)));
  let confidence = distance > 0 ? 0.5 - 0.03 * distance : -0.1;
  if (dateAt >= 0) confidence += dateAt < 3 ? 0.4 : 0.25;
  if (
    PORTRAIT_WORDS.test(line.text) ||
    lines[index - 1]?.text.endsWith(` ${line.text}`) ||
    lines[index + 1]?.text === line.text
  )
    confidence += 0.3;
  if (distance > 0 && distance <= 3) confidence += 0.12;
  if (/\p{Nd}/u.test(line.text) && parts <= 2) confidence += 0.1;
  if (
    lines.some((other) => other !== line && Math.abs(other.number - line.number) > 3 && isAbout(other.text, line.text))
  )
    confidence += 0.15;
  if (lines[index + 1]?.isCredit || (!line.isLastOfGroup && lines[index + 1]?.hasCredit)) confidence -= 0.5;
  return Math.min(0.9, confidence);
}

function isRelative({ text }: Measured): boolean {
  return text.length < 80 && RELATIVE_TIME.test(text);
}

/** Whether a line is the author's name again, or a box about the author begins with it. */
function isAbout(text: string, name: string): boolean {
  return text.startsWith(name) && text.length < 600;
}

/** Whether the article speaks of one who is named: then he is in it, and did not write it. */
function isTold({ lines, title, opening, end }: BylineScene, names: string): boolean {
  const surnames = readNames(names).authors.map((name) => name.split(" ").at(-1) ?? name);
  const early = [lines[title], ...lines.slice(opening, opening + 12).filter((line) => line.size >= 80)];
  const all = lines.slice(opening, end).filter((line) => line.size >= 80);
  return surnames.some(
    (surname) =>
      early.some((line) => line?.text.includes(surname)) ||
      all.filter((line) => line.text.includes(surname)).length >= 2,
  );
}

/** Of names without a label only those that stand together count, where others have one. */
function keepNearest(bylines: readonly Byline[], title: Measured | undefined): readonly Byline[] {
  const labelled = bylines.filter((byline) => byline.confidence >= SURE);
  if (labelled.length > 0) return labelled;
  const best = bylines.reduce((first, byline) => (byline.confidence > first.confidence + 1e-9 ? byline : first));
  return bylines.filter((byline) => Math.abs(byline.line.number - best.line.number) <= 3 && byline.line !== title);
}

/** Whether a line reads as a byline by itself. */
export function isByline(text: string): boolean {
  return readByline(text, undefined) !== undefined;
}
