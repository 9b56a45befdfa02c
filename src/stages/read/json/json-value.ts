import type { Field, FieldName } from "../../../model/article.ts";
import type { Place } from "../../../model/problem.ts";

/** A JSON object as it was parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One article on its way: its object, its key, and where it and its members stand. */
export type JsonItem = {
  readonly value: JsonObject;
  readonly key: string;
  readonly place: Place;
  readonly placeOf: (name: string) => Place;
};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a string or number; undefined for anything else, and for white space. */
export function toText(value: unknown): string | undefined {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? undefined : text;
}

/** One value, or those of a list. */
export function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A field, the member that states it, and what to make of its value. */
export type FieldRow = readonly [field: FieldName, member: string, convert?: (value: unknown) => unknown];

/** Fields as members state them, each at its member's place. Of several rows for one field the first that states something counts. */
export function pickFields(item: JsonItem, rows: readonly FieldRow[]): Readonly<Record<string, Field>> {
  const fields: Record<string, Field> = {};
  for (const [field, member, convert = (value: unknown) => value] of rows) {
    if (fields[field] !== undefined || isEmpty(item.value[member])) continue;
    const value = convert(item.value[member]);
    if (!isEmpty(value)) fields[field] = { value, place: item.placeOf(member) };
  }
  return fields;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
