import type { Report } from "../publish.ts";
import type { Command, ExitCode, Input, Terminal } from "./command.ts";
import { toBusyText } from "./hold-state.ts";
import { countSeenAgain, readPublished, toPlanText } from "./plan.ts";
import { toProblemText, toShown } from "./problem-text.ts";
import { openProgress } from "./progress.ts";
import { toExitCode, toReportJson, toReportLine } from "./report-text.ts";
import { runOnce } from "./run-once.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/** `feedmill publish`: one run, then the end. */
export const publishCommand: Command = {
  options: [
    ...configOptions,
    { flags: "--json", about: "print what was done as one JSON object" },
    { flags: "--dry-run", about: "say what would be done, and touch nothing" },
    { flags: "--allow-withdrawals", about: "go on where more than a fifth of what is published would be withdrawn" },
  ],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal);
    if (settings.kind === "pass") return publishOnce(settings.value, input, terminal);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};

/** One run with its progress, problems and report; with `isRebuild` of everything. */
export async function publishOnce(
  settings: Settings,
  { options, isRebuild = false }: Input & { readonly isRebuild?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const isDryRun = options.dryRun === true;
  const progress = await openProgress(terminal);
  const before = isDryRun ? readPublished(settings.config) : [];
  const plan = { seenAgain: 0 };
  try {
    const ran = await runOnce(settings, terminal, {
      isDryRun,
      isRebuild,
      allowWithdrawals: options.allowWithdrawals === true,
      onProgress: progress.advance,
      onDone: async (store) => {
        plan.seenAgain = isDryRun
          ? countSeenAgain(before, await store.readWindow("main", { limit: 1000, windowMs: 0 }))
          : 0;
      },
    });
    progress.close();
    if (ran.kind === "busy") {
      terminal.warn(toBusyText(ran.by));
      return 75;
    }
    const { report } = ran;
    if (options.json === true) {
      terminal.write(`${toReportJson(report, isDryRun ? plan : undefined)}\n`);
    } else {
      for (const problem of report.problems) terminal.warn(toProblemText(problem, terminal));
      if (isEmpty(report))
        terminal.warn(`feedmill: no article is in ${toShown(settings.seedsShownAs)}, nor below it\n`);
      if (isDryRun) terminal.write(toPlanText(report, plan));
      terminal.write(`${toReportLine(report, isDryRun)}\n`);
    }
    return report.stopped === undefined ? toExitCode(report.problems) : 66;
  } finally {
    progress.close();
  }
}

/** Whether there is nothing at all to say of the seeds. */
function isEmpty({ published, withdrawn, held, problems }: Report): boolean {
  return published + withdrawn + held.length + problems.length === 0;
}
