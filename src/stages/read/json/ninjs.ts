import type { Draft } from "../../../model/article.ts";
import { parseDate } from "../../../model/date.ts";
import { type Outcome, pass } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { toPlainMarkup } from "../plain-markup.ts";
import { type JsonItem, type JsonObject, pickFields, toText } from "./json-value.ts";
import { findNinjsBody, findWords } from "./ninjs-body.ts";
import { findImage } from "./ninjs-image.ts";
import { toAgencies, toAuthors, toNames } from "./ninjs-names.ts";
import { hasOwnBody } from "./own-article.ts";

/** Names that ninjs has for an item, in small letters; `uri` is the only one that it demands. */
const NAMES: ReadonlySet<string> = new Set(
  (
    "firstcreated versioncreated contentcreated embargoed embargoeduntil pubstatus headline headlines slugline byline by " +
    "body_xhtml body_html body_text bodies description_text descriptions representationtype copyrightholder"
  ).split(" "),
);

/**
 * An item of the IPTC's ninjs 2 or 3, or of 1 (https://iptc.org/std/ninjs/): 2 writes `versioncreated` and 3 `versionCreated`, so capitals make no
 * difference here. A canceled item is not shown any more, and one that is not usable, as a withheld one, not yet.
 */
export const ninjsKind = {
  matches: (value: JsonObject): boolean =>
    typeof value.uri === "string" &&
    !hasOwnBody(value) &&
    Object.keys(value).some((name) => NAMES.has(name.toLowerCase())),
  findName: ({ uri }: JsonObject): string | undefined => toText(uri),
  toDraft: toNinjsDraft,
} as const;

function toNinjsDraft(stated: JsonItem, { config }: Context): Outcome<Draft> {
  const item = toSmallLetters(stated);
  const { value, key, place } = item;
  const status = toText(value.pubstatus)?.toLowerCase();
  if (status === "canceled" || status === "cancelled")
    return { kind: "hold", reason: "expired", place: item.placeOf("pubstatus") };
  const fields = pickFields(item, [
    ["id", "uri", toText],
    ["draft", "pubstatus", () => (status === "usable" ? undefined : true)],
    ["title", "headlines", findWords],
    ["title", "headline", toPlain],
    ["title", "title", toPlain],
    ["title", "slugline", toPlain],
    ["published", "embargoed", (until) => toEmbargo(until, value, config.zone)],
    ["published", "embargoeduntil", (until) => toEmbargo(until, value, config.zone)],
    ["published", "firstcreated"],
    ["published", "versioncreated"],
    ["published", "contentcreated"],
    ["updated", "versioncreated"],
    ["expires", "expires"],
    ["language", "language"],
    ["authors", "bylines", toAuthors],
    ["authors", "by", toAuthors],
    ["authors", "byline", toAuthors],
    ["agencies", "infosources", toNames],
    ["agencies", "infosource", toNames],
    ["agencies", "copyrightholder", toAgencies],
    ["summary", "descriptions", findWords],
    ["summary", "description_text", toPlain],
    ["summary", "description_html", toPlain],
    ["summary", "abstract", toPlain],
    ["image", "associations", findImage],
    ["image", "renditions", (renditions) => findImage({ type: value.type, renditions })],
  ]);
  const topics = ["subjects", "subject", "organisations", "organisation", "people", "person"];
  const tags = [...new Set(topics.flatMap((name) => toNames(value[name])))];
  const first = topics.find((name) => value[name] !== undefined) ?? "";
  return pass({
    ...{ key, place, body: findNinjsBody(value) },
    fields: {
      ...withoutEarlyUpdate(fields, config.zone),
      ...(tags.length > 0 && { tags: { value: tags, place: item.placeOf(first) } }),
    },
  });
}

/** The same item with its members' names in small letters, each still at its place. */
function toSmallLetters({ value, placeOf, ...item }: JsonItem): JsonItem {
  const names = new Map(Object.keys(value).map((name) => [name.toLowerCase(), name]));
  const small = Object.entries(value).map(([name, member]) => [name.toLowerCase(), member] as const);
  return { ...item, value: Object.fromEntries(small), placeOf: (name) => placeOf(names.get(name) ?? name) };
}

function toPlain(value: unknown): string | undefined {
  const text = toText(value);
  return text === undefined ? undefined : toPlainMarkup(text);
}

/** The end of an embargo is when the article is published, where it was made before that; one that can't be read is told by validate. */
function toEmbargo(
  until: unknown,
  { firstcreated, versioncreated, contentcreated }: JsonObject,
  zone: string,
): unknown {
  const end = toInstant(until, zone);
  const made = toInstant(firstcreated ?? versioncreated ?? contentcreated, zone);
  return end !== undefined && made !== undefined && end <= made ? undefined : until;
}

/** A version made while the embargo lasted is no update of what is published. */
function withoutEarlyUpdate<T extends Readonly<Record<string, { readonly value: unknown }>>>(fields: T, zone: string) {
  const { updated, ...others } = fields;
  const [made, published] = [toInstant(updated?.value, zone), toInstant(fields.published?.value, zone)];
  return made !== undefined && published !== undefined && made <= published ? others : fields;
}

function toInstant(value: unknown, zone: string): number | undefined {
  const parsed = parseDate(toText(value) ?? "", { zone });
  return parsed.kind === "date" ? parsed.instant : undefined;
}
