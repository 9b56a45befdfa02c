import { z } from "zod";
import { fieldsSchema } from "./schema.ts";

const BODY = {
  markdown: "The text as Markdown.",
  html: "The text as HTML; it is sanitised.",
  text: "The text as plain paragraphs, with an empty line between them, and lists (`- …`, `1. …`).",
} as const;

/** No number is a date: it may be of seconds, milliseconds or days. */
const DATES = { published: { type: "string" }, updated: { type: "string" }, expires: { type: "string" } } as const;

/** JSON Schema (draft 2020-12) of a JSON seed: one article or an array of them, from the schema that checks them. */
export function toArticleSchema(): object {
  const { $schema, properties, ...fields } = z.toJSONSchema(fieldsSchema, { io: "input", unrepresentable: "any" });
  const body = Object.entries(BODY).map(([name, description]) => [name, { type: "string", description }]);
  const article = {
    ...fields,
    properties: { $schema: { type: "string" }, ...properties, ...DATES, ...Object.fromEntries(body) },
    additionalProperties: true,
    required: ["title"],
    oneOf: Object.keys(BODY).map((name) => ({ required: [name] })),
  };
  return {
    $schema,
    title: "feedmill article",
    description:
      "An article, or an array of articles each with an id, url or slug. published may be stated as date, authors as author.",
    oneOf: [{ $ref: "#/$defs/article" }, { type: "array", items: { $ref: "#/$defs/article" } }],
    $defs: { article },
  };
}
