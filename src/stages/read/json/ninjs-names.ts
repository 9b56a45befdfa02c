import { toBylines } from "../html/authors.ts";
import { findAgency } from "../text/names/find-names.ts";
import { isObject, toList, toText } from "./json-value.ts";

/** Names of subjects, people, organisations or sources, `[{ name }]`, each once. */
export function toNames(value: unknown): readonly string[] {
  const names = toList(value).flatMap((each) => toText(isObject(each) ? each.name : each) ?? []);
  return [...new Set(names)];
}

/** Authors of one or several bylines, without `By` and without agencies. */
export function toAuthors(value: unknown): readonly string[] {
  const bylines = toList(value).flatMap((each) => toText(isObject(each) ? (each.value ?? each.name) : each) ?? []);
  return bylines
    .flatMap((byline) => toBylines(byline))
    .map(({ name }) => name)
    .filter((name) => findAgency(name) === undefined);
}

/** Who holds the rights supplied the text. */
export function toAgencies(value: unknown): readonly string[] {
  const holder = toText(value);
  return holder === undefined ? [] : [holder];
}
