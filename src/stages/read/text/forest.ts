import type { Column, Columns } from "./columns.ts";

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
  const rows = toRows(forest.asked.measures, columns, lines);
  const sums = new Float64Array(lines * forest.classes);
  for (let line = 0; line < lines; line++) addTrees(forest, { rows, line, sums });
  return toProbabilities(sums, forest.classes);
}

/** Each question by the place of its measure in `measures`; typed arrays are read several times faster than lists. */
type Questions = {
  readonly measures: readonly string[];
  readonly places: Uint16Array;
  readonly aboves: Float64Array;
};

function listQuestions({ trees }: Forest): Questions {
  const questions = trees.flatMap((tree) => tree.questions);
  const measures = new Map<string, number>();
  for (const { measure } of questions) if (!measures.has(measure)) measures.set(measure, measures.size);
  return {
    measures: [...measures.keys()],
    places: Uint16Array.from(questions, ({ measure }) => measures.get(measure) ?? 0),
    aboves: Float64Array.from(questions, ({ above }) => above),
  };
}

/** The measures of each line side by side, line after line. */
function toRows(measures: readonly string[], columns: Columns, lines: number): Float64Array {
  const rows = new Float64Array(lines * measures.length);
  for (const [place, measure] of measures.entries()) {
    const column = columns[measure] ?? [];
    for (let line = 0; line < lines; line++) rows[line * measures.length + place] = column[line] ?? 0;
  }
  return rows;
}

type Adding = { readonly rows: Float64Array; readonly line: number; readonly sums: Float64Array };

/** Adds to a line's sums what each tree says of it. */
function addTrees({ trees, classes, asked }: AskedForest, { rows, line, sums }: Adding): void {
  const { measures, places, aboves } = asked;
  const row = line * measures.length;
  const sum = line * classes;
  let at = 0;
  for (const { questions, leaves } of trees) {
    let leaf = 0;
    for (const end = at + questions.length; at < end; at++) {
      leaf = (leaf << 1) | Number((rows[row + (places[at] ?? 0)] ?? 0) > (aboves[at] ?? 0));
    }
    for (let name = 0; name < classes; name++) {
      sums[sum + name] = (sums[sum + name] ?? 0) + (leaves[leaf * classes + name] ?? 0);
    }
  }
}

/** The softmax of each line's sums. */
function toProbabilities(sums: Float64Array, classes: number): readonly Column[] {
  const raised = sums.map(Math.exp);
  const columns = Array.from({ length: classes }, (): number[] => []);
  for (let first = 0; first < raised.length; first += classes) {
    let total = 0;
    for (let at = first; at < first + classes; at++) total += raised[at] ?? 0;
    for (const [at, column] of columns.entries()) column.push((raised[first + at] ?? 0) / total);
  }
  return columns;
}
