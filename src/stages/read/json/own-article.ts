import type { Body, Draft } from "../../../model/article.ts";
import { fail, type Outcome, pass, toError } from "../../../model/problem.ts";
import { toFields } from "../fields.ts";
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
  const bodyPlace = placeOf(body.kind === "blocks" ? "text" : body.kind);
  return pass({ key, place, fields: toFields(stated, placeOf), body, bodyPlace });
}

function toBody({ markdown, html, text }: { markdown: unknown; html: unknown; text: unknown }): Body | undefined {
  if (typeof markdown === "string") return { kind: "markdown", markdown };
  if (typeof html === "string") return { kind: "html", html };
  return typeof text === "string" ? toParagraphs(text) : undefined;
}
