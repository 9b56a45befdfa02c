import type { Command } from "./command.ts";
import { inspectCommand } from "./inspect.ts";
import { publishCommand } from "./publish.ts";
import { runCommand } from "./run.ts";

/** A new verb is one new file and one line here. */
export const commands: readonly Command[] = [publishCommand, runCommand, inspectCommand];
