#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Command as Commander, CommanderError } from "commander";
import type { Command, ExitCode, Terminal } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { parseInstant } from "./model/values.ts";

/** argv (without the program's name) → the command's exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Commander("feedmill")
    .description("Seeds in, feeds out: publishes a folder of articles as RSS 2.0, Atom 1.0 and JSON Feed 1.1.")
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.warn, getOutHelpWidth: () => terminal.columns })
    .showHelpAfterError("(feedmill --help shows what there is)")
    .exitOverride();
  for (const command of commands) {
    addCommand(program, command, async (input) => {
      exitCode = await command.run(input, terminal);
    });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong; --help and no arguments end here too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportFailure(error, terminal);
  }
}

function addCommand(
  program: Commander,
  command: Command,
  run: (input: Parameters<Command["run"]>[0]) => Promise<void>,
): void {
  const sub = program.command(command.name).description(command.summary);
  if (command.operand !== undefined) sub.argument(command.operand.name, command.operand.about);
  for (const { flags, about } of command.options) sub.option(flags, about);
  sub.action(async () => run({ options: sub.opts(), operands: sub.args }));
}

/** The disk's fault is one line; anything else is ours, and has a stack. */
function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof Error && "syscall" in error) {
    terminal.warn(`feedmill: ${error.message}\n`);
    return 1;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.warn(`feedmill: this is a bug, please report it\n${detail}\n`);
  return 70;
}

async function main(): Promise<void> {
  const terminal: Terminal = {
    cwd: process.cwd(),
    env: process.env,
    write: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    screen: process.stderr,
    isInteractive: process.stdout.isTTY === true && process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    now: () => parseInstant(Date.now()) ?? failClock(),
    untilAskedToEnd: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      }),
  };
  process.exitCode = await runCli(process.argv.slice(2), terminal);
}

function failClock(): never {
  throw new Error("this machine's clock is outside the years 0-9999");
}

// A package's command is a link to this file, and a module's own address is behind the link.
const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) await main();
