import { stripVTControlCharacters } from "node:util";
import type { ExitCode, Terminal } from "./command.ts";

/** Runs a command that was asked for JSON: where it could do nothing and only said why, that is its answer, `{ "error": "…" }`. */
export async function answerInJson(
  terminal: Terminal,
  runIn: (terminal: Terminal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const said = { isAnswered: false, complaint: "" };
  const exitCode = await runIn({
    ...terminal,
    write: (text) => {
      said.isAnswered = true;
      terminal.write(text);
    },
    warn: (text) => {
      said.complaint += text;
      terminal.warn(text);
    },
  });
  if (exitCode !== 0 && !said.isAnswered) terminal.write(`${JSON.stringify({ error: toPlain(said.complaint) })}\n`);
  return exitCode;
}

function toPlain(complaint: string): string {
  return stripVTControlCharacters(complaint)
    .replace(/^feedmill: /, "")
    .trim();
}
