import { existsSync, lstatSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { toShownPlace, toShownProblem } from "../publish.ts";
import { toSeedName } from "../scan/side-files.ts";
import { openStore } from "../store/sqlite.ts";
import { namingState } from "../store/state-error.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { explainSeed } from "./explain-seed.ts";
import { toExplanationJson, toExplanationText } from "./explanation-text.ts";
import { hasState } from "./hold-state.ts";
import { toProblemText } from "./problem-text.ts";
import { toExitCode } from "./report-text.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/** `feedmill explain`: why the articles of a seed are, or are not, in which feed. Only reads. */
export const explainCommand: Command = {
  operand: { name: "<seed>", about: "a seed: its path from here, or below the seeds folder" },
  options: [...configOptions, { flags: "--json", about: "print it as one JSON object" }],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal);
    if (settings.kind === "pass")
      return namingState(settings.value.statePath, () =>
        explain(settings.value, input.operands[0] ?? "", { terminal, isJson: input.options.json === true }),
      );
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};

type Answering = { readonly terminal: Terminal; readonly isJson: boolean };

async function explain(settings: Settings, operand: string, { terminal, isJson }: Answering): Promise<ExitCode> {
  const { config, statePath, seedsShownAs } = settings;
  // Where nothing was published yet, nothing is remembered.
  const isThere = hasState(statePath);
  const store = openStore(isThere ? statePath : ":memory:", config, { isRehearsal: false, isReadOnly: isThere });
  try {
    for (const path of listPaths(settings, operand, terminal.cwd)) {
      const explanation = await explainSeed({ ...settings, store }, path);
      if (explanation === undefined) continue;
      const shown = {
        ...explanation,
        file: toShownPlace({ file: path }, seedsShownAs).file,
        holds: explanation.holds.map((hold) => ({ ...hold, place: toShownPlace(hold.place, seedsShownAs) })),
        problems: explanation.problems.map((problem) => toShownProblem(problem, seedsShownAs)),
      };
      terminal.write(isJson ? toExplanationJson(shown) : toExplanationText(shown, terminal));
      return toExitCode(explanation.problems);
    }
    terminal.warn(`feedmill explain: there is no seed ${operand}, and none is remembered\n`);
    return 2;
  } finally {
    await store.close();
  }
}

/** What the operand may mean, below the seeds folder: a path from here, or from there. Which is there is tried first. */
function listPaths({ config }: Settings, operand: string, cwd: string): readonly string[] {
  const fromHere = relative(config.seeds, resolve(cwd, operand));
  const fromSeeds = relative(config.seeds, resolve(config.seeds, operand));
  const isBelow = (path: string) => path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  const isFolder = (path: string) => lstatSync(join(config.seeds, path), { throwIfNoEntry: false })?.isDirectory();
  const paths = [...new Set([fromHere, fromSeeds])].filter((path) => isBelow(path) && !isFolder(path));
  const isThere = (path: string) => existsSync(join(config.seeds, path));
  const toSeed = (path: string) => {
    // Of a side file, its seed is meant.
    const seed = toSeedName(path);
    return seed !== undefined && isThere(seed) ? seed : path;
  };
  const found = paths.map(toSeed).toSorted((a, b) => Number(isThere(b)) - Number(isThere(a)));
  return found.map((path) => path.split(sep).join("/"));
}
