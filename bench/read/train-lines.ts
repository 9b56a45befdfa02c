import { join } from "node:path";
import { exit, stderr, stdout } from "node:process";
import { CORPUS, hasCorpus, readPages } from "./corpus.ts";
import { learnLines, readDumps } from "./learn-lines.ts";
import { writeForest } from "./write-forest.ts";

const FOLDER = join(import.meta.dirname, "../../src/stages/read/text/classify");

if (!hasCorpus()) {
  stderr.write(`there is nothing to learn from: ${CORPUS} is absent\n`);
  exit(2);
}
const dumps = readDumps(readPages());
stdout.write(`learning from ${dumps.length} dumps, some minutes …\n`);
const model = learnLines(dumps);
writeForest(join(FOLDER, "line-forest-first.ts"), "FIRST_FOREST", model.first);
writeForest(join(FOLDER, "line-forest-second.ts"), "SECOND_FOREST", model.second);
stdout.write(`written to ${FOLDER}\n`);
