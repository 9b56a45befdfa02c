import type { Draft } from "../../model/article.ts";
import { fail, type Outcome, type Place, type Problem, toError } from "../../model/problem.ts";

/** One of several articles in a file: what tells it from the others (its id, else its address), and how to read it under a key. */
export type Member = {
  readonly name: string | undefined;
  readonly place: Place;
  readonly toDraft: (key: string) => Outcome<Draft>;
};

/** The words for a member without a name, counted from 1. */
export type Nameless = { readonly toMessage: (number: number) => string; readonly hint: string };

/** About as many as can be read in two seconds. */
const MOST_MEMBERS = 40_000;

/** The reason why a file of JSON has too many articles, or values that stand where articles should; undefined where it has not. */
export function checkCount(count: number, place: Place): Problem | undefined {
  if (count <= MOST_MEMBERS) return undefined;
  const message = `${count} articles, more than ${MOST_MEMBERS}, are too many for a file`;
  return toError("json-invalid", place, message, { hint: "make several files of it" });
}

/** Reads the articles of one file, or what is known of them already; each needs a name of its own, since its place among the others may change. */
export function readSeveral(
  path: string,
  members: readonly (Member | Outcome<Draft>)[],
  { toMessage, hint }: Nameless,
): readonly Outcome<Draft>[] {
  const holders = new Map<string, number>();
  return members.map((member, at) => {
    if ("kind" in member) return member;
    const { name, place } = member;
    if (name === undefined) return fail(toError("id-missing", place, toMessage(at + 1), { hint }));
    const holder = holders.get(name);
    if (holder !== undefined) return fail(toDuplicate(place, name, holder));
    holders.set(name, place.line ?? 1);
    return member.toDraft(`${path}#${name}`);
  });
}

function toDuplicate(place: Place, name: string, line: number) {
  return toError("id-duplicate", place, `"${name}" is already the id of the article on line ${line}`, {
    hint: "give one of them another id; an id belongs to one article for ever",
  });
}
