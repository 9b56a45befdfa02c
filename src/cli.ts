#!/usr/bin/env -S node --max-semi-space-size=8
// Young objects are few at a time and die young: more room for them makes a run larger, not faster (bench/RESULTS.md).
import module from "node:module";
import v8 from "node:v8";
import type { Terminal } from "./commands/command.ts";
import { explainOldNode } from "./commands/old-node.ts";
import { parseInstant } from "./model/values.ts";

async function main(): Promise<void> {
  const complaint = explainOldNode(process.versions.node);
  if (complaint !== undefined) {
    process.stderr.write(complaint);
    process.exitCode = 2;
    return;
  }
  // Left alone, the heap of a large run triples before it is looked through, and holds mostly what nobody needs (bench/RESULTS.md).
  v8.setFlagsFromString("--heap-growing-percent=50");
  // Compiled once, the program starts in half the time; so it is loaded from here on.
  module.enableCompileCache();
  const { runCli } = await import("./commands/run-cli.ts");
  for (const stream of [process.stdout, process.stderr]) stream.on("error", outliveOutput);
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
  const exitCode = await runCli(process.argv.slice(2), terminal);
  process.exitCode = exitCode || (process.exitCode ?? 0);
}

/** Whoever reads our output may stop, as `head` does, which is fine; the disk of a log may be full. The work goes on to its end. */
function outliveOutput(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exitCode ||= 74;
}

function failClock(): never {
  throw new Error("this machine's clock is outside the years 0-9999");
}

await main();
