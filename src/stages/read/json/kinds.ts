import type { Draft } from "../../../model/article.ts";
import { fail, type Outcome, type Place, toError } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import type { Member } from "../several.ts";
import { feedItemKind } from "./feed-item.ts";
import { isObject, type JsonItem, type JsonObject } from "./json-value.ts";
import { ninjsKind } from "./ninjs.ts";
import { ownKind } from "./own-article.ts";
import type { JsonText } from "./parse-json.ts";

/** A way to write an article as a JSON object. */
export type Kind = {
  readonly matches: (value: JsonObject) => boolean;
  /** What tells the article from others in the same file. */
  readonly findName: (value: JsonObject) => string | undefined;
  readonly toDraft: (item: JsonItem, context: Context) => Outcome<Draft>;
};

/** The first that matches is taken; the last, which is feedmill's own, takes all. A new kind is one new file and one line here. */
const KINDS: readonly Kind[] = [ninjsKind, feedItemKind, ownKind];

/** A value of a JSON text, and the index at which it stands. */
export type Standing = { readonly value: unknown; readonly start: number; readonly json: JsonText };

/** One of several articles, of whatever kind; `kind` where it is known already. */
export function toMember({ value, start, json }: Standing, context: Context, kind?: Kind): Member | Outcome<Draft> {
  const place = json.toPlace(start);
  if (!isObject(value)) return refuseValue(place);
  const { findName, toDraft } = kind ?? findKind(value);
  return {
    name: findName(value),
    place,
    toDraft: (key) => toDraft({ value, key, place, placeOf: json.findMembers(start, place) }, context),
  };
}

export function findKind(value: JsonObject): Kind {
  return KINDS.find(({ matches }) => matches(value)) ?? ownKind;
}

/** For what is no object. */
export function refuseValue(place: Place): Outcome<never> {
  const hint = 'an article is an object: { "title": "…", "published": "2026-08-31", "markdown": "…" }';
  return fail(toError("json-invalid", place, "this is not an article", { hint }));
}
