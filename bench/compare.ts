import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { argv, stderr, stdout } from "node:process";
import { parseArgs } from "node:util";
import { type Contestant, contestants } from "./compare/contestants.ts";
import { canMeasureMemory } from "./compare/measure.ts";
import { runRace } from "./compare/race.ts";
import { type Scenario, scenarios } from "./compare/scenarios.ts";
import { toTable } from "./compare/table.ts";
import { writeCorpus } from "./corpus.ts";

type Options = {
  readonly chosen: readonly Scenario[];
  readonly entrants: readonly Contestant[];
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly corpora: string;
};

const USAGE = `usage: npm run bench -- SCENARIO... [--sizes 10000,100000] [--rounds 5] [--only feedmill,hugo] [--corpora FOLDER]
scenarios: ${scenarios.map(({ name }) => name).join(", ")}
contestants: ${contestants.map(({ name }) => name).join(", ")}
`;

function main(): void {
  const options = parseOptions(argv.slice(2));
  if (options === undefined) {
    stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const able = options.entrants.filter(isAble);
  stdout.write(`${describeMachine(able)}\n`);
  const work = mkdtempSync(join(tmpdir(), "feedmill-bench-"));
  try {
    for (const size of options.sizes) {
      const corpus = provideCorpus(options.corpora, size);
      for (const scenario of options.chosen) {
        const heading = `${scenario.name}, ${size.toLocaleString("en")} articles, ${options.rounds} rounds`;
        const entrants = able.filter(({ name }) => scenario.between.includes(name));
        const race = { scenario, contestants: entrants, corpus, rounds: options.rounds };
        const results = runRace({ ...race, work: join(work, `${scenario.name}-${size}`) });
        stdout.write(`\n### ${heading}\n\n${toTable(results)}`);
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Undefined when they make no sense. */
function parseOptions(args: readonly string[]): Options | undefined {
  const text = (fallback: string) => ({ type: "string", default: fallback }) as const;
  const options = {
    sizes: text("10000"),
    rounds: text("5"),
    only: text(contestants.map(({ name }) => name).join(",")),
    corpora: text(join(tmpdir(), "feedmill-bench")),
  };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const chosen = positionals.map((name) => scenarios.find((scenario) => scenario.name === name));
  const entrants = values.only.split(",").map((name) => contestants.find((contestant) => contestant.name === name));
  const numbers = [...values.sizes.split(","), values.rounds].map(Number);
  const isNumbers = numbers.every((number) => Number.isInteger(number) && number > 0);
  if (chosen.length === 0 || chosen.includes(undefined) || entrants.includes(undefined) || !isNumbers) return undefined;
  return {
    chosen: chosen.filter((scenario) => scenario !== undefined),
    entrants: entrants.filter((entrant) => entrant !== undefined),
    sizes: numbers.slice(0, -1),
    rounds: Number(values.rounds),
    corpora: resolve(values.corpora),
  };
}

function isAble({ name, findObstacle }: Contestant): boolean {
  const obstacle = findObstacle();
  if (obstacle !== undefined) stderr.write(`${name} is left out: ${obstacle}\n`);
  return obstacle === undefined;
}

function describeMachine(able: readonly Contestant[]): string {
  const hugo = able.some(({ name }) => name === "hugo")
    ? spawnSync("hugo", ["version"], { encoding: "utf8" }).stdout
    : "";
  const hugoVersion = /v[\d.]+/.exec(hugo)?.[0];
  const parts = [
    new Date().toISOString().slice(0, 10),
    `Node ${process.version}`,
    ...(hugoVersion === undefined ? [] : [`Hugo ${hugoVersion}`]),
    `${cpus().length} processors (${cpus()[0]?.model.trim()})`,
    ...(canMeasureMemory() ? [] : ["no peak memory: apt-get install time"]),
  ];
  return parts.join(", ");
}

/** Made once and kept for the next time; it has its name only when it is complete. */
function provideCorpus(corpora: string, count: number): string {
  const folder = join(corpora, `corpus-${count}`);
  if (existsSync(folder)) return folder;
  stderr.write(`writing ${count} articles into ${folder}\n`);
  rmSync(`${folder}.part`, { recursive: true, force: true });
  writeCorpus({ folder: `${folder}.part`, count });
  renameSync(`${folder}.part`, folder);
  return folder;
}

if (import.meta.main) main();
