import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, stdout } from "node:process";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { openPipeline } from "../src/pipeline.ts";
import { makeContext } from "../tests/support/make.ts";
import { anyInput } from "./fuzz/any-input.ts";
import { VALID_SEEDS, type ValidSeed } from "./fuzz/seeds.ts";
import { tryInput } from "./fuzz/try-input.ts";

const BATCH = 500;
const SLOW_MS = 2000;

type Report = { passed: number; failures: number; slowest: number; readonly codes: Map<string, number> };

/** Sends spoilt files of every format through the stages and the renderer: none may crash or hang one, and every problem must have its place. */
async function main(args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: "string" } },
  });
  const [count, seed] = [Number(positionals[0] ?? 100_000), Number(values.seed ?? 20_261_123)];
  stdout.write(`${count} inputs, --seed ${seed}\n`);
  const pipeline = await openPipeline(VALID_SEEDS.map(({ path }) => path));
  const context = makeContext();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const watchdog = new Worker(new URL("./fuzz/watchdog.ts", import.meta.url), { workerData: done.buffer });
  const report: Report = { passed: 0, failures: 0, slowest: 0, codes: new Map() };
  for (let from = 0; from < count; from += BATCH) {
    for (const input of fc.sample(anyInput, { seed: seed + from, numRuns: Math.min(BATCH, count - from) })) {
      const number = Atomics.add(done, 0, 1);
      const first = await tryInput(pipeline, input, context);
      // Slow twice is slow; once, something else kept the machine busy.
      const ms = first.ms < SLOW_MS ? first.ms : Math.min(first.ms, (await tryInput(pipeline, input, context)).ms);
      const faults = ms < SLOW_MS ? first.faults : [...first.faults, `took ${Math.round(ms)} ms`];
      report.slowest = Math.max(report.slowest, ms);
      if (first.passed) report.passed += 1;
      for (const code of new Set(first.codes)) report.codes.set(code, (report.codes.get(code) ?? 0) + 1);
      if (faults.length > 0) tell(report, { number, input, faults });
    }
    if ((from + BATCH) % 10_000 === 0) stdout.write(`${from + BATCH}: ${report.failures} failures\n`);
  }
  await watchdog.terminate();
  const codes = [...report.codes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, times]) => `${code} ${times}`);
  stdout.write(
    `${count} inputs: ${report.passed} passed, slowest ${Math.round(report.slowest)} ms, ${report.failures} failures\n${codes.join(", ")}\n`,
  );
  if (report.failures > 0) process.exitCode = 1;
}

type Failure = { readonly number: number; readonly input: ValidSeed; readonly faults: readonly string[] };

/** Says what went wrong, and keeps the input. */
function tell(report: Report, { number, input, faults }: Failure): void {
  report.failures += 1;
  const folder = join(tmpdir(), "feedmill-fuzz");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${number}-${input.path}`);
  writeFileSync(file, input.bytes);
  stdout.write(`${file}\n  ${faults.slice(0, 2).join("\n  ").slice(0, 700)}\n`);
}

if (import.meta.main) await main(argv.slice(2));
