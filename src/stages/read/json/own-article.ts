import type { Body, Draft } from "../../../model/article.ts";
import { fail, type Outcome, type Place, type Problem, pass, toError, toWarning } from "../../../model/problem.ts";
import { toFields } from "../front-matter/fields.ts";
import { toParagraphs } from "../paragraphs.ts";
import { type JsonItem, type JsonObject, toText } from "./json-value.ts";

/** Our own schema (docs/article.schema.json): the fields of front matter, and the body as `markdown`, `html` or `text`. */
export const ownKind = {
  matches: (_value: JsonObject): boolean => true,
  findName: ({ id, url, slug }: JsonObject): string | undefined => toText(id) ?? toText(url) ?? toText(slug),
  toDraft: toOwnDraft,
} as const;

/** Whether the article says its text by a name of ours, and so is no other kind. */
export function hasOwnBody({ markdown, html, text }: JsonObject): boolean {
  return [markdown, html, text].some((body) => body !== undefined);
}

/** An object with some hundred thousand is slow to copy. */
const MOST_NAMES = 10_000;

function toOwnDraft({ value, key, place, placeOf }: JsonItem): Outcome<Draft> {
  const names = Object.keys(value).length;
  if (names > MOST_NAMES) {
    const hint = "keep data in a file of its own";
    return fail(
      toError(
        "json-invalid",
        { line: 1, ...place },
        `${names} names, more than ${MOST_NAMES}, are too many for an article`,
        { hint },
      ),
    );
  }
  const { markdown, html, text, $schema, ...stated } = value;
  const body = toBody({ markdown, html, text });
  if (body === undefined) {
    const hint = 'state the text as one of "markdown", "html" or "text"';
    return fail(toError("body-empty", place, "the article has no body", { hint }));
  }
  const name = body.kind === "blocks" ? "text" : body.kind;
  const draft = { key, place, fields: toFields(stated, placeOf), body, bodyPlace: placeOf(name) };
  const dropped = Object.entries({ markdown, html, text }).filter(([other, value]) => other !== name && isText(value));
  return pass(
    draft,
    dropped.map(([other]) => toDropped(placeOf(other), other, name)),
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function toDropped(place: Place, other: string, name: string): Problem {
  const hint = 'state the text as one of "markdown", "html" or "text"';
  return toWarning("part-dropped", place, `"${other}" is not published, since "${name}" is the text`, { hint });
}

/** The first that says something. */
function toBody({ markdown, html, text }: { markdown: unknown; html: unknown; text: unknown }): Body | undefined {
  const isAny = [markdown, html, text].some(isText);
  const isIt = (value: unknown): value is string => (isAny ? isText(value) : typeof value === "string");
  if (isIt(markdown)) return { kind: "markdown", markdown };
  if (isIt(html)) return { kind: "html", html };
  return isIt(text) ? toParagraphs(text) : undefined;
}
