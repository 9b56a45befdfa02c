import type { Forest, Tree } from "../../src/stages/read/text/forest/forest.ts";
import { type Binned, binColumns, type Columns } from "./bin-columns.ts";
import { growTree } from "./grow-tree.ts";

/** Lines to learn from: their measures, the class of each, and what a mistake costs. */
export type Lessons = {
  readonly columns: Columns;
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  readonly classes: number;
};

export type Growth = { readonly trees: number; readonly depth: number; readonly rate: number };

/**
 * Grows trees by gradient boosting of the multinomial logistic loss: each takes the questions, one a level, that part the errors of
 * the trees before best. Nothing is left to chance: the same lessons give the same forest.
 */
export function growForest(lessons: Lessons, growth: Growth): Forest {
  const { classes } = lessons;
  const binned: Binned = binColumns(lessons.columns);
  const scores = new Float64Array(lessons.labels.length * classes);
  const trees: Tree[] = [];
  for (let round = 0; round < growth.trees; round++) {
    // Each tree chooses among a part of the measures and by a part of the lines: that is quicker, and guards against learning by heart.
    const part = binned.filter((_, at) => isTaken(at, round, 2));
    const sample = Uint32Array.from(lessons.labels.keys()).filter((line) => isTaken(line >> 6, round, 2));
    const { tree, leafOf } = growTree(part, { ...measureErrors(lessons, scores), classes }, { ...growth, sample });
    for (let line = 0; line < leafOf.length; line++) {
      const leaf = (leafOf[line] ?? 0) * classes;
      for (let at = 0; at < classes; at++) {
        const index = line * classes + at;
        scores[index] = (scores[index] ?? 0) + (tree.leaves[leaf + at] ?? 0);
      }
    }
    trees.push(tree);
  }
  return { classes, trees };
}

/** Whether one of `parts` that are dealt anew each round has this number; the dealing looks like chance but is none. */
export function isTaken(number: number, round: number, parts: number): boolean {
  const mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  const stirred = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((stirred ^ (stirred >>> 13)) >>> 0) % parts === 0;
}

/** By line and class: how far the probability is from the truth (`slopes`), and how fast that changes (`curves`), times the line's weight. */
export type Errors = {
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly weights: Float64Array;
};

function measureErrors({ labels, weights, classes }: Lessons, scores: Float64Array): Errors {
  const slopes = new Float64Array(scores.length);
  const curves = new Float64Array(scores.length);
  for (let line = 0; line < labels.length; line++) {
    const own = scores.subarray(line * classes, (line + 1) * classes);
    let total = 0;
    for (const score of own) total += Math.exp(score);
    const weight = weights[line] ?? 0;
    for (let at = 0; at < classes; at++) {
      const probability = Math.exp(own[at] ?? 0) / total;
      slopes[line * classes + at] = weight * ((labels[line] === at ? 1 : 0) - probability);
      curves[line * classes + at] = weight * probability * (1 - probability);
    }
  }
  return { slopes, curves, weights: Float64Array.from(weights) };
}
