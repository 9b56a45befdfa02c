import type { Writable } from "node:stream";
import type { Instant } from "../model/values.ts";

/** What a command may know of the world outside: the edge of the program, handed in so that tests can be a terminal. */
export type Terminal = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output. */
  readonly write: (text: string) => void;
  /** Standard error. */
  readonly warn: (text: string) => void;
  /** Standard error as a stream, for what draws on it. */
  readonly screen: Writable;
  /** Whether a person reads standard output and standard error; `columns` is how wide. */
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly now: () => Instant;
  /** Resolves when the program is asked to end; from the call on, SIGTERM and SIGINT ask instead of killing. */
  readonly untilAskedToEnd: () => Promise<void>;
};

/** Options as given: text where the option takes a value, true where it doesn't. */
export type Input = {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
};

/**
 * 0 fine, 1 content problems, 2 wrong usage, 66 the seeds can't be read or too many are gone, 70 our bug, 74 the disk or the state
 * refuses, 75 another run holds the lock. Only with 0 and 1 is all that is well published.
 */
export type ExitCode = 0 | 1 | 2 | 66 | 70 | 74 | 75;

/** `flags` as commander writes them: "--seeds <folder>", "--json". */
export type OptionSpec = { readonly flags: string; readonly about: string };

/** What a verb takes and does. */
export type Command = {
  /** The one operand, as commander writes it: "<path>". */
  readonly operand?: { readonly name: string; readonly about: string };
  readonly options: readonly OptionSpec[];
  readonly run: (input: Input, terminal: Terminal) => Promise<ExitCode>;
};

/** One verb of the command line; only the one that was typed is loaded. */
export type Verb = { readonly name: string; readonly summary: string; readonly load: () => Promise<Command> };
