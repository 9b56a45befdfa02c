import type { Body, Draft, SeedText } from "../../model/article.ts";
import { fail, type Outcome, type Place, pass, toError } from "../../model/problem.ts";
import { toFields } from "./fields.ts";
import { findFault } from "./json-fault.ts";
import { findItems, type ItemText } from "./json-places.ts";

/** One article as a JSON object, or several as an array; the fields of front matter, and the body as `markdown`, `html` or `text`. */
export function readJson(seed: SeedText): readonly Outcome<Draft>[] {
  const parsed = parseJson(seed);
  if (parsed.kind !== "pass") return [parsed];
  const { value } = parsed;
  const whole = { text: seed.text, line: 1, column: 1 };
  if (!Array.isArray(value)) return [toDraft(value, { ...whole, key: seed.path, place: seed.place })];
  const items = findItems(seed.text);
  const holders = new Map<string, number>();
  return value.map((item: unknown, at) => {
    const from = items[at] ?? whole;
    const place = { ...seed.place, line: from.line, column: from.column };
    const name = findOwnName(item);
    if (name === undefined && isObject(item)) return fail(toIdMissing(place, at));
    const holder = holders.get(name ?? "");
    if (name !== undefined && holder !== undefined) return fail(toIdDuplicate(place, name, holder));
    if (name !== undefined) holders.set(name, from.line);
    return toDraft(item, { ...from, key: `${seed.path}#${name}`, place });
  });
}

/** What tells an article from the others of its array. */
function findOwnName(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const own = [item.id, item.url, item.slug].filter((name) => typeof name === "string" || typeof name === "number");
  return own.map(String).find((name) => name.trim() !== "");
}

function toIdDuplicate(place: Place, name: string, line: number) {
  return toError("id-duplicate", place, `"${name}" is already the id of the article on line ${line}`, {
    hint: "give one of them another id; an id belongs to one article for ever",
  });
}

function toIdMissing(place: Place, at: number) {
  return toError("id-missing", place, `article ${at + 1} of this array has no id`, {
    hint: 'give each its own, such as "id": "heat-wave", so that it stays the same article when the order changes',
  });
}

type Item = ItemText & { readonly key: string; readonly place: Place };

function toDraft(value: unknown, item: Item): Outcome<Draft> {
  if (!isObject(value)) {
    const hint = 'an article is an object: { "title": "…", "published": "2026-08-31", "markdown": "…" }';
    return fail(toError("json-invalid", item.place, "this is not an article", { hint }));
  }
  const { markdown, html, text, $schema, ...stated } = value;
  const body = toBody({ markdown, html, text });
  if (body === undefined) {
    const hint = 'state the text as one of "markdown", "html" or "text"';
    return fail(toError("body-empty", item.place, "the article has no body", { hint }));
  }
  const fields = toFields(stated, (name) => findName(item, name));
  return pass({ key: item.key, place: item.place, fields, body });
}

function toBody({ markdown, html, text }: { markdown?: unknown; html?: unknown; text?: unknown }): Body | undefined {
  if (typeof markdown === "string") return { kind: "markdown", markdown };
  if (typeof html === "string") return { kind: "html", html };
  if (typeof text !== "string") return undefined;
  const paragraphs = text.split(/\n[ \t]*\n/).map((paragraph) => paragraph.replace(/\s+/g, " ").trim());
  return { kind: "blocks", blocks: paragraphs.filter(Boolean).map((words) => ({ kind: "paragraph", text: words })) };
}

function parseJson(seed: SeedText): Outcome<unknown> {
  try {
    return pass(JSON.parse(seed.text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const lines = seed.text.slice(0, findFault(seed.text)).split("\n");
    const place = { ...seed.place, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
    const reason = error.message.replace(/ in JSON at position.*$/s, "").replace(/(,) (?:\.\.\.)?".*$/s, "");
    return fail(
      toError("json-invalid", place, `JSON: ${reason}`, { hint: "a comma too many or too few, or a quote?" }),
    );
  }
}

function findName(item: Item, name: string): Place {
  const quoted = JSON.stringify(name);
  let at = item.text.indexOf(quoted);
  // A value of the same text is not the name.
  while (
    at !== -1 &&
    !item.text
      .slice(at + quoted.length)
      .trimStart()
      .startsWith(":")
  )
    at = item.text.indexOf(quoted, at + 1);
  if (at === -1) return item.place;
  const before = item.text.slice(0, at).split("\n");
  const column = (before.at(-1) ?? "").length + (before.length === 1 ? item.column : 1);
  return { ...item.place, line: item.line + before.length - 1, column };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
