import { loadExtensions } from "../extensions/extensions.ts";
import type { Feed, Site } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import type { Written } from "../output/output.ts";
import { toTopicSlug } from "../pipeline.ts";
import { emitFeed, emitSite } from "../stages/emit/index.ts";
import type { TopicFeed } from "../store/store.ts";
import type { Rendering } from "./render-entries.ts";
import { findOptions, selectMain, selectTopic, toEmptyFeed } from "./select.ts";
import { writeChunks } from "./write-chunks.ts";
import type { Write, Writing } from "./writing.ts";

export type WrittenFiles = { readonly files: readonly Written[]; readonly problems: readonly Problem[] };

/** Writes what is marked, and wipes each mark once its files stand: a run that is killed leaves the rest to the next. With `isAll` everything is written, and marked first where it is not. */
export async function writeDirty(
  run: Omit<Writing, "onProblem" | "onWritten" | "emitters">,
  { isAll, isMarked }: { readonly isAll: boolean; readonly isMarked: boolean },
): Promise<WrittenFiles> {
  const { config, store, output } = run;
  if (isAll && !isMarked) await store.markAllDirty({ config, toTopicSlug });
  const files: Written[] = [];
  const problems: Problem[] = [];
  const { emitters } = await loadExtensions(config.extensions);
  const writing: Writing = {
    ...run,
    emitters,
    onProblem: (problem) => problems.push(problem),
    onWritten: (more) => files.push(...more),
  };
  const write: Write = async (candidates) => {
    const refused = new Set<string>();
    await output.claimAll(candidates.flatMap((file) => ("problem" in file ? [] : [file.path])));
    for (const file of candidates) {
      const result = "problem" in file ? file.problem : await output.write(file);
      if ("problem" in file) output.keep(file.path);
      if ("code" in result) {
        refused.add(file.path);
        problems.push(result);
      } else files.push(result);
    }
    return refused;
  };
  await writeFeeds(writing, write);
  await writeChunks(writing, write);
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
    const { feed: main, isWhole } = await selectWhole(writing, selectMain);
    const topics = (await store.readTopicFeeds()).filter(isWanted);
    const site: Site = { config, feeds: [main, ...topics.map((topic) => toEmptyFeed(config, topic))] };
    const refused = await write([...emitFeed(main, writing.emitters), ...emitSite(site, writing.emitters)]);
    if (isWhole && refused.size === 0) await store.markClean(["main", "site"]);
  }
  for (const topic of dirty.feeds) {
    const select = (rendering: Rendering) => selectTopic(rendering, topic);
    const selected = isWanted(topic) ? await selectWhole(writing, select) : undefined;
    const refused = selected === undefined ? new Set() : await write(emitFeed(selected.feed, writing.emitters));
    if (selected?.isWhole !== false && refused.size === 0) await store.markClean([`feed:${topic.feed}`]);
  }
}

/** A feed, and whether every entry's text could be had. */
async function selectWhole(
  writing: Writing,
  select: (rendering: Rendering) => Promise<Feed>,
): Promise<{ readonly feed: Feed; readonly isWhole: boolean }> {
  let isWhole = true;
  const onMissing = () => {
    isWhole = false;
  };
  return { feed: await select({ ...writing, onMissing }), isWhole };
}
