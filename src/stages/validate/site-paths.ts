import type { Draft, Field, FieldName } from "../../model/article.ts";
import { type AbsoluteUrl, parseAbsoluteUrl } from "../../model/values.ts";

const NAMES: readonly FieldName[] = ["image", "enclosures"];

/** Paths of files from the root of the site (`/img/heat.jpg`) as their addresses. */
export function withSitePaths(draft: Draft, site: AbsoluteUrl): Draft {
  const stated = NAMES.flatMap((name): readonly (readonly [string, Field])[] => {
    const field = draft.fields[name];
    return field === undefined ? [] : [[name, { ...field, value: toWhole(field.value, site) }]];
  });
  return stated.length === 0 ? draft : { ...draft, fields: { ...draft.fields, ...Object.fromEntries(stated) } };
}

/** A path, an object with one as its `url`, or a list of those. */
function toWhole(value: unknown, site: AbsoluteUrl): unknown {
  if (Array.isArray(value)) return value.map((item) => toWhole(item, site));
  if (typeof value === "string") return isRootPath(value) ? (parseAbsoluteUrl(value, site) ?? value) : value;
  if (typeof value !== "object" || value === null || !("url" in value)) return value;
  return typeof value.url === "string" ? { ...value, url: toWhole(value.url, site) } : value;
}

function isRootPath(value: string): boolean {
  return /^\/(?!\/)/.test(value);
}
