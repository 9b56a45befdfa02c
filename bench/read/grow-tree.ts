import type { Question, Tree } from "../../src/stages/read/text/forest/forest.ts";
import type { Binned, BinnedColumn } from "./bin-columns.ts";
import type { Errors, Growth } from "./grow-forest.ts";

type Lesson = Errors & { readonly classes: number };
type Grown = { readonly leafOf: Uint8Array; readonly leaves: number; readonly sample: Uint32Array };
type Best = { readonly column: BinnedColumn; readonly edge: number; readonly gain: number };

/** Grows one tree level by level; `leafOf` says in which leaf each line ended. The questions are chosen by the lines of `sample` alone. */
export function growTree(
  binned: Binned,
  lesson: Lesson,
  growth: Growth & { readonly sample: Uint32Array },
): { tree: Tree; leafOf: Uint8Array } {
  let leafOf = new Uint8Array(lesson.weights.length);
  const questions: Question[] = [];
  for (let depth = 0; depth < growth.depth; depth++) {
    const { column, edge } = findBest(binned, lesson, { leafOf, leaves: 2 ** depth, sample: growth.sample });
    questions.push({ measure: column.measure, above: column.edges[edge] ?? 0 });
    leafOf = leafOf.map((leaf, line) => 2 * leaf + ((column.bins[line] ?? 0) > edge ? 1 : 0));
  }
  return { tree: { questions, leaves: weighLeaves(lesson, leafOf, growth) }, leafOf };
}

/** Keeps leaves of few lines from being believed. */
const CAUTION = 12;

/** The question that parts the errors best, all leaves taken together; of two alike the first. */
function findBest(binned: Binned, lesson: Lesson, grown: Grown): Best {
  const gains = binned.map((column) => findBestEdge(column, lesson, grown));
  return gains.reduce((best, found) => (found.gain > best.gain + 1e-9 ? found : best));
}

function findBestEdge(column: BinnedColumn, lesson: Lesson, grown: Grown): Best {
  const bins = column.edges.length + 1;
  const stride = lesson.classes + 1;
  const sums = sumByBin(column, lesson, grown);
  const gains = new Float64Array(column.edges.length);
  for (let leaf = 0; leaf < grown.leaves; leaf++) {
    const own = sums.subarray(leaf * bins * stride, (leaf + 1) * bins * stride);
    const left = new Float64Array(stride);
    const all = new Float64Array(stride);
    for (let bin = 0; bin < bins; bin++) addTo(all, own, bin * stride);
    for (let edge = 0; edge < gains.length; edge++) {
      addTo(left, own, edge * stride);
      gains[edge] = (gains[edge] ?? 0) + measureGain(left, all, lesson.classes);
    }
  }
  const gain = gains.reduce((most, value) => Math.max(most, value), -1);
  return { column, edge: Math.max(0, gains.indexOf(gain)), gain };
}

function addTo(sums: Float64Array, values: Float64Array, start: number): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (values[start + at] ?? 0);
}

/** By leaf and bin: the slopes of each class, then the weights. */
function sumByBin(column: BinnedColumn, { slopes, weights, classes }: Lesson, grown: Grown): Float64Array {
  const { bins, edges } = column;
  const { leafOf, leaves, sample } = grown;
  const stride = classes + 1;
  const sums = new Float64Array(leaves * (edges.length + 1) * stride);
  for (let index = 0; index < sample.length; index++) {
    const line = sample[index] ?? 0;
    const first = ((leafOf[line] ?? 0) * (edges.length + 1) + (bins[line] ?? 0)) * stride;
    const from = line * classes;
    for (let at = 0; at < classes; at++) sums[first + at] = (sums[first + at] ?? 0) + (slopes[from + at] ?? 0);
    sums[first + classes] = (sums[first + classes] ?? 0) + (weights[line] ?? 0);
  }
  return sums;
}

function measureGain(left: Float64Array, all: Float64Array, classes: number): number {
  const weightLeft = (left[classes] ?? 0) + CAUTION;
  const weightRight = (all[classes] ?? 0) - (left[classes] ?? 0) + CAUTION;
  let gain = 0;
  for (let at = 0; at < classes; at++) {
    const slope = left[at] ?? 0;
    const rest = (all[at] ?? 0) - slope;
    gain += (slope * slope) / weightLeft + (rest * rest) / weightRight;
  }
  return gain;
}

/** Leaves are written as hundredths in one byte. */
const MOST = 1.27;

function weighLeaves({ slopes, curves, classes }: Lesson, leafOf: Uint8Array, growth: Growth): readonly number[] {
  const size = 2 ** growth.depth * classes;
  const slope = new Float64Array(size);
  const curve = new Float64Array(size);
  for (let line = 0; line < leafOf.length; line++) {
    for (let at = 0; at < classes; at++) {
      const leaf = (leafOf[line] ?? 0) * classes + at;
      slope[leaf] = (slope[leaf] ?? 0) + (slopes[line * classes + at] ?? 0);
      curve[leaf] = (curve[leaf] ?? 0) + (curves[line * classes + at] ?? 0);
    }
  }
  return Array.from(slope, (sum, leaf) => {
    const step = (growth.rate * sum) / ((curve[leaf] ?? 0) + CAUTION / 4);
    return Math.round(100 * Math.min(MOST, Math.max(-MOST, step))) / 100;
  });
}
