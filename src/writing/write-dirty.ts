import type { Site } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import type { Written } from "../output/output.ts";
import { toTopicSlug } from "../pipeline.ts";
import { emitFeed, emitSite } from "../stages/emit/index.ts";
import type { TopicFeed } from "../store/store.ts";
import { findOptions, selectMain, selectTopic, toEmptyFeed } from "./select.ts";
import { writeChunks } from "./write-chunks.ts";
import type { Write, Writing } from "./writing.ts";

export type WrittenFiles = { readonly files: readonly Written[]; readonly problems: readonly Problem[] };

/** Writes what is marked, and wipes each mark once its files stand: a run that is killed leaves the rest to the next. With `isAll` everything is written, and marked first where it is not. */
export async function writeDirty(
  run: Omit<Writing, "onProblem" | "gone">,
  { isAll, isMarked }: { readonly isAll: boolean; readonly isMarked: boolean },
): Promise<WrittenFiles> {
  const { config, store, output } = run;
  if (isAll && !isMarked) await store.markAllDirty({ config, toTopicSlug });
  const files: Written[] = [];
  const problems: Problem[] = [];
  const writing: Writing = { ...run, onProblem: (problem) => problems.push(problem), gone: [] };
  const write: Write = async (candidates) => {
    const results = [];
    for (const file of candidates) results.push(await output.write(file));
    problems.push(...results.filter((result): result is Problem => "code" in result));
    files.push(...results.filter((result): result is Written => !("code" in result)));
    return results.every((result) => !("code" in result));
  };
  await writeFeeds(writing, write);
  await writeChunks(writing, write);
  for (const path of writing.gone) files.push(...(await output.remove(path)));
  files.push(...(await output.finish({ removeOthers: isAll })));
  return { files, problems };
}

async function writeFeeds(writing: Writing, write: Write): Promise<void> {
  const { config, store } = writing;
  const dirty = await store.readDirty();
  const isWanted = ({ kind, name }: TopicFeed) => {
    const options = findOptions(config, kind);
    const only = options?.only?.map((wanted) => wanted.toLowerCase());
    return options !== undefined && (only?.includes(name.toLowerCase()) ?? true);
  };
  if (dirty.main || dirty.site) {
    const main = await selectMain(writing);
    const topics = (await store.readTopicFeeds()).filter(isWanted);
    const site: Site = { config, feeds: [main, ...topics.map((topic) => toEmptyFeed(config, topic))] };
    if (await write([...emitFeed(main), ...emitSite(site)])) await store.markClean(["main", "site"]);
  }
  for (const topic of dirty.feeds) {
    const files = isWanted(topic) ? emitFeed(await selectTopic(writing, topic)) : [];
    if (await write(files)) await store.markClean([`feed:${topic.feed}`]);
  }
}
