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
  return toProbabilities(addTrees(forest.asked, sheet), forest);
}

/** Every tree is laid out as if it asked so many questions: then a line's way through it needs no loop. */
const DEPTH = 5;
const LEAVES = 2 ** DEPTH;

/**
 * What a leaf says of all classes is one number, so that a tree adds one for each line: of each class but the first the hundredths by
 * which it is more than the first, in a lane of its own, raised so that none is below 0. Such sums are exact.
 */
const LANE = 2 ** 17;
const MOST_CLASSES = 4;
/** Hundredths are signed bytes. */
const RAISED = 255;
const MOST_TREES = Math.floor((LANE - 1) / (2 * RAISED));

/** Each question by the place of its measure in `measures`; typed arrays are read several times faster than lists. */
type Questions = {
  readonly measures: readonly Asked[];
  readonly places: Uint16Array;
  readonly aboves: Float32Array;
  /** Those of all trees, one behind the other. */
  readonly leaves: Float64Array;
};

function listQuestions({ trees, classes }: Forest): Questions {
  if (classes > MOST_CLASSES || trees.length > MOST_TREES) throw new Error("a forest is too large for its sums");
  const questions = trees.flatMap((tree) => fillUp(tree.questions));
  const measures = new Map<string, number>();
  for (const { measure } of questions) if (!measures.has(measure)) measures.set(measure, measures.size);
  return {
    measures: [...measures.keys()].map(parseAsked),
    places: Uint16Array.from(questions, ({ measure }) => measures.get(measure) ?? 0),
    aboves: Float32Array.from(questions, ({ above }) => above),
    leaves: Float64Array.from(trees.flatMap((tree) => packLeaves(tree, classes))),
  };
}

/** The questions of a tree, before them some that are never answered with yes. */
function fillUp(questions: readonly Question[]): readonly Question[] {
  const [first] = questions;
  if (first === undefined || questions.length > DEPTH) throw new Error(`a tree asks ${questions.length} questions`);
  return [...new Array<Question>(DEPTH - questions.length).fill({ ...first, above: Infinity }), ...questions];
}

function packLeaves({ leaves }: Tree, classes: number): readonly number[] {
  return Array.from({ length: LEAVES }, (_, leaf) => {
    const [first = 0, ...others] = leaves.slice(leaf * classes, (leaf + 1) * classes);
    return others.reduceRight((packed, value) => packed * LANE + Math.round(100 * (value - first)) + RAISED, 0);
  });
}

/** What all trees say of each line, summed up. */
function addTrees({ measures, places, aboves, leaves }: Questions, sheet: Sheet): Float64Array {
  const { lines, values } = sheet;
  const starts = measures.map((measure) => findStart(sheet, measure));
  const sums = new Float64Array(lines);
  for (let at = 0, first = 0; at < places.length; at += DEPTH, first += LEAVES) {
    const start = (question: number) => starts[places[at + question] ?? 0] ?? 0;
    const a = start(0);
    const b = start(1);
    const c = start(2);
    const d = start(3);
    const e = start(4);
    const above = (question: number) => aboves[at + question] ?? 0;
    const aboveA = above(0);
    const aboveB = above(1);
    const aboveC = above(2);
    const aboveD = above(3);
    const aboveE = above(4);
    for (let line = 0; line < lines; line++) {
      const leaf =
        16 * Number((values[a + line] ?? 0) > aboveA) +
        8 * Number((values[b + line] ?? 0) > aboveB) +
        4 * Number((values[c + line] ?? 0) > aboveC) +
        2 * Number((values[d + line] ?? 0) > aboveD) +
        Number((values[e + line] ?? 0) > aboveE);
      sums[line] = (sums[line] ?? 0) + (leaves[first + leaf] ?? 0);
    }
  }
  return sums;
}

/** The softmax of each line's sums; the first class is what the others are measured by. */
function toProbabilities(sums: Float64Array, { classes, trees }: Forest): readonly Float32Array[] {
  const lines = sums.length;
  const all = new Float32Array(classes * lines);
  const odds = new Float64Array(classes).fill(1);
  const raised = trees.length * RAISED;
  for (let line = 0; line < lines; line++) {
    let rest = sums[line] ?? 0;
    let total = 1;
    for (let at = 1; at < classes; at++) {
      const others = Math.floor(rest / LANE);
      const odd = Math.exp((rest - others * LANE - raised) / 100);
      odds[at] = odd;
      total += odd;
      rest = others;
    }
    for (let at = 0; at < classes; at++) all[at * lines + line] = (odds[at] ?? 0) / total;
  }
  const columns: Float32Array[] = [];
  for (let at = 0; at < classes; at++) columns.push(all.subarray(at * lines, (at + 1) * lines));
  return columns;
}
