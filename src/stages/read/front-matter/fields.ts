import type { Field } from "../../../model/article.ts";
import { findMeaning, isUnused } from "../../../model/field-names.ts";
import { parseLocalPath } from "../../../model/local-path.ts";
import { findMediaType } from "../../../model/media-type.ts";
import type { Place } from "../../../model/problem.ts";
import { toThemeEnclosure } from "../enclosures.ts";

/**
 * Values as stated → fields by canonical name; empty ones, and those that only steer a site generator, left out. Where a field
 * stands under two names, its own name wins, but categories join the tags.
 */
export function toFields(values: object, placeOf: (name: string) => Place): Readonly<Record<string, Field>> {
  const fields = new Map<string, Field>();
  const ranks = new Map<string, number>();
  for (const [name, stated] of Object.entries(values)) {
    if (isEmpty(stated)) continue;
    const meaning = findMeaning(name);
    if (meaning === undefined && isUnused(name)) continue;
    const field = meaning?.field ?? name;
    const value = toOwn(field, stated, name);
    if (isEmpty(value)) continue;
    const isLikely = field === "image" && name !== "image" && !isWhole(toAddress(value));
    // A whole address is better than a file that may not be there.
    const rank = (meaning?.rank ?? 0) + (isLikely ? LAST_RANK : 0);
    const other = fields.get(field);
    const isFirst = other === undefined || rank < (ranks.get(field) ?? 0);
    const own = { value, place: placeOf(name), ...(isLikely && { confidence: 0.5 }) };
    if (isFirst) ranks.set(field, rank);
    if (other !== undefined && field === "tags") fields.set(field, joinTags(other, own, isFirst));
    else if (isFirst) fields.set(field, own);
  }
  return Object.fromEntries(fields);
}

const LAST_RANK = 100;

/** What themes state in ways of their own, as the field has it; a list without its empty items. */
function toOwn(field: string, value: unknown, name: string): unknown {
  const stated = Array.isArray(value) ? value.filter((item) => !isEmpty(item)) : value;
  if (field === "image") return toImage(stated, name);
  // YAML's yes and no: in a list of words they are two.
  if (field === "tags" && Array.isArray(stated))
    return stated.map((tag) => (typeof tag === "boolean" ? String(tag) : tag));
  return field === "enclosures" && !/^enclosures?$/i.test(name) ? toThemeEnclosure(stated) : stated;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function joinTags(other: Field, own: Field, isFirst: boolean): Field {
  const [first, second] = isFirst ? [own, other] : [other, own];
  return { ...first, value: [first.value, second.value].flat() };
}

/**
 * `cover.jpg`, `{ src, alt }` or a list of those, as themes have it, as `image` has it. By its own name, a wrong one is told. By a theme's, it
 * may name a file that its generator would have looked up elsewhere: undefined for what can't lie beside the seed either.
 */
function toImage(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return toImage(value[0], "images");
  const address = toAddress(value);
  if (name !== "image" && !isWhole(address) && !isPictureName(address)) return undefined;
  if (!isObject(value) || isEmpty(address)) return isObject(value) && value.url === undefined ? undefined : value;
  const alt = value.alt ?? value.caption;
  return { url: address, ...(typeof alt === "string" && { alt }) };
}

function toAddress(value: unknown): unknown {
  return isObject(value) ? (value.url ?? value.src ?? value.path ?? value.image ?? value.feature) : value;
}

/** Also from the root of the site. */
function isWhole(address: unknown): boolean {
  return typeof address === "string" && /^(?:https?:\/\/|\/(?!\/))/i.test(address.trim());
}

function isPictureName(address: unknown): boolean {
  if (typeof address !== "string" || parseLocalPath(address) === undefined) return false;
  return findMediaType(address)?.startsWith("image/") === true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
