import { styleText } from "node:util";
import type { Terminal } from "./command.ts";

/** Colours for a person at a terminal, unless NO_COLOR is set (no-color.org); else the text as it is. */
export function paint(
  style: "bold" | "dim" | "red" | "yellow" | "green" | "cyan",
  text: string,
  { isInteractive, env }: Pick<Terminal, "isInteractive" | "env">,
): string {
  // The terminal has been looked at already; it need not be this process's own.
  return isInteractive && !env.NO_COLOR ? styleText(style, text, { validateStream: false }) : text;
}
