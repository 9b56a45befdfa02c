import { type Resolved, resolveConfig } from "../config.ts";
import { parseDate } from "../model/date.ts";
import { fail, type Outcome, pass, toError } from "../model/problem.ts";
import type { Instant } from "../model/values.ts";
import type { Input, OptionSpec, Terminal } from "./command.ts";

/** The options that every command shares which needs a configuration. */
export const configOptions: readonly OptionSpec[] = [
  { flags: "--config <file>", about: "the configuration (default: feedmill.config.ts here, if there is one)" },
  { flags: "--seeds <folder>", about: "the folder of articles (default: seeds)" },
  { flags: "--out <folder>", about: "the folder to publish into (default: out)" },
  { flags: "--url <address>", about: "the public address of the out folder" },
  { flags: "--state <file>", about: "what was published, and under which identity (default: .feedmill/state.db)" },
  { flags: "--now <date>", about: "act as if it were this moment, such as 2026-08-31T09:00:00Z" },
];

/** A configuration and the moment of the run. */
export type Settings = Resolved & { readonly now: Instant };

/** Reads configOptions; what is wrong with them is wrong usage. `fallbackUrl` serves commands that need no address. */
export async function readSettings(input: Input, terminal: Terminal, fallbackUrl?: string): Promise<Outcome<Settings>> {
  const flags = Object.fromEntries(
    ["config", "seeds", "out", "url", "state"].flatMap((name) => {
      const value = input.options[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
  const { cwd, env } = terminal;
  const resolved = await resolveConfig({ cwd, env, flags, ...(fallbackUrl !== undefined && { fallbackUrl }) });
  if (resolved.kind !== "pass") return resolved;
  const stated = input.options.now;
  if (typeof stated !== "string") return pass({ ...resolved.value, now: terminal.now() });
  const parsed = parseDate(stated, { zone: resolved.value.config.zone });
  if (parsed.kind === "date") return pass({ ...resolved.value, now: parsed.instant });
  const hint = "write it as 2026-08-31T09:00:00Z";
  return fail(toError("config-invalid", { file: "--now" }, `"${stated}" is not a date`, { hint }));
}
