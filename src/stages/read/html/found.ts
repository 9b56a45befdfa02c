import type { Field, FieldName } from "../../../model/article.ts";
import { ElementNode } from "./dom.ts";
import type { Trail } from "./locate.ts";
import { collapseSpace, toText } from "./page.ts";
import { parseMarkup } from "./parse-markup.ts";

/** A field as one source states it, with the trail to its place in the text. */
export type Found = Pick<Field, "value" | "confidence" | "origin"> & { readonly trail: Trail };
/** What one source of a page states; for a field, the best first. */
export type FoundFields = { readonly [name in FieldName]?: readonly Found[] };

/** The findings of one source, by its name; with a confidence where it states nothing, and its reader concluded. */
export function nameOrigin(origin: string, fields: FoundFields, confidence?: number): FoundFields {
  const toNamed = (found: Found) => ({ ...found, origin, ...(confidence !== undefined && { confidence }) });
  return Object.fromEntries(Object.entries(fields).map(([name, found]) => [name, found.map(toNamed)]));
}

/** The non-empty ones of a source's findings. */
export function toFoundFields(found: { readonly [name in FieldName]?: Found | readonly Found[] }): FoundFields {
  const fields = Object.entries(found).map(([name, field]) => {
    return [name, [field].flat().filter(({ value }) => !isNothing(value))] as const;
  });
  return Object.fromEntries(fields.filter(([, all]) => all.length > 0));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Plain text of a value that may hold character references or tags, white space collapsed; "" for what is no text. */
export function toPlainText(value: unknown): string {
  if (typeof value !== "string") return typeof value === "number" ? String(value) : "";
  if (!/&(?:#?\w+);|<\/?[a-z]/i.test(value)) return collapseSpace(value);
  const element = new ElementNode("div");
  parseMarkup(value, element);
  return toText(element);
}

/** An address as it is stated, but `//example.org/heat`, which has the scheme of its page, with https. */
export function withScheme(address: string): string {
  return address.replace(/^\/\/(?=[^/])/, "https://");
}

const MOST_TAGS = 20;
const LONGEST_TAG = 60;

/** Tags from lists and comma-separated strings; each once, the first ones of too many. */
export function toTags(values: readonly string[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const value of values.flatMap((list) => list.split(/[,;、，]/)).map(collapseSpace)) {
    const name = value.toLowerCase();
    if (value !== "" && value.length <= LONGEST_TAG && !byName.has(name)) byName.set(name, value);
  }
  return [...byName.values()].slice(0, MOST_TAGS);
}

/** A language as BCP 47 (`en_US` → `en-US`); undefined for what is no code. */
export function toLanguage(value: string | null | undefined): string | undefined {
  const code = value?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
