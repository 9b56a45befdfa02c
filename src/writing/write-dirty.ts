import { loadExtensions } from "../extensions/extensions.ts";
import type { Problem } from "../model/problem.ts";
import type { Written } from "../output/output.ts";
import { toTopicSlug } from "../pipeline.ts";
import { writeChunks } from "./write-chunks.ts";
import { writeFeeds } from "./write-feeds.ts";
import type { Writing } from "./writing.ts";

export type WrittenFiles = { readonly files: readonly Written[]; readonly problems: readonly Problem[] };

/**
 * Writes what is marked, and wipes each mark once its files stand: a run that is killed leaves the rest to the next. With `isAll`
 * everything is written, and marked first where it is not. The feeds come last, for they lead to the pages.
 */
export async function writeDirty(
  run: Omit<Writing, "onProblem" | "onWritten" | "emitters">,
  { isAll, isMarked }: { readonly isAll: boolean; readonly isMarked: boolean },
): Promise<WrittenFiles> {
  const { config, store, output } = run;
  if (isAll && !isMarked) await store.markAllDirty({ config, toTopicSlug });
  const files: Written[] = [];
  const problems: Problem[] = [];
  const writing: Writing = {
    ...run,
    emitters: (await loadExtensions(config.extensions)).emitters,
    onProblem: (problem) => problems.push(problem),
    onWritten: (more) => files.push(...more),
  };
  await writeChunks(writing);
  await writeFeeds(writing);
  files.push(...(await output.finish({ removeOthers: isAll })));
  return { files, problems };
}
