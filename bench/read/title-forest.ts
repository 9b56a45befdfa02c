import { type AskedForest, evaluateSheet, layOut, type Tree } from "../../src/stages/read/text/forest/forest.ts";
import { openColumn } from "../../src/stages/read/text/forest/sheet.ts";
import { chooseTitle } from "../../src/stages/read/text/title/rank-titles.ts";
import { binColumns } from "./bin-columns.ts";
import { isTaken } from "./grow-forest.ts";
import { growTree } from "./grow-tree.ts";
import type { TitleLesson } from "./title-lessons.ts";

const GROWTH = { trees: 160, depth: 5, rate: 0.15 };
/** What a candidate weighs that nobody takes for a title any more, against one in doubt. */
const SETTLED = 0.02;
const DOUBT = 40;

/**
 * Grows trees that choose one of a page's lines, or none: gradient boosting of the conditional logistic loss, where the lines of a page
 * compete with each other. The forest's second class is "title"; the first stays at nothing.
 */
export function growTitleForest(lessons: readonly TitleLesson[], growth = GROWTH): AskedForest {
  const names = [...(lessons[0]?.sheet.measures.keys() ?? [])];
  const columns = Object.fromEntries(
    names.map((name) => [name, lessons.flatMap(({ sheet }) => [...openColumn(sheet, name)])]),
  );
  const binned = binColumns(columns);
  const size = lessons.reduce((sum, lesson) => sum + lesson.isTitle.length, 0);
  const sample = Uint32Array.from({ length: size }, (_, at) => at);
  const scores = new Float64Array(size);
  const trees: Tree[] = [];
  for (let round = 0; round < growth.trees; round++) {
    // Each tree chooses among half of the measures: that is quicker, and guards against learning by heart.
    const part = binned.filter((_, at) => isTaken(at, round, 2));
    const { tree, leafOf } = growTree(part, { ...measureErrors(lessons, scores), classes: 2 }, { ...growth, sample });
    for (let at = 0; at < size; at++) scores[at] = (scores[at] ?? 0) + (tree.leaves[2 * (leafOf[at] ?? 0) + 1] ?? 0);
    trees.push(tree);
  }
  return layOut({ classes: 2, trees });
}

function measureErrors(lessons: readonly TitleLesson[], scores: Float64Array) {
  const slopes = new Float64Array(2 * scores.length);
  const curves = new Float64Array(2 * scores.length);
  const weights = new Float64Array(scores.length);
  let first = 0;
  for (const { isTitle } of lessons) {
    // "None of them" competes too, at 0.
    const odds = isTitle.map((_, at) => Math.exp(scores[first + at] ?? 0));
    const all = odds.reduce((sum, value) => sum + value, 1);
    const right = odds.reduce((sum, value, at) => sum + (isTitle[at] ? value : 0), 0);
    for (const [at, value] of odds.entries()) {
      const probability = value / all;
      const wanted = isTitle[at] ? value / right : 0;
      slopes[2 * (first + at) + 1] = wanted - probability;
      curves[2 * (first + at) + 1] = probability * (1 - probability);
      weights[first + at] = DOUBT * probability * (1 - probability) + SETTLED;
    }
    first += isTitle.length;
  }
  return { slopes, curves, weights };
}

/** Whether the forest's choice for a page is its title. */
export function choosesTitle(forest: AskedForest, { lines, candidates, sheet, isTitle }: TitleLesson): boolean {
  const [, likely = []] = evaluateSheet(forest, sheet);
  return isTitle[candidates.indexOf(chooseTitle(lines, candidates, likely).index)] ?? false;
}
