import type { Draft, Field } from "../../model/article.ts";
import { type Outcome, type Problem, pass } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { checkDate, findDateInName } from "./dates.ts";
import { checkShapes } from "./shapes.ts";
import { withSitePaths } from "./site-paths.ts";

/**
 * What somebody's page states and is of no use gives way to what else the page states for that field, or is left out, with a warning for
 * each. It stays, to be told as an error, where the article can't do without. What was written for feedmill has no others, and is not touched.
 */
export function passOverUseless(draft: Draft, { config }: Context): Outcome<Draft> {
  // Most seeds are nobody's page, and done with here.
  if (!Object.values(draft.fields).some(({ others }) => others !== undefined)) return pass(draft);
  const checkShape = (name: string, field: Field | undefined) =>
    checkShapes(withSitePaths({ ...draft, fields: field === undefined ? {} : { [name]: field } }, config.url));
  const { language = config.language } = checkShape("language", draft.fields.language).fields;
  const check = (name: string, field: Field): readonly Problem[] => {
    const { problems } = checkShape(name, field);
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
  return warnings.length === 0 ? pass(draft) : pass({ ...draft, fields: Object.fromEntries(fields) }, warnings);
}

const DATES = new Set(["published", "updated", "expires"]);

/** Without a title or a date there is no article, and a draft by another word is not published for it. */
function isNeeded(name: string, { key }: Draft): boolean {
  return name === "title" || name === "draft" || (name === "published" && findDateInName(key) === undefined);
}

function toPassedOver(problem: Problem): Problem {
  return { ...problem, severity: "warning", message: `${problem.message}; passed over` };
}
