import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, stdout } from "node:process";
import { setTimeout } from "node:timers/promises";
import { startRandom } from "./corpus/random.ts";
import { writeCorpus } from "./corpus.ts";
import { changeSeeds, UPHEAVALS, writeConfig } from "./kill/change-site.ts";
import { findDifferences, findTorn, findUnlisted, readFiles } from "./kill/check-files.ts";

/** `seed` chooses what changes, and how far each run gets. */
export type KillOptions = {
  readonly rounds: number;
  readonly articles: number;
  readonly seed: number;
  readonly onRound?: (line: string) => void;
};

/** `hits`: kills that left some files old and some new; `misses`: runs that were done before. */
export type KillReport = { readonly hits: number; readonly misses: number; readonly failures: readonly string[] };

/**
 * Kills runs of the command line at chance moments. Two sites have the same seeds; of each round's change one makes files undisturbed, the other is
 * killed at it and then runs again: then both are to be the same to the byte.
 */
export async function killRuns({ rounds, articles, seed, onRound }: KillOptions): Promise<KillReport> {
  const root = mkdtempSync(join(tmpdir(), "feedmill-kill-"));
  const random = startRandom(seed);
  const report = { hits: 0, misses: 0, failures: [] as string[] };
  try {
    writeCorpus({ folder: join(root, "seeds"), count: articles });
    writeConfig(join(root, "feedmill.config.mjs"), "News");
    for (let round = 0; round < rounds; round += 1) {
      const upheaval = round === 0 ? "all-lost" : random.pick(UPHEAVALS);
      if (upheaval === "title") writeConfig(join(root, "feedmill.config.mjs"), `News ${round}`);
      if (upheaval.endsWith("lost")) for (const site of SITES) lose(root, site, upheaval === "all-lost");
      if (upheaval === "seeds") changeSeeds(join(root, "seeds"), random, round);
      const outcome = await runRound(root, random.between(5, 100) / 100, `2026-11-01T00:00:00Z`);
      if (outcome.hit === "hit") report.hits += 1;
      if (outcome.hit === "miss") report.misses += 1;
      report.failures.push(...outcome.failures.map((failure) => `round ${round} (${upheaval}): ${failure}`));
      onRound?.(`${round} ${upheaval} ${outcome.hit}${outcome.failures.map((failure) => `\n  ${failure}`).join("")}`);
    }
    return report;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const SITES = ["calm", "killed"] as const;
type Site = (typeof SITES)[number];
type Outcome = { readonly hit: "hit" | "before" | "after" | "miss"; readonly failures: readonly string[] };

/** `part` of the time that an undisturbed run takes is what the other is given. */
async function runRound(root: string, part: number, now: string): Promise<Outcome> {
  const before = readFiles(join(root, "calm"));
  const startMs = performance.now();
  const calm = await run(root, "calm", now);
  const tookMs = performance.now() - startMs;
  const after = readFiles(join(root, "calm"));
  const killed = await run(root, "killed", now, tookMs * part);
  const left = readFiles(join(root, "killed"));
  const torn = findTorn(left, before, after);
  const mended = await run(root, "killed", now);
  const whole = readFiles(join(root, "killed"));
  const isOld = findDifferences(left, before).length === 0;
  const isNew = findDifferences(left, after).length === 0;
  return {
    hit: killed !== "SIGKILL" ? "miss" : isOld ? "before" : isNew ? "after" : "hit",
    failures: [
      ...(calm === 0 ? [] : [`the undisturbed run ended with ${calm}`]),
      ...torn,
      ...(mended === 0 ? [] : [`the run after the kill ended with ${mended}`]),
      ...findDifferences(whole, after).map((path) => `${path} differs from the undisturbed run's`),
      ...findUnlisted(whole).map((path) => `${path} is in no list of our files`),
    ],
  };
}

/** One run of the command line, killed after a while where one is given; its exit code, or SIGKILL. */
async function run(root: string, site: Site, now: string, killAfterMs?: number): Promise<number | string | null> {
  const cli = join(import.meta.dirname, "../src/cli.ts");
  const own = ["--out", site, "--state", `${site}.db`, "--now", now, "--allow-withdrawals"];
  const child = spawn(execPath, [cli, "publish", "--config", "feedmill.config.mjs", ...own], {
    cwd: root,
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  if (killAfterMs !== undefined) {
    await Promise.race([ended, setTimeout(killAfterMs)]);
    child.kill("SIGKILL");
  }
  const [code, signal] = await ended;
  return signal ?? code;
}

function lose(root: string, site: Site, withState: boolean): void {
  rmSync(join(root, site), { recursive: true, force: true });
  if (!withState) return;
  for (const ending of ["", "-wal", "-shm"]) rmSync(join(root, `${site}.db${ending}`), { force: true });
}

async function main([rounds = "200", seed = "1", articles = "300"]: readonly string[]): Promise<void> {
  const onRound = (line: string) => void stdout.write(`${line}\n`);
  const options = { rounds: Number(rounds), seed: Number(seed), articles: Number(articles), onRound };
  const { hits, misses, failures } = await killRuns(options);
  stdout.write(`${rounds} kills: ${hits} amid the writing, ${misses} too late; ${failures.length} failures\n`);
  if (failures.length > 0) process.exitCode = 1;
}

if (import.meta.main) await main(argv.slice(2));
