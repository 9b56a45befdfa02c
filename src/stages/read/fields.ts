import type { Field } from "../../model/article.ts";
import type { Place } from "../../model/problem.ts";

/** Other names under which people state a field. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["date", "published"],
  ["author", "authors"],
  ["description", "summary"],
  ["lang", "language"],
  ["agency", "agencies"],
]);

/** Values as stated → fields by canonical name, empty ones left out. Where a field stands under two names, its own name wins. */
export function toFields(values: object, placeOf: (name: string) => Place): Readonly<Record<string, Field>> {
  const stated = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const aliases = stated.filter(([name]) => ALIASES.has(name));
  const own = stated.filter(([name]) => !ALIASES.has(name));
  return Object.fromEntries(
    [...aliases, ...own].map(([name, value]) => [ALIASES.get(name) ?? name, { value, place: placeOf(name) }]),
  );
}
