import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { Command as Commander, CommanderError } from "commander";
import { StateError } from "../store/state-error.ts";
import { answerInJson } from "./answer-in-json.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { verbs } from "./index.ts";

/** argv (without the program's name) → the command's exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const runIn = (where: Terminal) => runVerb(argv, where);
  return argv.includes("--json") ? answerInJson(terminal, runIn) : runIn(terminal);
}

async function runVerb(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Commander("feedmill")
    .description("Seeds in, feeds out: publishes a folder of articles as RSS 2.0, Atom 1.0 and JSON Feed 1.1.")
    .version(readVersion(), "-V, --version", "print the version")
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.warn, getOutHelpWidth: () => terminal.columns })
    .showHelpAfterError("(feedmill --help shows what there is)")
    .exitOverride();
  for (const { name, summary, load } of verbs) {
    const sub = program.command(name).description(summary);
    if (argv.includes(name)) {
      const command = await load();
      addCommand(sub, command, async (input) => {
        exitCode = await command.run(input, terminal);
      });
    }
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong; --help, --version and no arguments end here too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportFailure(error, terminal);
  }
}

/** Of the package that this file is in, as source or as built. */
function readVersion(): string {
  const manifest = findPackageJSON("..", import.meta.url);
  if (manifest === undefined) throw new Error("feedmill was installed without its package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

function addCommand(
  sub: Commander,
  command: Command,
  run: (input: Parameters<Command["run"]>[0]) => Promise<void>,
): void {
  if (command.operand !== undefined) sub.argument(command.operand.name, command.operand.about);
  for (const { flags, about } of command.options) sub.option(flags, about);
  sub.action(async () => run({ options: sub.opts(), operands: sub.args }));
}

/** The disk's fault is one line; anything else is ours, and has a stack. */
function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof Error && isOfDisk(error)) {
    terminal.warn(`feedmill: ${error.message}\n`);
    return 74;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.warn(`feedmill: this is a bug, please report it\n${detail}\n`);
  return 70;
}

function isOfDisk(error: Error): boolean {
  return error instanceof StateError || "syscall" in error;
}
