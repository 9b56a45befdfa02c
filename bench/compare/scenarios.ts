import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeArticle } from "../corpus/article.ts";
import type { Product } from "./contestants.ts";

/** What happens to the seeds before each round; `undo` leaves the corpus as it was found. */
export type Change = { readonly apply: (round: number) => void; readonly undo: () => void };

/** A question that the benchmark answers. */
export type Scenario = {
  readonly name: string;
  readonly product: Product;
  /** Whether every run starts without results and memory of earlier ones. */
  readonly isCold: boolean;
  /** Names of contestants. */
  readonly between: readonly string[];
  readonly openChange: (corpus: string) => Change;
};

const ours = ["feedmill", "feedmill-dist"];

/** All scenarios. */
export const scenarios: readonly Scenario[] = [
  {
    name: "cold-rss",
    product: "rss",
    isCold: true,
    between: [...ours, "hugo", "naive", "cat"],
    openChange: changeNothing,
  },
  {
    name: "cold-everything",
    product: "everything",
    isCold: true,
    between: [...ours, "hugo"],
    openChange: changeNothing,
  },
  { name: "one-changed", product: "rss", isCold: false, between: [...ours, "hugo", "look"], openChange: editOne },
  {
    name: "nothing-changed",
    product: "rss",
    isCold: false,
    between: [...ours, "hugo", "look"],
    openChange: changeNothing,
  },
  { name: "one-new", product: "everything", isCold: false, between: [...ours, "hugo"], openChange: addOne },
];

function changeNothing(): Change {
  return { apply: () => {}, undo: () => {} };
}

/** The newest article gets another last line each round, so it is the main feed that has to be written again. */
function editOne(corpus: string): Change {
  const path = join(corpus, makeArticle(0, 1).path);
  const original = readFileSync(path);
  return {
    apply: (round) =>
      writeFileSync(path, `${original.toString()}\nCorrection ${round}: the bridge was opened early.\n`),
    undo: () => writeFileSync(path, original),
  };
}

/** Each round finds one article more, newer than all. */
function addOne(corpus: string): Change {
  const paths: string[] = [];
  return {
    apply: (round) => {
      const path = join(corpus, "news", `new-${round}.md`);
      const minute = String(round % 60).padStart(2, "0");
      const matter = `title: News of round ${round}\ndate: 2026-10-31T22:${minute}:00Z\ndraft: false\ntags: [politics]`;
      writeFileSync(path, `---\n${matter}\n---\n\nThe bridge was opened early this morning.\n`);
      paths.push(path);
    },
    undo: () => {
      for (const path of paths) rmSync(path, { force: true });
    },
  };
}
