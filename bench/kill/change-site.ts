import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeArticle } from "../corpus/article.ts";
import type { Random } from "../corpus/random.ts";

/** What happens between two runs: to the seeds, to the configuration, or to what the runs left. */
export const UPHEAVALS = ["seeds", "seeds", "title", "out-lost", "all-lost"] as const;
export type Upheaval = (typeof UPHEAVALS)[number];

/** Edits, renames, removes and adds some seeds; `round` gives each new one a number of its own. */
export function changeSeeds(folder: string, random: Random, round: number): void {
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".md"))
    .toSorted();
  const path = () => join(folder, random.pick(paths));
  for (let edits = random.between(1, 12); edits > 0; edits -= 1) {
    const file = path();
    writeFileSync(file, `${readFileSync(file, "utf8")}\nEdited in round ${round}, ${edits} to go.\n`);
  }
  const from = path();
  renameSync(from, join(folder, `renamed-${round}.md`));
  // Fewer than the guard against mass withdrawal would ask about.
  for (let removals = random.between(0, 3); removals > 0; removals -= 1) rmSync(path(), { force: true });
  for (let additions = random.between(0, 6); additions > 0; additions -= 1) {
    const { path: name, text } = makeArticle(100_000 + round * 10 + additions, 1);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Everything at once: pages, archives, feeds of every kind. */
export function writeConfig(path: string, title: string): void {
  const topic = '{ limit: 50, title: "{feed}: {name}" }';
  const feeds = `{ tags: ${topic}, authors: ${topic}, sections: ${topic}, languages: ${topic} }`;
  const fields = `url: "https://news.example/", title: "${title}", limit: 20, archive: { size: 25 }, feeds: ${feeds}`;
  writeFileSync(path, `export default { ${fields} };\n`);
}
