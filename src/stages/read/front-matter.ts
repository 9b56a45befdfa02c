import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag, YAMLException } from "js-yaml";
import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import type { Field, SeedText } from "../../model/article.ts";
import { fail, type Outcome, type Place, pass, toError } from "../../model/problem.ts";
import { toFields } from "./fields.ts";

/** Fields by canonical name, the text below the front matter, and the line on which that text begins. */
export type FrontMatter = {
  readonly fields: Readonly<Record<string, Field>>;
  readonly body: string;
  readonly bodyLine: number;
};

/** Takes `---` YAML or `+++` TOML off the top of a seed; a seed without either is all body. */
export function parseFrontMatter(seed: SeedText): Outcome<FrontMatter> {
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(seed.text)?.[1];
  if (fence === undefined) return pass({ fields: {}, body: seed.text, bodyLine: 1 });
  const start = seed.text.indexOf("\n") + 1;
  const end = findClosingFence(seed.text, fence, start);
  if (end === undefined) {
    // A lone --- at the top of a text is a rule across the page, not front matter.
    if (!/^[\w-]+\s*[:=]/.test(seed.text.slice(start))) return pass({ fields: {}, body: seed.text, bodyLine: 1 });
    const hint = `end it with a line of its own: ${fence}`;
    return fail(toError("front-matter-invalid", { ...seed.place, line: 1 }, `no ${fence} ends this`, { hint }));
  }
  const block = seed.text.slice(start, end.from);
  const values = fence === "---" ? parseYamlBlock(block, seed.place) : parseTomlBlock(block, seed.place);
  if (values.kind !== "pass") return values;
  const places = findPlaces(block, seed.place);
  const placeOf = (name: string) => places.get(name) ?? { ...seed.place, line: 1 };
  const bodyLine = seed.text.slice(0, end.to).split("\n").length;
  return pass({ fields: toFields(values.value, placeOf), body: seed.text.slice(end.to), bodyLine });
}

function findClosingFence(text: string, fence: string, start: number): { from: number; to: number } | undefined {
  const closing = fence === "---" ? /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm : /^\+\+\+[ \t]*(?:\n|$)/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  return match === null ? undefined : { from: match.index, to: closing.lastIndex };
}

// Dates and numbers stay the text that they are: a title 007 is not 7, and version 3.10 is not 3.1. No tag runs code.
const YAML_SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);
/** More than people write; without a limit a few lines of aliases to aliases unfold to billions of values. */
const MOST_YAML_ALIASES = 16;

function parseYamlBlock(block: string, place: Place): Outcome<object> {
  try {
    const options = { schema: YAML_SCHEMA, maxAliases: MOST_YAML_ALIASES };
    const value: unknown = block.trim() === "" ? {} : load(block, options);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return pass(value);
    const hint = "write one `name: value` on each line";
    return fail(toError("front-matter-invalid", { ...place, line: 2 }, "this is not a list of fields", { hint }));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const where = error.mark && { line: error.mark.line + 2, column: error.mark.column + 1 };
    const hint = "put values with a colon, a quote or a # in quotes, and keep lines of one list in line";
    return fail(toError("front-matter-invalid", { ...place, ...where }, `YAML: ${error.reason}`, { hint }));
  }
}

function parseTomlBlock(block: string, place: Place): Outcome<object> {
  try {
    return pass(toPlainDates(parseToml(block), block));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? "invalid";
    const where = { line: error.line + 1, column: error.column };
    const hint = 'TOML wants `name = "value"`, and dates as 2026-08-31 or 2026-08-31T09:00:00+02:00';
    return fail(toError("front-matter-invalid", { ...place, ...where }, `TOML: ${reason}`, { hint }));
  }
}

/** TOML dates become the text they were written as: one parser judges all dates, and smol-toml makes 3 March of 31 February. */
function toPlainDates(table: object, block: string): object {
  return Object.fromEntries(
    Object.entries(table).map(([name, value]) => [
      name,
      value instanceof TomlDate ? findDateText(block, name, value) : value,
    ]),
  );
}

function findDateText(block: string, name: string, parsed: TomlDate): string {
  const line = block.split("\n").find((candidate) => findName(candidate) === name);
  return /=\s*([0-9][0-9TtZz: .+-]*)/.exec(line ?? "")?.[1]?.trim() ?? parsed.toISOString();
}

/** Where the value of each name stands, the first of a name that is given twice. */
function findPlaces(block: string, place: Place): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [index, line] of block.split("\n").entries()) {
    const [whole, name] = NAME.exec(line) ?? [];
    if (whole === undefined || name === undefined || places.has(name)) continue;
    places.set(name, { ...place, line: index + 2, column: whole.length + 1 });
  }
  return places;
}

/** What stands before the value in a line of YAML or TOML that names one. */
const NAME = /^["']?([^"':=]*?)["']?\s*[:=]\s*/;

function findName(line: string): string | undefined {
  return NAME.exec(line)?.[1];
}
