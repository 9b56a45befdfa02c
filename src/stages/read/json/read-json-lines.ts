import type { Draft, SeedText } from "../../../model/article.ts";
import { fail, type Outcome } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { checkCount, type Member, readSeveral } from "../several.ts";
import { toMember } from "./kinds.ts";
import { parseJson } from "./parse-json.ts";

const ID_HINT = 'give each its own, such as "id": "heat-wave", so that it stays the same article when lines move';

/** JSON Lines: an article a line, of any kind that a JSON object can be; a line that is none is its own problem. */
export function readJsonLines(seed: SeedText, context: Context): readonly Outcome<Draft>[] {
  const lines = seed.text.split("\n").flatMap((text, at) => (text.trim() === "" ? [] : [{ text, line: at + 1 }]));
  const excess = checkCount(lines.length, { ...seed.place, line: 1 });
  if (excess !== undefined) return [fail(excess)];
  const members = lines.map(toLine);
  return readSeveral(seed.path, members, {
    toMessage: (number) => `article ${number} of this file has no id`,
    hint: ID_HINT,
  });

  function toLine({ text, line }: { readonly text: string; readonly line: number }): Member | Outcome<Draft> {
    const parsed = parseJson({ text, place: seed.place }, line);
    if (parsed.kind !== "pass") return parsed;
    const json = parsed.value;
    return toMember({ value: json.value, start: json.start, json }, context);
  }
}
