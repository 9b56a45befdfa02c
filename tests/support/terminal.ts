import { PassThrough } from "node:stream";
import type { Terminal } from "../../src/commands/command.ts";
import { runCli } from "../../src/commands/run-cli.ts";
import { parseInstant } from "../../src/model/values.ts";

/** What a command wrote, and its exit code. */
export type Ran = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Runs the command line in-process, as a pipe would see it. */
export async function run(argv: readonly string[], options: Partial<Terminal> = {}): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const terminal: Terminal = {
    cwd: process.cwd(),
    env: {},
    write: (text) => {
      written.stdout += text;
    },
    warn: (text) => {
      written.stderr += text;
    },
    screen: new PassThrough(),
    isInteractive: false,
    columns: 80,
    now: () => parseInstant(Date.parse("2026-11-01T00:00:00Z")) ?? failClock(),
    untilAskedToEnd: () => Promise.resolve(),
    ...options,
  };
  const exitCode = await runCli(argv, terminal);
  return { exitCode, ...written };
}

function failClock(): never {
  throw new Error("the fixed clock is a date");
}
