import type { Draft, Field } from "../../model/article.ts";
import type { Config } from "../../model/config.ts";
import type { Problem } from "../../model/problem.ts";
import { checkDate, findDateInName } from "./dates.ts";
import { checkShapes } from "./shapes.ts";

/** The draft to go on with, and a warning for each value that was passed over. */
type PassedOver = { readonly draft: Draft; readonly warnings: readonly Problem[] };

/**
 * What somebody's page states and is of no use gives way to what else the page states for that field, or is left out. It stays, to
 * be told as an error, where the article can't do without. What was written for feedmill has no others, and is not touched.
 */
export function passOverUseless(draft: Draft, config: Pick<Config, "language" | "zone">): PassedOver {
  const { language = config.language } = checkShapes(withOnly(draft, "language", draft.fields.language)).fields;
  const check = (name: string, field: Field): readonly Problem[] => {
    const { problems } = checkShapes(withOnly(draft, name, field));
    const misread = DATES.has(name) ? checkDate(field, { language, zone: config.zone }) : undefined;
    return misread === undefined ? problems : [...problems, misread];
  };
  const fields = new Map(Object.entries(draft.fields));
  const warnings: Problem[] = [];
  for (const [name, field] of fields) {
    if (field.others === undefined) continue;
    const checked = [field, ...field.others].map((stated) => ({ stated, problems: check(name, stated) }));
    const first = checked.findIndex(({ problems }) => problems.length === 0);
    if (first === 0 || (first < 0 && isNeeded(name, draft))) continue;
    const passed = first < 0 ? checked : checked.slice(0, first);
    warnings.push(...passed.flatMap(({ problems }) => problems.map(toPassedOver)));
    const next = checked[first]?.stated;
    if (next === undefined) fields.delete(name);
    else fields.set(name, { ...next, others: [] });
  }
  return warnings.length === 0
    ? { draft, warnings }
    : { draft: { ...draft, fields: Object.fromEntries(fields) }, warnings };
}

const DATES = new Set(["published", "updated", "expires"]);

function withOnly(draft: Draft, name: string, field: Field | undefined): Draft {
  return { ...draft, fields: field === undefined ? {} : { [name]: field } };
}

/** Without a title or a date there is no article, and a draft by another word is not published for it. */
function isNeeded(name: string, { key }: Draft): boolean {
  return name === "title" || name === "draft" || (name === "published" && findDateInName(key) === undefined);
}

function toPassedOver(problem: Problem): Problem {
  return { ...problem, severity: "warning", message: `${problem.message}; passed over` };
}
