import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { argv, stderr, stdout } from "node:process";
import { makeArticle } from "./corpus/article.ts";

/** What to write: `count` articles into `folder`; another `seed` gives other articles. */
export type CorpusOptions = { readonly folder: string; readonly count: number; readonly seed?: number };

/** Writes a corpus of Markdown articles, the same bytes for the same count and seed; a larger one begins with a smaller one. */
export function writeCorpus({ folder, count, seed = 1 }: CorpusOptions): void {
  const made = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const { path, text } = makeArticle(index, seed);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), text);
  }
}

function main([count = "", folder = "", seed = "1"]: readonly string[]): void {
  if (!/^\d+$/.test(count) || !/^\d+$/.test(seed) || folder === "") {
    stderr.write("usage: npm run bench:corpus -- COUNT FOLDER [SEED]\n");
    process.exitCode = 2;
    return;
  }
  writeCorpus({ folder: resolve(folder), count: Number(count), seed: Number(seed) });
  stdout.write(`wrote ${count} articles into ${folder}\n`);
}

if (import.meta.main) main(argv.slice(2));
