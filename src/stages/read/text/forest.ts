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
  return toProbabilities(addTrees(forest, sheet), forest.classes);
}

/** Every tree is laid out as if it asked so many questions: then a line's way through it needs no loop. */
const DEPTH = 5;
const LEAVES = 2 ** DEPTH;

/** Each question by the place of its measure in `measures`; typed arrays are read several times faster than lists. */
type Questions = {
  readonly measures: readonly Asked[];
  readonly places: Uint16Array;
  readonly aboves: Float32Array;
  /** Those of all trees, one behind the other; of each tree those of a class side by side. */
  readonly leaves: Float32Array;
};

function listQuestions({ trees, classes }: Forest): Questions {
  const questions = trees.flatMap((tree) => fillUp(tree.questions));
  const measures = new Map<string, number>();
  for (const { measure } of questions) if (!measures.has(measure)) measures.set(measure, measures.size);
  const leaves = new Float32Array(trees.length * classes * LEAVES);
  for (const [tree, own] of trees.entries()) {
    for (const [at, leaf] of own.leaves.entries())
      leaves[(tree * classes + (at % classes)) * LEAVES + Math.floor(at / classes)] = leaf;
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

/** What all trees say of each line, summed up: for each class a column of the lines' sums, one behind the other. */
function addTrees({ asked, classes }: AskedForest, sheet: Sheet): Float64Array {
  const { lines, values } = sheet;
  const { places, leaves } = asked;
  const starts = asked.measures.map((measure) => findStart(sheet, measure));
  const sums = new Float64Array(classes * lines);
  const leafOf = new Uint8Array(lines);
  let from = 0;
  for (let at = 0; at < places.length; at += DEPTH) {
    askTree(asked, at, { starts, values }, leafOf);
    for (let column = 0; column < sums.length; column += lines) {
      for (let line = 0; line < lines; line++)
        sums[column + line] = (sums[column + line] ?? 0) + (leaves[from + (leafOf[line] ?? 0)] ?? 0);
      from += LEAVES;
    }
  }
  return sums;
}

/** Where the answers to each question begin. */
type Answers = { readonly starts: readonly number[]; readonly values: Float32Array };

/** Writes at which leaf of the tree, whose questions begin at `at`, each line arrives. */
function askTree({ places, aboves }: Questions, at: number, { starts, values }: Answers, leafOf: Uint8Array): void {
  const start = (question: number) => starts[places[at + question] ?? 0] ?? 0;
  const above = (question: number) => aboves[at + question] ?? 0;
  const a = start(0);
  const b = start(1);
  const c = start(2);
  const d = start(3);
  const e = start(4);
  const aboveA = above(0);
  const aboveB = above(1);
  const aboveC = above(2);
  const aboveD = above(3);
  const aboveE = above(4);
  const lines = leafOf.length;
  for (let line = 0; line < lines; line++) {
    leafOf[line] =
      16 * Number((values[a + line] ?? 0) > aboveA) +
      8 * Number((values[b + line] ?? 0) > aboveB) +
      4 * Number((values[c + line] ?? 0) > aboveC) +
      2 * Number((values[d + line] ?? 0) > aboveD) +
      Number((values[e + line] ?? 0) > aboveE);
  }
}

/** The softmax of each line's sums. */
function toProbabilities(sums: Float64Array, classes: number): readonly Float32Array[] {
  const lines = sums.length / classes;
  const totals = new Float64Array(lines);
  for (let at = 0; at < sums.length; at++) {
    const raised = Math.exp(sums[at] ?? 0);
    sums[at] = raised;
    totals[at % lines] = (totals[at % lines] ?? 0) + raised;
  }
  return Array.from({ length: classes }, (_, at) => {
    const column = new Float32Array(lines);
    for (let line = 0; line < lines; line++) column[line] = (sums[at * lines + line] ?? 0) / (totals[line] ?? 1);
    return column;
  });
}
