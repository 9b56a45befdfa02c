import type { Column, Columns } from "./columns.ts";
import { type Asked, findStart, openColumn, openSheet, parseAsked, type Sheet } from "./sheet.ts";

/** Trees that were grown together: each adds, for every class, to what speaks for it. */
export type Forest = {
  readonly classes: number;
  readonly trees: readonly Tree[];
};

/** A tree that asks the same questions whatever the answers were, so that its leaves are numbered by them, first answer first. */
export type Tree = {
  readonly questions: readonly Question[];
  /** By leaf, then by class. */
  readonly leaves: readonly number[];
};

/** Whether a line's measure is above `above`. */
export type Question = { readonly measure: string; readonly above: number };

/** A forest with all its questions one after the other, ready to be asked of many texts. */
export type AskedForest = Forest & { readonly asked: Questions };

/** Lays a forest's questions out once. */
export function layOut(forest: Forest): AskedForest {
  return { ...forest, asked: listQuestions(forest) };
}

/** For each class the probability of every line. */
export function evaluateForest(forest: AskedForest, columns: Columns, lines: number): readonly Column[] {
  const asked = forest.asked.measures;
  const sheet = openSheet(lines, asked.length);
  for (const { measure } of asked) openColumn(sheet, measure).set(columns[measure] ?? []);
  return evaluateSheet(forest, sheet).map((column) => Array.from(column));
}

/** The same for lines whose measures are written on a sheet. */
export function evaluateSheet(forest: AskedForest, sheet: Sheet): readonly Float64Array[] {
  const sums = new Float64Array(sheet.lines * forest.classes);
  addTrees(forest, sheet, sums);
  return toProbabilities(sums, forest.classes);
}

/** Each question by the place of its measure in `measures`; typed arrays are read several times faster than lists. */
type Questions = {
  readonly measures: readonly Asked[];
  readonly places: Uint16Array;
  readonly aboves: Float64Array;
  /** Those of all trees, one behind the other. */
  readonly leaves: Float64Array;
};

function listQuestions({ trees }: Forest): Questions {
  const questions = trees.flatMap((tree) => tree.questions);
  const measures = new Map<string, number>();
  for (const { measure } of questions) if (!measures.has(measure)) measures.set(measure, measures.size);
  return {
    measures: [...measures.keys()].map(parseAsked),
    places: Uint16Array.from(questions, ({ measure }) => measures.get(measure) ?? 0),
    aboves: Float64Array.from(questions, ({ above }) => above),
    leaves: Float64Array.from(trees.flatMap((tree) => tree.leaves)),
  };
}

/** Adds to the lines' sums, which go by class, what the trees say of them: one question of all lines after the other. */
function addTrees({ trees, classes, asked }: AskedForest, sheet: Sheet, sums: Float64Array): void {
  const { lines, values } = sheet;
  const { places, aboves, leaves } = asked;
  const starts = Uint32Array.from(asked.measures, (measure) => findStart(sheet, measure));
  const leafOf = new Uint32Array(lines);
  let at = 0;
  let first = 0;
  for (const tree of trees) {
    leafOf.fill(0);
    for (const end = at + tree.questions.length; at < end; at++) {
      const start = starts[places[at] ?? 0] ?? 0;
      const above = aboves[at] ?? 0;
      for (let line = 0; line < lines; line++) {
        leafOf[line] = ((leafOf[line] ?? 0) << 1) | ((values[start + line] ?? 0) > above ? 1 : 0);
      }
    }
    for (let name = 0; name < classes; name++) {
      const sum = name * lines;
      for (let line = 0; line < lines; line++) {
        sums[sum + line] = (sums[sum + line] ?? 0) + (leaves[first + (leafOf[line] ?? 0) * classes + name] ?? 0);
      }
    }
    first += tree.leaves.length;
  }
}

/** The softmax of each line's sums. */
function toProbabilities(sums: Float64Array, classes: number): readonly Float64Array[] {
  const lines = sums.length / classes;
  const raised = sums.map(Math.exp);
  for (let line = 0; line < lines; line++) {
    let total = 0;
    for (let at = line; at < raised.length; at += lines) total += raised[at] ?? 0;
    for (let at = line; at < raised.length; at += lines) raised[at] = (raised[at] ?? 0) / total;
  }
  return Array.from({ length: classes }, (_, at) => raised.subarray(at * lines, (at + 1) * lines));
}
