import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag, YAMLException } from "js-yaml";
import { fail, type Outcome, type Place, type ProblemCode, pass, toError } from "../../../model/problem.ts";
import { shorten } from "../../../model/shorten.ts";
import { checkBlockSize } from "./block-size.ts";

// Dates and numbers stay the text that they are: a title 007 is not 7, and version 3.10 is not 3.1. No tag runs code.
const YAML_SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);
/** More than people write; without a limit a few lines of aliases to aliases unfold to billions of values. */
const MOST_YAML_ALIASES = 16;

/** A block of YAML in a file: where it stands, on which line it begins, and the code of what is wrong with it. */
export type YamlBlock = {
  readonly text: string;
  readonly place: Place;
  readonly firstLine: number;
  readonly code: ProblemCode;
};

/** The fields that a block of YAML states; one that states none is an empty object. JSON is YAML, too. */
export function parseYaml({ text, place, firstLine, code }: YamlBlock): Outcome<object> {
  const excess = checkBlockSize({ text, place: { ...place, line: firstLine }, code });
  if (excess !== undefined) return fail(excess);
  if (!/^[ \t]*[^\s#]/m.test(text)) return pass({});
  try {
    const value: unknown = load(text, { schema: YAML_SCHEMA, maxAliases: MOST_YAML_ALIASES });
    if (ALIAS.test(text) && isCircular(value)) {
      const line = firstLine + text.slice(0, text.search(ALIAS)).split("\n").length - 1;
      return fail(
        toError(code, { ...place, line }, "YAML: an alias stands within what it names", { hint: ALIAS_HINT }),
      );
    }
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return pass(value);
    const hint = "write one `name: value` on each line";
    return fail(toError(code, { ...place, line: firstLine }, "this is not a list of fields", { hint }));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const where = error.mark && { line: error.mark.line + firstLine, column: error.mark.column + 1 };
    const [, hint = OTHER_HINT] = HINTS.find(([reason]) => reason.test(error.reason)) ?? [];
    return fail(toError(code, { ...place, ...where }, `YAML: ${error.reason}${nameTwin(error, text)}`, { hint }));
  }
}

const ALIAS = /\*(?=[^\s*])/;
const ALIAS_HINT = "write the value itself, and put one that begins with * or & in quotes";
const OTHER_HINT = "put values with a colon, a quote or a # in quotes, and keep lines of one list in line";
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, "state each name once"],
  [/tab character/, "indent with spaces"],
  [/alias|anchor/, ALIAS_HINT],
  [/\btag\b/, "write the value without its tag, and put one that begins with ! in quotes"],
];

/** The name that is stated again. */
function nameTwin({ reason, mark }: YAMLException, text: string): string {
  if (mark === undefined || !reason.includes("duplicated mapping key")) return "";
  const [, name = ""] = /^["']?(.*?)["']?\s*:/.exec(text.split("\n")[mark.line]?.slice(mark.column) ?? "") ?? [];
  return ` "${shorten(name)}"`;
}

function isCircular(value: unknown, around: readonly unknown[] = []): boolean {
  if (typeof value !== "object" || value === null) return false;
  return around.includes(value) || Object.values(value).some((inner) => isCircular(inner, [...around, value]));
}
