import { inspect } from "node:util";
import type { $ZodIssue } from "zod/v4/core";
import { type Draft, FIELD_NAMES, type FieldName } from "../../model/article.ts";
import { type Problem, toError, toWarning } from "../../model/problem.ts";
import { shorten } from "../../model/shorten.ts";
import { type IssueDetails, NOT_TEXT } from "./line.ts";
import { type Fields, fieldsSchema } from "./schema.ts";

/** Fields in their own shapes; those that are not are left out and reported. Of what a feed lists, the rest stays. */
export function checkShapes(draft: Draft): { fields: Fields; problems: readonly Problem[] } {
  const known = FIELD_NAMES.filter((name) => draft.fields[name] !== undefined);
  const values = Object.fromEntries(known.map((name) => [name, draft.fields[name]?.value]));
  const whole = schemaOf(known).safeParse(values);
  if (whole.success) return { fields: whole.data, problems: [] };
  const problems = whole.error.issues.map((issue) => toShapeProblem(issue, draft));
  const misshapen = new Set(whole.error.issues.map((issue) => issue.path[0]));
  const kept = draft.isOfFeed ? keepShapely(values, misshapen) : {};
  const good = known.filter((name) => !misshapen.has(name) || kept[name] !== undefined);
  const rest = schemaOf(good).safeParse({ ...values, ...kept });
  return { fields: rest.data ?? {}, problems };
}

/** Whether a field is what somebody's feed says without need, so that what is wrong with it is no reason to keep the article back. */
export function isForeign(name: string, { isOfFeed, fields, place }: Draft): boolean {
  return isOfFeed === true && name !== "title" && name !== "published" && fields[name]?.place.file === place.file;
}

/** Lists among the misshapen values, without the items that make them so. */
function keepShapely(values: Readonly<Record<string, unknown>>, misshapen: ReadonlySet<unknown>) {
  const kept: { [Name in FieldName]?: readonly unknown[] } = {};
  for (const name of FIELD_NAMES) {
    const list: unknown = misshapen.has(name) ? values[name] : undefined;
    const isGood = (item: unknown) => schemaOf([name]).safeParse({ [name]: [item] }).success;
    if (Array.isArray(list)) kept[name] = list.slice(0, MOST_LOOKED_AT).filter(isGood);
  }
  return kept;
}

/** A longer list is data. */
const MOST_LOOKED_AT = 1000;

const schemaOf = openSchemas();

/** zod tries every field of a schema, stated or not, which costs most; so each set of stated fields has its own. */
function openSchemas(): (names: readonly FieldName[]) => typeof fieldsSchema {
  const schemas = new Map<string, typeof fieldsSchema>();
  return (names) => {
    const key = names.join();
    const mask: { readonly [Name in FieldName]?: true } = Object.fromEntries(names.map((name) => [name, true]));
    const schema = schemas.get(key) ?? fieldsSchema.pick(mask);
    schemas.set(key, schema);
    return schema;
  };
}

function toShapeProblem(issue: $ZodIssue, draft: Draft): Problem {
  const name = String(issue.path[0]);
  const field = draft.fields[name];
  const { code, hint: own, message } = explainIssue(issue);
  const culprit = findCulprit(issue, field?.value);
  const hint = own ?? (message === NOT_TEXT || typeof culprit === "boolean" ? toQuotesHint(culprit) : undefined);
  // A picture that can't be addressed is no reason to keep an article back.
  const report = name === "image" || isForeign(name, draft) ? toWarning : toError;
  return report(code, field?.place ?? draft.place, `${name} ${show(culprit)} ${message}`, { hint });
}

/** Of a list, the item that is wrong. */
function findCulprit(issue: $ZodIssue, value: unknown): unknown {
  if (!Array.isArray(value) || issue.code !== "invalid_union") return value;
  const at = issue.errors.flat().find(({ path }) => typeof path[0] === "number")?.path[0];
  return at === undefined ? value : value[Number(at)];
}

function toQuotesHint(value: unknown): string {
  return `write it as text, in quotes: "${typeof value === "boolean" ? value : "Heat: a story"}"`;
}

/** A union hides why its branches failed: what a parser of ours says is most telling, then the innermost union's words. */
function explainIssue(issue: $ZodIssue): IssueDetails & { readonly message: string } {
  if (issue.code === "custom") return { ...(issue.params as IssueDetails), message: issue.message };
  const own = { code: "field-invalid" as const, message: issue.message };
  if (issue.code !== "invalid_union") return own;
  const inner = issue.errors.flat().map(explainIssue);
  const telling = inner.find(({ code }) => code !== "field-invalid");
  if (telling !== undefined) return telling;
  // What lists the shapes that a value can have says more than what one of them lacks.
  return /^is neither an? /.test(own.message) ? own : (inner.find(({ message }) => message.startsWith("is ")) ?? own);
}

/** At its beginning only: what is within may be as deep as the file is long. */
function show(value: unknown): string {
  return shorten(typeof value === "string" ? `"${value}"` : inspect(value, { depth: 1, breakLength: Infinity }));
}
