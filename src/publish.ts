import { hash } from "node:crypto";
import type { Config } from "./model/config.ts";
import type { SeedResult } from "./model/ledger.ts";
import type { Hold, Place, Problem, ProblemCode } from "./model/problem.ts";
import type { Instant } from "./model/values.ts";
import type { Output, Written } from "./output/output.ts";
import type { Job } from "./process/process-job.ts";
import type { ProcessOptions } from "./process/process-seeds.ts";
import { findStale } from "./scan/find-stale.ts";
import type { LookOptions } from "./scan/list-files.ts";
import { type Scan, scanSeeds } from "./scan/scan.ts";
import { toSeedName } from "./scan/side-files.ts";
import { isNoArticle, refuseFormat } from "./stages/read/index.ts";
import { toTopicSlug } from "./stages/slug.ts";
import type { Admission, Store } from "./store/store.ts";
import type { WrittenFiles } from "./writing/write-dirty.ts";

/** All that one run needs. `now` is its one moment, `clockMs` the machine's; `seedsShownAs` names the seeds folder in messages. */
export type Run = {
  readonly config: Config;
  readonly now: Instant;
  readonly clockMs: number;
  readonly store: Store;
  readonly output: Output;
  readonly seedsShownAs: string;
  /** Whether a run may withdraw more than a fifth of what is published. */
  readonly allowWithdrawals?: boolean;
  /** Whether to read every seed and write every file anew; identity stays. */
  readonly isRebuild?: boolean;
  /** Told of seeds that have gone through the stages. */
  readonly onProgress?: (done: number, all: number) => void;
};

/** What a run did, and how things stand after it: problems and holds of all seeds. `nextDue` is when an embargo ends or an article expires. */
export type Report = {
  readonly published: number;
  readonly added: number;
  readonly updated: number;
  readonly withdrawn: number;
  readonly held: readonly Hold[];
  readonly problems: readonly Problem[];
  readonly files: readonly Written[];
  readonly nextDue?: Instant;
  /** Why nothing was changed, where nothing was: the seeds can't be read, or too many are gone. It is among the problems, too. */
  readonly stopped?: Problem;
};

/** One run: scan → read, validate, enrich, slug → admit → select → render → emit → write. It costs what changed; a bad article never stops the others. */
export async function publish(run: Run): Promise<Report> {
  const { config, store, seedsShownAs } = run;
  const understanding = `${config.leastConfidence} ${config.extensions?.fingerprint ?? ""}`;
  // Another confidence, or other readers or enrichments of the user's: they may understand every seed in another way.
  const isOther = ((await store.readSetting("understood")) ?? "") !== understanding;
  const scan = await scanSeeds(config.seeds, () => store.readLedger(), {
    ...toLookOptions(config),
    ignore: isNoArticle,
    isAll: run.isRebuild === true || isOther,
    stale: await findStaleSeeds(run),
  });
  const isFirst = await begin(run);
  const unread: Problem[] = [];
  const admission = scan.isComplete ? await admitScan(run, scan, unread) : NOTHING_ADMITTED;
  const isStopped = !scan.isComplete || admission.isRefused;
  if (isOther && !isStopped) await store.writeSetting("understood", understanding);
  const written = isStopped ? { files: [], problems: [] } : await writeOut(run, isFirst);
  const standing = isStopped ? [] : await store.readProblems();
  const problems = [...scan.problems, ...unread, ...standing, ...admission.problems];
  const nextDue = await store.readNextDue();
  const shown = [...problems.map((problem) => toShownProblem(problem, seedsShownAs)), ...written.problems];
  const stopped = isStopped ? shown[problems.findIndex(({ place }) => place.file === "")] : undefined;
  return {
    published: await store.countShown(),
    added: admission.added,
    updated: admission.updated,
    withdrawn: admission.withdrawn,
    held: (await store.readHolds()).map((hold) => ({ ...hold, place: toShownPlace(hold.place, seedsShownAs) })),
    problems: shown,
    files: written.files,
    ...(nextDue !== undefined && { nextDue }),
    ...(stopped !== undefined && { stopped }),
  };
}

/** Which files below the seeds folder are seeds, and what there is to say of the others. */
export function toLookOptions({ maxSeedBytes, extensions }: Config): LookOptions {
  const refuse = (path: string, place: Place) => refuseFormat(path, place, extensions?.endings);
  return { maxSeedBytes, refuse };
}

/** Seeds beside which a file is another than it was published as, or that have a problem which may have gone by itself. */
async function findStaleSeeds({ config, store }: Run): Promise<ReadonlySet<string>> {
  const stale = findStale(config.seeds, await store.readShownFiles());
  const passing = (await store.readProblems()).filter(({ code }) => PASSING.includes(code));
  // What a side file states has its place there.
  return new Set([...stale, ...passing.flatMap(({ place }) => [place.file, toSeedName(place.file) ?? place.file])]);
}

/** Problems that a file which comes, or time, mends. */
const PASSING: readonly ProblemCode[] = ["file-missing", "date-future"];

const NOTHING_ADMITTED: Admission = { added: 0, updated: 0, withdrawn: 0, problems: [], isRefused: false };

async function admitScan(run: Run, scan: Scan, unread: Problem[]): Promise<Admission> {
  const { config, now, clockMs, store, onProgress } = run;
  const job = { folder: config.seeds, files: scan.changed, context: { config, now }, clockMs };
  const options = { onProblem: (problem: Problem) => void unread.push(problem), onProgress };
  return store.admit({
    results: processChanged(job, options),
    vanished: scan.vanished,
    touched: scan.touched,
    moves: scan.moves,
    now,
    config,
    toTopicSlug,
    allowWithdrawals: run.allowWithdrawals === true,
  });
}

// Most runs find nothing new, and should cost nothing: what works on articles is loaded when there is one.

async function* processChanged(job: Job, options: ProcessOptions): AsyncGenerator<SeedResult> {
  if (job.files.length === 0) return;
  const { processSeeds } = await import("./process/process-seeds.ts");
  yield* processSeeds(job, options);
}

async function writeOut(run: Run, isFirst: boolean): Promise<WrittenFiles> {
  const { store, output, isRebuild = false } = run;
  const fingerprint = toFingerprint(run.config);
  const emitted = await store.readSetting("emitted");
  const isOther = emitted !== undefined && emitted !== fingerprint;
  // Texts are kept with the addresses and the safety of their time. Only now: one whose seed turned invalid since the last run is nowhere else.
  if (isRebuild || isOther) await store.forgetDerived();
  // A rebuild, another configuration or version of ours, an out folder that lost its files: everything is to be written.
  const isAll = isFirst || isRebuild || emitted !== fingerprint || !output.isFamiliar;
  if (!isAll && !(await store.hasMarks())) return { files: [], problems: [] };
  await store.markLinkers(run.config);
  const { writeDirty } = await import("./writing/write-dirty.ts");
  const isMarked = isFirst && !isRebuild && (await store.hasMarks());
  const written = await writeDirty(run, { isAll, isMarked });
  await store.writeSetting("emitted", fingerprint);
  return written;
}

/** Whether this state has seen no run yet: then all that the run admits is marked, and nothing else is there. */
async function begin({ store }: Run): Promise<boolean> {
  const isFirst = (await store.readSetting("begun")) === undefined;
  if (isFirst) await store.writeSetting("begun", "yes");
  return isFirst;
}

/** Raised by whoever changes what emitters write, so that everything is written again once. */
const EMITTED_VERSION = 5;

function toFingerprint(config: Config): string {
  const { seeds: _seeds, out: _out, maxSeedBytes: _most, leastConfidence: _least, extensions, ...visible } = config;
  return hash("sha1", `${EMITTED_VERSION} ${JSON.stringify({ ...visible, extensions: extensions?.fingerprint })}`);
}

/** A problem as a person reads it. */
export function toShownProblem({ other, ...problem }: Problem, seedsShownAs: string): Problem {
  const message =
    other === undefined ? problem.message : `${problem.message} ${toShownPlace(other, seedsShownAs).file}`;
  return { ...problem, message, place: toShownPlace(problem.place, seedsShownAs) };
}

/** Places are paths below the seeds folder; a person knows them by how the folder was named. */
export function toShownPlace<P extends { readonly file: string }>(place: P, seedsShownAs: string): P {
  const folder = seedsShownAs.replace(/(?<=.)\/$/, "");
  return { ...place, file: place.file === "" ? folder : `${folder}/${place.file}` };
}
