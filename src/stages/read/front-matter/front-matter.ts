import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { FILE_NAME, type Field, type SeedText } from "../../../model/article.ts";
import { fail, type Outcome, type Place, pass, toError } from "../../../model/problem.ts";
import { checkBlockSize } from "./block-size.ts";
import { findLanguageInName, translateDialect } from "./dialects.ts";
import { toFields } from "./fields.ts";
import { parseJsonBlock } from "./json-block.ts";
import { findName, findPlaces } from "./value-places.ts";
import { parseYaml } from "./yaml.ts";

type Fields = Readonly<Record<string, Field>>;

/** Values as stated, the fields they make by canonical name, the text below the front matter, and the line on which that text begins. */
export type FrontMatter = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly fields: Fields;
  readonly body: string;
  readonly bodyLine: number;
};

/** Takes `---` YAML, `+++` TOML or a JSON object off the top of a seed; a seed without any is all body. */
export function parseFrontMatter(seed: SeedText): Outcome<FrontMatter> {
  const [, fence, language = ""] = /^(---|\+\+\+)(json|js|javascript|toml|yaml)?[ \t]*\n/.exec(seed.text) ?? [];
  if (fence === undefined) return seed.text.startsWith("{") ? takeJson(seed) : pass(toAllBody(seed));
  const start = seed.text.indexOf("\n") + 1;
  const end = findClosingFence(seed.text, fence, start);
  if (end === undefined) {
    // A lone --- at the top of a text is a rule across the page, not front matter.
    if (!/^[\w-]+\s*[:=]/.test(seed.text.slice(start))) return pass(toAllBody(seed));
    const hint = `end it with a line of its own: ${fence}`;
    return fail(toError("front-matter-invalid", { ...seed.place, line: 1 }, `no ${fence} ends this`, { hint }));
  }
  const block = seed.text.slice(start, end.from);
  const values = parseBlock(block, language === "" && fence === "+++" ? "toml" : language, seed.place);
  if (values.kind !== "pass") return values;
  const places = findPlaces(block, seed.place, 2);
  const placeOf = (name: string) => places.get(name) ?? { ...seed.place, line: 1 };
  return pass(toFrontMatter(seed, { values: values.value, placeOf, end: end.to }));
}

/** The text below the front matter with the title that it states; empty lines in its place, so that places in the text stay right. */
export function toBelow(seed: SeedText, { fields, body, bodyLine }: FrontMatter): SeedText {
  const text = "\n".repeat(bodyLine - 1) + body;
  return fields.title === undefined ? { ...seed, text } : { ...seed, text, title: String(fields.title.value) };
}

function toAllBody(seed: SeedText): FrontMatter {
  const placeOf = () => seed.place;
  return toFrontMatter(seed, { values: {}, placeOf, end: 0 });
}

type Block = { readonly values: object; readonly placeOf: (name: string) => Place; readonly end: number };

function toFrontMatter(seed: SeedText, { values: stated, placeOf, end }: Block): FrontMatter {
  const values = translateDialect({ ...stated }, seed.path);
  const bodyLine = seed.text.slice(0, end).split("\n").length;
  const fields = withLanguage(toFields(values, placeOf), seed);
  return { values, fields, body: seed.text.slice(end), bodyLine };
}

function withLanguage(fields: Fields, { path, place }: SeedText): Fields {
  const value = fields.language === undefined ? findLanguageInName(path) : undefined;
  return value === undefined ? fields : { ...fields, language: { value, place, confidence: 0.5, origin: FILE_NAME } };
}

/** JSON that ends where its first object does. A body that merely begins with a brace is left alone. */
function takeJson(seed: SeedText): Outcome<FrontMatter> {
  const parsed = parseJsonBlock(seed);
  if (parsed === undefined) return pass(toAllBody(seed));
  return parsed.kind === "pass" ? pass(toFrontMatter(seed, parsed.value)) : parsed;
}

function findClosingFence(text: string, fence: string, start: number): { from: number; to: number } | undefined {
  const closing = fence === "---" ? /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm : /^\+\+\+[ \t]*(?:\n|$)/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  return match === null ? undefined : { from: match.index, to: closing.lastIndex };
}

/** JSON is YAML, too; Eleventy names the language behind the fence. */
function parseBlock(block: string, language: string, place: Place): Outcome<object> {
  if (language === "toml") return parseTomlBlock(block, place);
  if (language !== "js" && language !== "javascript")
    return parseYaml({ text: block, place, firstLine: 2, code: "front-matter-invalid" });
  const hint = "write it as YAML, between --- and ---: one `name: value` on each line";
  return fail(toError("front-matter-invalid", { ...place, line: 1 }, "JavaScript is not run here", { hint }));
}

function parseTomlBlock(block: string, place: Place): Outcome<object> {
  const excess = checkBlockSize({ text: block, place: { ...place, line: 2 }, code: "front-matter-invalid" });
  if (excess !== undefined) return fail(excess);
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
  if (!Object.values(table).some((value) => value instanceof TomlDate)) return table;
  // Of a name that a table below has too, the first line is that of the front matter itself.
  const lines = new Map(
    block
      .split("\n")
      .toReversed()
      .map((line) => [findName(line), line]),
  );
  return Object.fromEntries(
    Object.entries(table).map(([name, value]) => [
      name,
      value instanceof TomlDate ? findDateText(lines.get(name), value) : value,
    ]),
  );
}

function findDateText(line: string | undefined, parsed: TomlDate): string {
  return /=\s*([0-9][0-9TtZz: .+-]*)/.exec(line ?? "")?.[1]?.trim() ?? parsed.toISOString();
}
