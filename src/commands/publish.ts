import { openFolder } from "../output/folder.ts";
import { publish } from "../publish.ts";
import { openMemoryStore } from "../store/memory.ts";
import type { Command, Input, Terminal } from "./command.ts";
import { toProblemText } from "./problem-text.ts";
import { openProgress } from "./progress.ts";
import { toExitCode, toReportJson, toReportLine } from "./report-text.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/** `feedmill publish`: one run, then the end. */
export const publishCommand: Command = {
  name: "publish",
  summary: "publish the seeds once",
  options: [
    ...configOptions,
    { flags: "--json", about: "print what was done as one JSON object" },
    { flags: "--dry-run", about: "say what would be done, and touch nothing" },
  ],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal);
    if (settings.kind === "pass") return publishOnce(settings.value, input, terminal);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};

async function publishOnce(settings: Settings, input: Input, terminal: Terminal) {
  const { config, now, seedsShownAs, outShownAs } = settings;
  const isDryRun = input.options.dryRun === true;
  const store = openMemoryStore();
  const progress = openProgress(terminal);
  try {
    const output = await openFolder(config.out, { shownAs: outShownAs, isDryRun });
    const report = await publish({ config, now, store, output, seedsShownAs, onProgress: progress.advance });
    progress.close();
    if (input.options.json === true) {
      terminal.write(`${toReportJson(report)}\n`);
    } else {
      for (const problem of report.problems) terminal.warn(toProblemText(problem, terminal));
      terminal.write(`${toReportLine(report, isDryRun)}\n`);
    }
    return toExitCode(report.problems);
  } finally {
    progress.close();
    await store.close();
  }
}
