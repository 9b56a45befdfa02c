import type { SeedText } from "../../../model/article.ts";
import { fail, type Outcome, type Place, pass, toError } from "../../../model/problem.ts";
import { findFault } from "../json-fault.ts";
import { checkBlockSize } from "./block-size.ts";

/** The values of a JSON object at the top of a text, where each stands, and where the text below it begins. */
export type JsonBlock = {
  readonly values: object;
  readonly placeOf: (name: string) => Place;
  readonly end: number;
};

/** Hugo's third kind of front matter; undefined where the text does not begin with an object that has a name. */
export function parseJsonBlock(seed: SeedText): Outcome<JsonBlock> | undefined {
  if (!/^\{\s*"/.test(seed.text)) return undefined;
  const close = findClose(seed.text);
  const end = close ?? seed.text.length;
  const block = seed.text.slice(0, end);
  const excess = checkBlockSize({ text: block, place: { ...seed.place, line: 1 }, code: "front-matter-invalid" });
  if (excess !== undefined) return fail(excess);
  try {
    const values: unknown = JSON.parse(block);
    if (typeof values !== "object" || values === null) return undefined;
    const rest = /^[ \t]*\n/.exec(seed.text.slice(end))?.[0].length ?? 0;
    const lines = findNames(block);
    const placeOf = (name: string) => ({ ...seed.place, line: lines.get(name) ?? 1 });
    return pass({ values, placeOf, end: end + rest });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const lines = block.slice(0, findFault(block)).split("\n");
    const place = { ...seed.place, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
    const hint = "a comma too many or too few, or a quote? A text may begin with a brace after an empty line";
    return fail(toError("front-matter-invalid", place, "JSON: this object does not end as it should", { hint }));
  }
}

/** Just after the brace that closes the first one. */
function findClose(text: string): number | undefined {
  let depth = 0;
  for (const token of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (token[0] === "{") depth += 1;
    if (token[0] === "}") depth -= 1;
    if (depth === 0) return token.index + token[0].length;
  }
  return undefined;
}

/** The names that begin a line, and on which they first do. */
function findNames(block: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [at, line] of block.split("\n").entries()) {
    const name = /^\s*"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
    if (name !== undefined && !lines.has(name)) lines.set(name, at + 1);
  }
  return lines;
}
