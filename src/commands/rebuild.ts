import type { Command } from "./command.ts";
import { toProblemText } from "./problem-text.ts";
import { publishCommand, publishOnce } from "./publish.ts";
import { readSettings } from "./settings.ts";

/**
 * `feedmill rebuild`: reads every seed and writes every file anew, as if nothing had been kept but identity: ids, slugs, order and dates. Where no
 * seed changed, the files come out as they were, to the byte.
 */
export const rebuildCommand: Command = {
  options: publishCommand.options,
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal);
    if (settings.kind === "pass") return publishOnce(settings.value, { ...input, isRebuild: true }, terminal);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};
