import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, type Outcome, pass, toError } from "../model/problem.ts";

const FILES = ["feedmill.config.ts", "feedmill.config.js", "feedmill.config.mjs"];

/** The configuration that is named, or the one that lies here. */
export function findFile(cwd: string, named: string | undefined): string | undefined {
  if (named !== undefined) return resolve(cwd, named);
  return FILES.map((name) => resolve(cwd, name)).find((path) => existsSync(path));
}

/** What the file exports, unchecked. */
export async function loadFile(path: string, shownAs: string): Promise<Outcome<object>> {
  if (!existsSync(path)) {
    return fail(
      toError("config-invalid", { file: shownAs }, "there is no such file", { hint: "name it with --config FILE" }),
    );
  }
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
    if (typeof module.default === "object" && module.default !== null) return pass(module.default);
    const hint = `write: ${WORKING}`;
    return fail(toError("config-invalid", { file: shownAs }, "it has no default export", { hint }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = { file: shownAs, ...findLine(error, path) };
    // It gives types to an editor, and nothing else.
    const hint = reason.includes("Cannot find package 'feedmill'")
      ? `defineConfig can be left out: ${WORKING}`
      : undefined;
    return fail(toError("config-invalid", place, `it can't be loaded: ${reason}`, { hint }));
  }
}

const WORKING = 'export default { url: "https://example.org/" }';

/** Where in the file, if the error tells. */
function findLine(error: unknown, path: string): { readonly line?: number } {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const after = [path, pathToFileURL(path).href].flatMap((name) => stack.split(`${name}:`, 2)[1] ?? []);
  const line = /^\d+/.exec(after[0] ?? "")?.[0];
  return line === undefined ? {} : { line: Number(line) };
}
