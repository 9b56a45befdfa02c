import type { Draft, SeedText } from "../../../model/article.ts";
import { fail, type Outcome } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { isDirectoryData } from "../no-article.ts";
import { checkCount, readSeveral } from "../several.ts";
import { toFeedItemKind } from "./feed-item.ts";
import { isObject } from "./json-value.ts";
import { findKind, type Kind, refuseValue, toMember } from "./kinds.ts";
import { type JsonText, parseJson } from "./parse-json.ts";
import { isWholeFeed, toFeedDefaults } from "./whole-feed.ts";

const ID_HINT =
  'give each its own, such as "id": "heat-wave", so that it stays the same article when the order changes';

/** One article as a JSON object, several as an array, or a whole JSON Feed; of each object it is seen which kind it is. */
export function readJson(seed: SeedText, context: Context): readonly Outcome<Draft>[] {
  const parsed = parseJson(seed);
  if (parsed.kind !== "pass") return [parsed];
  const json = parsed.value;
  const { value } = json;
  if (Array.isArray(value)) return readArray(seed.path, { json, values: value, open: json.start }, context);
  if (isWholeFeed(value)) {
    const placeOf = json.findMembers(json.start, seed.place);
    const kind = toFeedItemKind(toFeedDefaults({ value, place: seed.place, placeOf }));
    const open = json.findValue(json.start, "items");
    return readArray(seed.path, { json, values: value.items, open, kind }, context);
  }
  if (!isObject(value)) return [refuseValue({ ...seed.place, line: 1, column: 1 })];
  if (isDirectoryData(seed.path, value)) return [];
  const placeOf = json.findMembers(json.start, seed.place);
  return [findKind(value).toDraft({ value, key: seed.path, place: seed.place, placeOf }, context)];
}

type Articles = {
  readonly json: JsonText;
  readonly values: readonly unknown[];
  /** Index at which their array opens. */
  readonly open: number;
  readonly kind?: Kind;
};

function readArray(path: string, { json, values, open, kind }: Articles, context: Context): readonly Outcome<Draft>[] {
  const excess = checkCount(values.length, json.toPlace(open));
  if (excess !== undefined) return [fail(excess)];
  const starts = json.listItems(open);
  const members = values.map((value, at) => toMember({ value, start: starts[at] ?? open, json }, context, kind));
  const container = kind === undefined ? "array" : "feed";
  const toMessage = (number: number) => `article ${number} of this ${container} has no id`;
  return readSeveral(path, members, { toMessage, hint: ID_HINT });
}
