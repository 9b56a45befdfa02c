import { inspect } from "node:util";
import { pino } from "pino";

/** Facts beside a message, by name; an Error belongs under `error`. */
export type LogFields = Readonly<Record<string, unknown>>;
type Write = (message: string, fields?: LogFields) => void;
export type Log = { readonly info: Write; readonly warn: Write; readonly error: Write };

export type LogOptions = {
  readonly stream: { readonly write: (text: string) => unknown };
  readonly isTerminal: boolean;
};

/** A log of what a long run does: JSON lines for machines, plain lines for a person at a terminal. */
export function createLog({ stream, isTerminal }: LogOptions): Log {
  return isTerminal ? createTerminalLog(stream) : createJsonLog(stream);
}

function createJsonLog(stream: LogOptions["stream"]): Log {
  const logger = pino(
    {
      base: null, // process id and host name: whoever collects the lines knows them
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      errorKey: "error",
    },
    { write: (line) => void stream.write(line) },
  );
  return {
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, fields = {}) => logger.error(fields, message),
  };
}

function createTerminalLog(stream: LogOptions["stream"]): Log {
  const writeAs =
    (label: string): Write =>
    (message, fields = {}) => {
      const time = new Date().toTimeString().slice(0, 8);
      const facts = Object.entries(fields).map(([name, value]) => `${name}=${toText(value)}`);
      stream.write(`${time}  ${toTerminalLine([label + message, ...facts].join("  "))}\n`);
    };
  return { info: writeAs(""), warn: writeAs("warning: "), error: writeAs("error: ") };
}

function toText(value: unknown): string {
  if (value instanceof Error) return value.message;
  return typeof value === "string" ? value : inspect(value, { breakLength: Number.POSITIVE_INFINITY });
}

/** Further lines stand below the text of the first; anything else that could steer the terminal is shown, not obeyed. */
function toTerminalLine(text: string): string {
  return text
    .replaceAll("\n", "\n          ")
    .replace(/(?!\n)\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
