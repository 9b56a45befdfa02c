import { type AskedForest, layOut, type Question, type Tree } from "./forest.ts";

/** A forest as it is written in a table: the names of its measures, then a line for each tree. */
export type ForestTable = { readonly classes: number; readonly measures: string; readonly trees: readonly string[] };

/**
 * Reads a forest from its table. A tree's line is its questions, each a measure's number and the value asked about, `3>0.5`, and at the
 * end its leaves: hundredths, one signed byte each, in Base64.
 */
export function parseForest({ classes, measures, trees }: ForestTable): AskedForest {
  const names = measures.split(" ");
  return layOut({ classes, trees: trees.map((line) => parseTree(line, names)) });
}

function parseTree(line: string, names: readonly string[]): Tree {
  const parts = line.split(" ");
  const questions = parts.slice(0, -1).map((part): Question => {
    const [name = "", above = ""] = part.split(">");
    return { measure: names[Number(name)] ?? "", above: Number(above) };
  });
  return { questions, leaves: parseLeaves(parts.at(-1) ?? "") };
}

function parseLeaves(text: string): readonly number[] {
  return Array.from(atob(text), (sign) => {
    const byte = sign.charCodeAt(0);
    return (byte < 128 ? byte : byte - 256) / 100;
  });
}
