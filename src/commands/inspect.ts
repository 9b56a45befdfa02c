import { lstatSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Source } from "../model/article.ts";
import type { Config } from "../model/config.ts";
import type { Problem } from "../model/problem.ts";
import { openPipeline, toProblems } from "../pipeline.ts";
import { toShownPlace } from "../publish.ts";
import { lookAtFile, toUnreadable } from "../scan/list-files.ts";
import { type Scan, scanSeeds } from "../scan/scan.ts";
import { refuseFormat } from "../stages/read/index.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { toCard, toCardJson, toUnderstood } from "./inspect-card.ts";
import { toProblemText } from "./problem-text.ts";
import { toExitCode } from "./report-text.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/** `feedmill inspect`: what was understood of each seed; publishes nothing. */
export const inspectCommand: Command = {
  operand: { name: "<path>", about: "a seed, or a folder of seeds" },
  options: [
    ...configOptions.filter(({ flags }) => /--(config|now)/.test(flags)),
    { flags: "--json", about: "print one JSON object a line for each article" },
  ],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal, "https://example.org/");
    if (settings.kind === "pass")
      return inspect(settings.value, input.operands[0] ?? "", terminal, input.options.json === true);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};

async function inspect(settings: Settings, operand: string, terminal: Terminal, isJson: boolean): Promise<ExitCode> {
  const { config, now } = settings;
  const path = resolve(terminal.cwd, operand);
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const [folder, shownAs] = isFile ? [dirname(path), dirname(operand)] : [path, operand];
  const found = isFile
    ? findFile(folder, basename(path), config.maxSeedBytes)
    : scanSeeds(folder, new Map(), toOptions(config));
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    problems.push(problem);
    reportProblem({ ...problem, place: toShownPlace(problem.place, shownAs) }, terminal, isJson);
  };
  for (const problem of found.problems) report(problem);
  const pipeline = await openPipeline(found.changed.map((file) => file.path));
  for (const file of found.changed) {
    const source = readSeed(folder, file.path);
    if ("code" in source) report(source);
    else
      for (const passage of pipeline.run(source, { config, now })) {
        const own = toProblems(passage);
        problems.push(...own);
        const shown = own.map((problem) => ({ ...problem, place: toShownPlace(problem.place, shownAs) }));
        const { file: name } = toShownPlace(source.place, shownAs);
        const understood = toUnderstood(passage, { file: name, zone: config.zone, problems: shown });
        terminal.write(isJson ? toCardJson(understood) : toCard(understood, terminal));
      }
  }
  return toExitCode(problems);
}

function toOptions({ maxSeedBytes }: Config) {
  return { maxSeedBytes, refuse: refuseFormat };
}

function findFile(folder: string, name: string, maxSeedBytes: number): Pick<Scan, "changed" | "problems"> {
  const found = refuseFormat(name, { file: name }) ?? lookAtFile(folder, name, maxSeedBytes);
  if (found === undefined) return { changed: [], problems: [] };
  return "code" in found ? { changed: [], problems: [found] } : { changed: [found], problems: [] };
}

function readSeed(folder: string, path: string): Source | Problem {
  const place = { file: path };
  try {
    return { path, place, bytes: readFileSync(join(folder, path)) };
  } catch (error) {
    return toUnreadable(place, error);
  }
}

function reportProblem(problem: Problem, terminal: Terminal, isJson: boolean): void {
  if (!isJson) terminal.warn(toProblemText(problem, terminal));
  else terminal.write(`${JSON.stringify({ file: problem.place.file, problems: [problem] })}\n`);
}
