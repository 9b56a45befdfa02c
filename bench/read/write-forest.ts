import { Buffer } from "node:buffer";
import { writeFileSync } from "node:fs";
import type { Forest, Tree } from "../../src/stages/read/text/forest/forest.ts";

/** Writes a forest as a source file that exports its table by this name. */
export function writeForest(path: string, name: string, forest: Forest): void {
  const measures = [...new Set(forest.trees.flatMap((tree) => tree.questions.map(({ measure }) => measure)))].sort();
  const trees = forest.trees.map((tree) => `    "${toLine(tree, measures)}",\n`).join("");
  writeFileSync(
    path,
    `import type { ForestTable } from "../forest/parse-forest.ts";

/** Written by a training script of bench/read: do not edit. */
export const ${name}: ForestTable = {
  classes: ${forest.classes},
  measures:
    "${measures.join(" ")}",
  trees: [
${trees}  ],
};
`,
  );
}

function toLine(tree: Tree, measures: readonly string[]): string {
  const questions = tree.questions.map(({ measure, above }) => `${measures.indexOf(measure)}>${above}`);
  const leaves = Buffer.from(Int8Array.from(tree.leaves, (value) => Math.round(value * 100)).buffer);
  return [...questions, leaves.toString("base64")].join(" ");
}
