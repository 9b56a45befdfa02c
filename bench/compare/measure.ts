import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What one whole process cost. `cpuMs` and `peakBytes` are unknown where there is no GNU time. */
export type Usage = { readonly wallMs: number; readonly cpuMs?: number; readonly peakBytes?: number };

/** A program and its arguments, and the folder to start it in. */
export type Command = { readonly argv: readonly string[]; readonly cwd: string };

const GNU_TIME = "/usr/bin/time";

/** Whether processor time and peak memory can be told here. */
export function canMeasureMemory(): boolean {
  return existsSync(GNU_TIME);
}

/** Runs a command to its end; throws with what it wrote to standard error if it fails. `scratch` is a folder for notes. */
export function measureProcess({ argv, cwd }: Command, scratch: string): Usage {
  const notes = join(scratch, "usage");
  // Peak resident set in KiB, user and system seconds: of the process and all that it waited for.
  const wrapper = canMeasureMemory() ? [GNU_TIME, "-f", "%M %U %S", "-o", notes] : [];
  const [program = "", ...rest] = [...wrapper, ...argv];
  const start = performance.now();
  const ended = spawnSync(program, rest, { cwd, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  const wallMs = performance.now() - start;
  if (ended.error !== undefined) throw new Error(`${argv.join(" ")} could not be run`, { cause: ended.error });
  if (ended.status !== 0) throw new Error(`${argv.join(" ")} ended with ${ended.status}:\n${ended.stderr}`);
  return { wallMs, ...(canMeasureMemory() && parseNotes(readFileSync(notes, "utf8"))) };
}

function parseNotes(text: string): Pick<Usage, "cpuMs" | "peakBytes"> {
  const [peakKib = 0, userSeconds = 0, systemSeconds = 0] = text.trim().split(" ").map(Number);
  return { peakBytes: peakKib * 1024, cpuMs: (userSeconds + systemSeconds) * 1000 };
}
