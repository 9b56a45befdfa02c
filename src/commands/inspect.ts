import { existsSync, lstatSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Source } from "../model/article.ts";
import type { Config } from "../model/config.ts";
import type { ExplainedLine } from "../model/explained.ts";
import { emptyLedger } from "../model/ledger.ts";
import { type Place, type Problem, toError } from "../model/problem.ts";
import { openPipeline, type Passage, toProblems } from "../pipeline.ts";
import { toLookOptions, toShownPlace } from "../publish.ts";
import { type FoundFile, lookAtSeed, toUnreadable } from "../scan/list-files.ts";
import { readSource } from "../scan/read-source.ts";
import { type Scan, scanSeeds } from "../scan/scan.ts";
import { toSeedName } from "../scan/side-files.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { toCard, toCardJson, toUnderstood } from "./inspect-card.ts";
import { toExplained, toExplainedText } from "./inspect-explained.ts";
import { toProblemText } from "./problem-text.ts";
import { toExitCode } from "./report-text.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/** `feedmill inspect`: what was understood of each seed, and with --explain why; publishes nothing. */
export const inspectCommand: Command = {
  operand: { name: "<path>", about: "a seed, or a folder of seeds" },
  options: [
    ...configOptions.filter(({ flags }) => /--(config|now)/.test(flags)),
    {
      flags: "--explain",
      about: "show where each field comes from, what each line was taken for, and how sure that is",
    },
    { flags: "--json", about: "print one JSON object a line for each article" },
  ],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal, "https://example.org/");
    const { json, explain } = input.options;
    const how = { terminal, isJson: json === true, isExplained: explain === true };
    if (settings.kind === "pass") return inspect(settings.value, toSeed(input.operands[0] ?? "", terminal.cwd), how);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};

type How = { readonly terminal: Terminal; readonly isJson: boolean; readonly isExplained: boolean };

async function inspect(settings: Settings, operand: string, how: How): Promise<ExitCode> {
  const { config, now } = settings;
  const { terminal, isJson } = how;
  const path = resolve(terminal.cwd, operand);
  const isFile = isThere(path);
  const [folder, shownAs] = isFile ? [dirname(path), dirname(operand)] : [path, operand];
  const found = isFile ? findFile(folder, basename(path), config) : await findAll(folder, config);
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    problems.push(problem);
    reportProblem({ ...problem, place: toShownPlace(problem.place, shownAs) }, terminal, isJson);
  };
  for (const problem of found.problems) report(problem);
  const pipeline = await openPipeline(
    found.changed.map((file) => file.path),
    config,
  );
  for (const file of found.changed) {
    const source = readSeed(folder, file);
    if ("code" in source) {
      report(source);
      continue;
    }
    const passages = await pipeline.run(source, { config, now });
    problems.push(...passages.flatMap(toProblems));
    const isRead = how.isExplained && passages.some(({ draft }) => draft !== undefined);
    const lines = isRead ? await pipeline.explainLines(source) : undefined;
    for (const passage of passages) show(passage, { ...how, lines, shownAs, zone: config.zone });
  }
  return found.isComplete ? toExitCode(problems) : 66;
}

type Found = Pick<Scan, "changed" | "problems" | "isComplete">;

type Showing = How & {
  readonly lines: readonly ExplainedLine[] | undefined;
  readonly shownAs: string;
  readonly zone: string;
};

function show(passage: Passage, { terminal, isJson, isExplained, lines, shownAs, zone }: Showing): void {
  const toShown = <P extends Place>(place: P) => toShownPlace(place, shownAs);
  const problems = toProblems(passage).map((problem) => ({ ...problem, place: toShown(problem.place) }));
  const understood = toUnderstood(passage, { file: toShown(passage.source.place).file, zone, problems });
  if (!isExplained) {
    terminal.write(isJson ? toCardJson(understood) : toCard(understood, terminal));
    return;
  }
  const explained = toExplained(passage, understood, { lines, toShown });
  terminal.write(isJson ? `${JSON.stringify(explained)}\n` : toExplainedText(explained, terminal));
}

async function findAll(folder: string, config: Config): Promise<Found> {
  if (existsSync(folder)) return scanSeeds(folder, () => emptyLedger, toLookOptions(config));
  const problem = toError("seeds-missing", { file: "" }, "there is no such file or folder");
  return { changed: [], problems: [problem], isComplete: false };
}

/** Of a side file, its seed is meant. */
function toSeed(operand: string, cwd: string): string {
  const seed = toSeedName(operand);
  return seed !== undefined && isThere(resolve(cwd, seed)) ? seed : operand;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function findFile(folder: string, name: string, config: Config): Found {
  const found = lookAtSeed(folder, name, toLookOptions(config));
  if (found === undefined) return { changed: [], problems: [], isComplete: true };
  const isProblem = "code" in found;
  return { changed: isProblem ? [] : [found], problems: isProblem ? [found] : [], isComplete: true };
}

function readSeed(folder: string, file: FoundFile): Source | Problem {
  try {
    return readSource(folder, file);
  } catch (error) {
    return toUnreadable({ file: file.path }, error);
  }
}

function reportProblem(problem: Problem, terminal: Terminal, isJson: boolean): void {
  if (!isJson) terminal.warn(toProblemText(problem, terminal));
  else terminal.write(`${JSON.stringify({ file: problem.place.file, problems: [problem] })}\n`);
}
