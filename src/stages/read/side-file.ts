import type { Draft, Field, Source } from "../../model/article.ts";
import { findMeaning } from "../../model/field-names.ts";
import { fail, type Outcome, type Place, pass, toError } from "../../model/problem.ts";
import { decodeSeed } from "./decode.ts";
import { translateDialect } from "./front-matter/dialects.ts";
import { toFields } from "./front-matter/fields.ts";
import { findPlaces } from "./front-matter/value-places.ts";
import { parseYaml } from "./front-matter/yaml.ts";

/** What a side file states: fields to add or put in place of the reader's, and names of those that are taken away. */
type Stated = { readonly fields: Readonly<Record<string, Field>>; readonly removed: readonly string[] };

/** Drafts as the reader made them, with what their side file states put over it. What is wrong with that keeps all of them back. */
export function applySideFile(
  drafts: readonly Outcome<Draft>[],
  source: Source,
  side: NonNullable<Source["side"]>,
): readonly Outcome<Draft>[] {
  const decoded = decodeSide(side, source.path);
  if (decoded.kind !== "pass") return [decoded];
  const parsed = parseSideFile(decoded.value, side.place);
  if (parsed.kind !== "pass") return [parsed];
  const isOne = drafts.length <= 1 && drafts.every((draft) => draft.kind !== "pass" || draft.value.key === source.path);
  const own = isOne ? undefined : OWN_FIELDS.find((name) => parsed.value.fields[name] !== undefined);
  if (own !== undefined) return [fail(toNotShared(parsed.value.fields[own]?.place ?? side.place, own))];
  return drafts.map((draft) =>
    draft.kind === "pass"
      ? { ...draft, value: override(draft.value, parsed.value), warnings: [...draft.warnings, ...decoded.warnings] }
      : draft,
  );
}

/** An empty one states nothing, which is no fault. */
function decodeSide({ place, bytes }: NonNullable<Source["side"]>, path: string): Outcome<string> {
  const decoded = decodeSeed({ path, place, bytes });
  if (decoded.kind === "pass") return pass(decoded.value.text, decoded.warnings);
  const isEmpty = decoded.kind === "fail" && decoded.problems[0].code === "seed-empty";
  return isEmpty ? pass("") : decoded;
}

/** YAML as in front matter, whose fences may stand around it. */
function parseSideFile(text: string, place: Place): Outcome<Stated> {
  const block = /^---[ \t]*\n/.test(text) ? text.slice(3).replace(/\n---\s*$/, "\n") : text;
  const parsed = parseYaml({ text: block, place, firstLine: 1, code: "side-file-invalid" });
  if (parsed.kind !== "pass") return parsed;
  const values = { ...parsed.value };
  const places = findPlaces(block, place, 1);
  // What the seed's path tells of it, its reader knows.
  const fields = toFields(translateDialect(values, ""), (name) => places.get(name) ?? { ...place, line: 1 });
  const empty = Object.entries(values).filter(([, value]) => value === null || value === "");
  return pass({ fields, removed: empty.flatMap(([name]) => findMeaning(name)?.field ?? []) });
}

function override(draft: Draft, { fields, removed }: Stated): Draft {
  const left = Object.entries(draft.fields).filter(([name]) => !removed.includes(name));
  return { ...draft, fields: { ...Object.fromEntries(left), ...fields } };
}

/** No two articles have them in common. */
const OWN_FIELDS = ["id", "url", "slug", "title"];

function toNotShared(place: Place, name: string) {
  const hint = "state it in the seed, for each of them; a side file may state what they share, such as authors or tags";
  return toError("side-file-invalid", place, `the ${name} can't be the same for all articles of this seed`, { hint });
}
