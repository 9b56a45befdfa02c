import { type Asked, findStart, parseAsked, type Sheet } from "./sheet.ts";

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

/** For each class the probability of every line whose measures are written on the sheet. */
export function evaluateSheet(forest: AskedForest, sheet: Sheet): readonly Float32Array[] {
  const { classes } = forest;
  const sums = new Float64Array(sheet.lines * MOST_CLASSES);
  addTrees(forest.asked, sheet, sums);
  return toProbabilities(sums, classes);
}

/** Every tree is laid out as if it asked so many questions and knew so many classes: then a line's way through it needs no loop. */
const DEPTH = 5;
const LEAVES = 2 ** DEPTH;
const MOST_CLASSES = 4;

/** Each question by the place of its measure in `measures`; typed arrays are read several times faster than lists. */
type Questions = {
  readonly measures: readonly Asked[];
  readonly places: Uint16Array;
  readonly aboves: Float32Array;
  /** Those of all trees, one behind the other. */
  readonly leaves: Float32Array;
};

function listQuestions({ trees, classes }: Forest): Questions {
  const questions = trees.flatMap((tree) => fillUp(tree.questions));
  const measures = new Map<string, number>();
  for (const { measure } of questions) if (!measures.has(measure)) measures.set(measure, measures.size);
  const leaves = new Float32Array(trees.length * LEAVES * MOST_CLASSES);
  for (const [tree, own] of trees.entries()) {
    for (const [at, leaf] of own.leaves.entries())
      leaves[(tree * LEAVES + Math.floor(at / classes)) * MOST_CLASSES + (at % classes)] = leaf;
  }
  return {
    measures: [...measures.keys()].map(parseAsked),
    places: Uint16Array.from(questions, ({ measure }) => measures.get(measure) ?? 0),
    aboves: Float32Array.from(questions, ({ above }) => above),
    leaves,
  };
}

/** The questions of a tree, before them some that are never answered with yes. */
function fillUp(questions: readonly Question[]): readonly Question[] {
  const [first] = questions;
  if (first === undefined || questions.length > DEPTH) throw new Error(`a tree asks ${questions.length} questions`);
  return [...new Array<Question>(DEPTH - questions.length).fill({ ...first, above: Infinity }), ...questions];
}

/** Adds to the lines' sums what the trees say of them, one tree of all lines after the other. */
function addTrees({ measures, places, aboves, leaves }: Questions, sheet: Sheet, sums: Float64Array): void {
  const { lines, values } = sheet;
  const starts = measures.map((measure) => findStart(sheet, measure));
  const start = (at: number) => starts[places[at] ?? 0] ?? 0;
  const above = (at: number) => aboves[at] ?? 0;
  for (let at = 0; at < places.length; at += DEPTH) {
    const a = start(at);
    const b = start(at + 1);
    const c = start(at + 2);
    const d = start(at + 3);
    const e = start(at + 4);
    const aboveA = above(at);
    const aboveB = above(at + 1);
    const aboveC = above(at + 2);
    const aboveD = above(at + 3);
    const aboveE = above(at + 4);
    const tree = (at / DEPTH) * LEAVES;
    for (let line = 0; line < lines; line++) {
      const leaf =
        tree +
        16 * Number((values[a + line] ?? 0) > aboveA) +
        8 * Number((values[b + line] ?? 0) > aboveB) +
        4 * Number((values[c + line] ?? 0) > aboveC) +
        2 * Number((values[d + line] ?? 0) > aboveD) +
        Number((values[e + line] ?? 0) > aboveE);
      const from = leaf * MOST_CLASSES;
      const sum = line * MOST_CLASSES;
      sums[sum] = (sums[sum] ?? 0) + (leaves[from] ?? 0);
      sums[sum + 1] = (sums[sum + 1] ?? 0) + (leaves[from + 1] ?? 0);
      sums[sum + 2] = (sums[sum + 2] ?? 0) + (leaves[from + 2] ?? 0);
      sums[sum + 3] = (sums[sum + 3] ?? 0) + (leaves[from + 3] ?? 0);
    }
  }
}

/** The softmax of each line's sums. */
function toProbabilities(sums: Float64Array, classes: number): readonly Float32Array[] {
  const lines = sums.length / MOST_CLASSES;
  const columns = Array.from({ length: classes }, () => new Float32Array(lines));
  for (let line = 0; line < lines; line++) {
    let total = 0;
    for (let at = 0; at < classes; at++) {
      const raised = Math.exp(sums[line * MOST_CLASSES + at] ?? 0);
      sums[line * MOST_CLASSES + at] = raised;
      total += raised;
    }
    for (let at = 0; at < classes; at++) {
      const column = columns[at];
      if (column !== undefined) column[line] = (sums[line * MOST_CLASSES + at] ?? 0) / total;
    }
  }
  return columns;
}
