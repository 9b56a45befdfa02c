import { setImmediate } from "node:timers/promises";
import type { Entry, Source } from "./model/article.ts";
import type { Config } from "./model/config.ts";
import type { Feed, OutFile, RenderedEntry, Site } from "./model/feed.ts";
import type { Hold, Problem } from "./model/problem.ts";
import { EPOCH, type Instant } from "./model/values.ts";
import type { Output, Written } from "./output/output.ts";
import { type Passage, refuseFormat, renderEntry, runPipeline } from "./pipeline.ts";
import { scanSeeds } from "./scan.ts";
import { selectWindow } from "./select.ts";
import { emitFeed, emitPages, emitSite } from "./stages/emit/index.ts";
import type { Store } from "./store/store.ts";

/** All that one run needs. `now` is its one moment; `seedsShownAs` names the seeds folder in messages. */
export type Run = {
  readonly config: Config;
  readonly now: Instant;
  readonly store: Store;
  readonly output: Output;
  readonly seedsShownAs: string;
  /** Told of every seed that has gone through the stages. */
  readonly onProgress?: (done: number, all: number) => void;
};

/** What a run did. `nextDue` is when the next embargo ends. */
export type Report = {
  readonly published: number;
  readonly held: readonly Hold[];
  readonly problems: readonly Problem[];
  readonly files: readonly Written[];
  readonly nextDue?: Instant;
};

/** One run: scan → read, validate, enrich, slug → admit → select → emit → write. A bad article never stops the others. */
export async function publish(run: Run): Promise<Report> {
  const { config, store, output } = run;
  const scanOptions = { shownAs: run.seedsShownAs, maxSeedBytes: config.maxSeedBytes, refuse: refuseFormat };
  const scan = await scanSeeds(config.seeds, scanOptions);
  if (!scan.isComplete) return { published: 0, held: [], problems: scan.problems, files: [] };

  const passages = await runAll(scan.sources, run);
  const articles = passages.flatMap(({ outcome }) => (outcome.kind === "pass" ? [outcome.value] : []));
  const withdrawnKeys = await findWithdrawn(store, passages);
  const admission = await store.admit({ articles, withdrawnKeys }, config);

  const emission = await emitAll(store, output, config);
  const held = passages.flatMap(({ outcome }) => (outcome.kind === "hold" ? [outcome] : []));
  return {
    published: emission.published,
    held,
    problems: [...scan.problems, ...passages.flatMap(toProblems), ...admission.problems, ...emission.problems],
    files: emission.files,
    ...toNextDue(held),
  };
}

// What stays up goes on answering, and progress can be drawn, between so many seeds.
const SEEDS_AT_ONCE = 32;

async function runAll(sources: readonly Source[], { config, now, onProgress }: Run): Promise<readonly Passage[]> {
  const passages: Passage[] = [];
  for (const [at, source] of sources.entries()) {
    passages.push(...runPipeline(source, { config, now }));
    if (at % SEEDS_AT_ONCE === 0) await setImmediate();
    onProgress?.(at + 1, sources.length);
  }
  return passages;
}

/** Entries whose seed is gone. One that turned invalid keeps its last good entry. */
async function findWithdrawn(store: Store, passages: readonly Passage[]): Promise<readonly string[]> {
  const present = new Set(passages.flatMap(({ outcome }) => (outcome.kind === "pass" ? [outcome.value.key] : [])));
  const failed = passages.filter(({ outcome }) => outcome.kind === "fail").map(({ source }) => source.path);
  const isKept = (key: string) => present.has(key) || failed.some((path) => key === path || key.startsWith(`${path}#`));
  return (await store.readKeys()).filter((key) => !isKept(key));
}

type Emission = Pick<Report, "published" | "problems" | "files">;

/** Select, render, emit, write: every file that the store's entries call for. */
async function emitAll(store: Store, output: Output, config: Config): Promise<Emission> {
  const entries = await store.readEntries();
  const problems: Problem[] = [];
  const files: Written[] = [];
  const render = async (entry: Entry): Promise<readonly RenderedEntry[]> => {
    const rendered = renderEntry(entry, await store.readBody(entry.id));
    if (rendered.kind === "fail") problems.push(...rendered.problems);
    return rendered.kind === "pass" ? [rendered.value] : [];
  };
  const write = async (file: OutFile) => {
    const result = await output.write(file);
    if ("code" in result) problems.push(result);
    else files.push(result);
  };
  const shown = (await Promise.all(selectWindow(entries, config.limit).map(render))).flat();
  const site: Site = { config, feeds: [toMainFeed(config, shown)] };
  if (config.pages) {
    // A page offers the main feed alone, so that a new feed changes no page.
    const main: Site = { config, feeds: site.feeds.slice(0, 1) };
    for (const entry of entries) {
      for (const page of (await render(entry)).flatMap((rendered) => emitPages(rendered, main))) await write(page);
    }
  }
  for (const file of [...site.feeds.flatMap(emitFeed), ...emitSite(site)]) await write(file);
  files.push(...(await output.finish()));
  return { published: entries.length, problems, files };
}

function toMainFeed(config: Config, entries: readonly RenderedEntry[]): Feed {
  // An empty feed has no newest change; the epoch says so, and stays the same.
  const updated = entries.reduce((newest, entry) => (entry.updated > newest ? entry.updated : newest), EPOCH);
  return { config, title: config.title, description: config.description, updated, entries, folder: "" };
}

function toProblems({ outcome }: Passage): readonly Problem[] {
  switch (outcome.kind) {
    case "pass":
      return outcome.warnings;
    case "fail":
      return outcome.problems;
    case "hold":
      return [];
  }
}

function toNextDue(held: readonly Hold[]): Pick<Report, "nextDue"> {
  const moments = held.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return moments.length === 0 ? {} : { nextDue: moments.reduce((a, b) => (b < a ? b : a)) };
}
