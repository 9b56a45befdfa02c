import type { Measured } from "../lines/measure-lines.ts";
import { CREDIT_LABEL } from "../lines/split-credit.ts";
import { PORTRAIT_WORDS, RELATIVE_TIME } from "../words/byline.ts";
import { PUBLISHED_WORDS, UPDATED_WORDS } from "../words/date.ts";
import type { Byline, BylineScene } from "./byline.ts";
import { toBylineParts } from "./clean-byline.ts";
import { findAgency, isNamesOnly, readNames } from "./find-names.ts";

type ReadLine = (line: Measured, index: number) => Byline | undefined;

/** Reads the lines from `above` to before `below`, whose neighbours are looked at once. */
export function openLoneNames(scene: BylineScene, above: number, below: number): ReadLine {
  const lines = scene.lines.slice(Math.max(0, above - BESIDE), below + BESIDE);
  const timed = new Set(lines.filter((line) => scene.dated.has(line) || isRelative(line)));
  const around = { ...scene, timed };
  return (line, index) => readLoneNames(around, line, index);
}

/** `timed`: lines around that say when. */
type LoneScene = BylineScene & { readonly timed: ReadonlySet<Measured> };

/** A name or agency alone on its line counts near the title and where a date is its neighbour, unless the article is about it. */
function readLoneNames(scene: LoneScene, line: Measured, index: number): Byline | undefined {
  if (line.cue !== undefined || line.size > 120 || line.endsSentence) return undefined;
  const when = findWhen(scene, index);
  // Above the title all else together weighs 0.45, too little: no name is looked for.
  if ((when === undefined && toDistance(scene, index) <= 0) || isCredit(scene, line, index)) return undefined;
  const parts = toBylineParts(line.text);
  const most = scene.dated.has(line) ? MOST_BESIDE_DATED : MOST_BESIDE;
  const named = joinNames(parts, most) ?? findAfterComma(scene, line, parts);
  if (named === undefined || isTold(scene, named)) return undefined;
  // "… / AFP" is a credit.
  if (parts.length > 1 && !scene.dated.has(line) && readNames(named).authors.length === 0) return undefined;
  const confidence = weighLoneName(scene, line, { index, parts: parts.length, when });
  return confidence < LEAST ? undefined : { ...readNames(named), line, confidence };
}

/** Whether a line says whose a picture is; an agency by itself above or below a date wrote the article. */
function isCredit({ lines, dated }: BylineScene, line: Measured, index: number): boolean {
  if (line.signs.symbols + line.signs.parting > 0 && SAYS_WHOSE.test(line.text)) return true;
  if (!line.hasCredit || dated.has(line)) return false;
  const isDated = [lines[index - 1], lines[index + 1]].some((beside) => beside !== undefined && dated.has(beside));
  return !(isDated && findAgency(line.text) !== undefined);
}

const SAYS_WHOSE = new RegExp(`©|^(?:${CREDIT_LABEL}) ?[:：]`, "u");

/** All parts where each is a name, "Ada Lovelace/Mary Shelley"; else the first that is one, if the others have at most `most` signs. */
function joinNames(parts: readonly string[], most: number): string | undefined {
  const named = parts.filter((part) => isNamesOnly(part) || findAgency(part) !== undefined);
  if (named.length === parts.length) return named.length > 1 ? named.join(", ") : named[0];
  const toLength = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  return toLength(parts) - toLength(named) > most ? undefined : named[0];
}

/** "Published on 3 May 2026, 10:30, Ada Lovelace": in a line that dates the article a name may follow a comma. */
function findAfterComma({ dated }: BylineScene, line: Measured, parts: readonly string[]): string | undefined {
  return dated.has(line) ? parts.flatMap((part) => part.split(/, ?/)).find((part) => isNamesOnly(part)) : undefined;
}

/** Signs beside the names on their line: an office, a place; beside a date also a house. What says more is a caption with its credit. */
const MOST_BESIDE = 40;
const MOST_BESIDE_DATED = 60;
const LEAST = 0.5;

/** Lines away at which it may say when. */
const BESIDE = 2;

/** How many lines away the nearest stands that says when, if any does. */
function findWhen({ lines, timed }: LoneScene, index: number): number | undefined {
  for (let distance = 0; distance <= BESIDE; distance++) {
    const beside = [lines[index - distance], lines[index + distance]];
    if (beside.some((line) => line !== undefined && timed.has(line))) return distance;
  }
  return undefined;
}

/** Lines below the title, or the opening where there is none. */
function toDistance({ title, opening }: BylineScene, index: number): number {
  return index - (title < 0 ? opening : title);
}

type Place = { readonly index: number; readonly parts: number; readonly when: number | undefined };

function weighLoneName(scene: LoneScene, line: Measured, { index, parts, when }: Place): number {
  const { lines } = scene;
  const distance = toDistance(scene, index);
  let confidence = distance > 0 ? 0.5 - 0.03 * distance : -0.1;
  if (when !== undefined) confidence += when < BESIDE ? 0.4 : 0.25;
  if (
    PORTRAIT_WORDS.test(line.text) ||
    PORTRAIT_WORDS.test(lines[index - 1]?.text ?? "") ||
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
  if (distance > 0 && standsAboveText(line, lines.slice(index + 1, index + 3))) confidence += 0.2;
  if (isPictured(line, lines[index + 1])) confidence -= 0.5;
  return Math.min(0.9, Math.round(100 * confidence) / 100);
}

/** Whether a line stands by itself above a paragraph, with at most an advertisement between. */
function standsAboveText(line: Measured, below: readonly Measured[]): boolean {
  const next = below.find((other) => other.cue === undefined);
  return line.isFirstOfGroup && line.isLastOfGroup && next !== undefined && next.size >= 120 && next.endsSentence;
}

/** Whether the line below says whose picture the named one is in. */
function isPictured(line: Measured, next: Measured | undefined): boolean {
  if (next === undefined || !next.hasCredit) return false;
  return next.isCredit || !line.isLastOfGroup || next.text.startsWith(line.text);
}

/** Whether a line says when, but no date: "2 hours ago", "Updated". */
function isRelative({ text }: Measured): boolean {
  return (
    text.length < 80 &&
    ((/\p{Nd}/u.test(text) && RELATIVE_TIME.test(text)) ||
      (text.length < 20 && (UPDATED_WORDS.test(text) || PUBLISHED_WORDS.test(text))))
  );
}

/** Whether a line is the author's name again, or a box about the author begins with it. */
export function isAbout(text: string, name: string): boolean {
  return text.startsWith(name) && text.length < 600;
}

/** Whether the article speaks of one who is named: then he is in it, and did not write it. */
export function isTold({ lines, title, opening, end }: BylineScene, names: string): boolean {
  const surnames = readNames(names).authors.map((name) => name.split(" ").at(-1) ?? name);
  const early = [lines[title], ...lines.slice(opening, opening + 12).filter((line) => line.size >= 80)];
  const all = lines.slice(opening, end).filter((line) => line.size >= 80);
  return surnames.some((surname) => {
    // Who made a picture is named at the caption's end.
    const tells = (line: Measured | undefined) => line?.text.includes(surname) && !line.text.endsWith(surname);
    return early.some(tells) || all.filter(tells).length >= 2;
  });
}
