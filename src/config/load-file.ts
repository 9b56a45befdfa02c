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
    const hint = "write: export default defineConfig({ … })";
    return fail(toError("config-invalid", { file: shownAs }, "it has no default export", { hint }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(toError("config-invalid", { file: shownAs }, `it can't be loaded: ${reason}`));
  }
}
