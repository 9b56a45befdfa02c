import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type Passage, refuseFormat, runPipeline } from "../pipeline.ts";
import { type Scan, type ScanOptions, scanFile, scanSeeds } from "../scan.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { toCard, toCardJson, toUnderstood } from "./inspect-card.ts";
import { toProblemText } from "./problem-text.ts";
import { toExitCode } from "./report-text.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/** `feedmill inspect`: what was understood of each seed; publishes nothing. */
export const inspectCommand: Command = {
  name: "inspect",
  summary: "show what is understood of a seed, or of each in a folder",
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
  const scan = await scanOperand(resolve(terminal.cwd, operand), operand, config.maxSeedBytes);
  for (const problem of scan.problems) report(problem, terminal, isJson);
  const problems = [...scan.problems];
  for (const source of scan.sources) {
    for (const passage of runPipeline(source, { config, now })) {
      problems.push(...toProblems(passage));
      const understood = toUnderstood(passage, { zone: config.zone, problems: toProblems(passage) });
      terminal.write(isJson ? toCardJson(understood) : toCard(understood, terminal));
    }
  }
  return toExitCode(problems);
}

async function scanOperand(path: string, shownAs: string, maxSeedBytes: number): Promise<Scan> {
  const options = (folder: string): ScanOptions => ({ shownAs: folder, maxSeedBytes, refuse: refuseFormat });
  const isFile = await stat(path).then(
    (stats) => !stats.isDirectory(),
    () => false,
  );
  if (!isFile) return scanSeeds(path, options(shownAs));
  return scanFile(dirname(path), basename(path), options(dirname(shownAs)));
}

function report(problem: Problem, terminal: Terminal, isJson: boolean): void {
  if (!isJson) terminal.warn(toProblemText(problem, terminal));
  else terminal.write(`${JSON.stringify({ file: problem.place.file, problems: [problem] })}\n`);
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
