import { join } from "node:path";
import { argv, exit, stderr, stdout } from "node:process";
import { CORPUS, findFold, hasCorpus, isHeldOut, readPages, VARIANTS } from "./corpus.ts";
import { choosesTitle, growTitleForest } from "./title-forest.ts";
import { FOLDS, readTitleLessons, type TitleLesson } from "./title-lessons.ts";
import { writeForest } from "./write-forest.ts";

const TABLE = join(import.meta.dirname, "../../src/stages/read/text/title/title-forest.ts");

if (!hasCorpus()) {
  stderr.write(`there is nothing to learn from: ${CORPUS} is absent\n`);
  exit(2);
}
stdout.write(`learning to judge lines ${FOLDS} times from the corpus, some minutes …\n`);
const lessons = readTitleLessons(readPages());
if (argv.includes("--check")) crossValidate();
else writeForest(TABLE, "TITLE_FOREST", growTitleForest(lessons));

/** Prints how many titles that stand among the candidates are chosen, no page's publisher being in its own training. */
function crossValidate(): void {
  const judged: { readonly lesson: TitleLesson; readonly isRight: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = growTitleForest(lessons.filter(({ page }) => findFold(page, FOLDS) !== fold));
    const unseen = lessons.filter(({ page, isTitle }) => findFold(page, FOLDS) === fold && isTitle.includes(true));
    judged.push(...unseen.map((lesson) => ({ lesson, isRight: choosesTitle(forest, lesson) })));
  }
  for (const variant of VARIANTS) {
    for (const held of [false, true]) {
      const own = judged.filter(({ lesson }) => lesson.variant === variant && isHeldOut(lesson.page) === held);
      const right = own.filter(({ isRight }) => isRight).length;
      stdout.write(
        `${variant}${held ? ", held out" : ""}: ${right} of ${own.length}, ${(right / own.length).toFixed(3)}\n`,
      );
    }
  }
}
