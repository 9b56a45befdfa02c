import type { Draft, Field } from "../../model/article.ts";
import { parseDate } from "../../model/date.ts";
import { type Place, type Problem, toError, toWarning } from "../../model/problem.ts";
import { shorten } from "../../model/shorten.ts";
import type { Instant } from "../../model/values.ts";
import { toDateMissing } from "./missing.ts";
import type { Fields } from "./schema.ts";
import { isForeign } from "./shapes.ts";

/** The article's dates, or what is wrong with them. */
export type Dates = {
  readonly published?: Instant;
  readonly updated?: Instant;
  readonly expires?: Instant;
  readonly problems: readonly Problem[];
};

const HINT = "write it as 2026-08-31 or 2026-08-31T09:00:00+02:00";

/** A year of less than four digits is a slip. */
const FIRST_PLAUSIBLE = Date.UTC(1000, 0);

type DateOptions = { readonly language?: string; readonly zone: string };

/** Strict ISO first, otherwise the article's language; a date without a zone is in `zone`. */
export function parseDates(fields: Fields, draft: Draft, options: DateOptions & { readonly now: Instant }): Dates {
  const problems: Problem[] = [];
  const parse = (name: "published" | "updated" | "expires", text: string | undefined) => {
    if (text === undefined) return undefined;
    const place = draft.fields[name]?.place ?? draft.place;
    const parsed = parseDate(text, options);
    // An update before the publication is passed over, whenever it was: some programs write the year 1 where they know none.
    const problem = findFault(parsed, text, place);
    if (parsed.kind === "date" && (problem === undefined || name === "updated")) return parsed.instant;
    if (problem !== undefined) problems.push(isForeign(name, draft) ? { ...problem, severity: "warning" } : problem);
    return undefined;
  };
  const inName = findDateInName(draft.key);
  const isAsked = fields.published !== undefined && inName !== undefined && ASKED_OF_DISK.test(fields.published);
  const stated = isAsked ? inName : (fields.published ?? inName);
  const published = parse("published", stated);
  const updated = parse("updated", ASKED_OF_DISK.test(fields.updated ?? "") ? undefined : fields.updated);
  const expires = parse("expires", fields.expires);
  // One that is stated and is no text has its problem already.
  if (stated === undefined && draft.fields.published === undefined) problems.push(toDateMissing(draft));
  if (published !== undefined && expires !== undefined && expires <= published) {
    const place = draft.fields.expires?.place ?? draft.place;
    const message = "the article expires before it is published";
    // Old dates are what pages say to caches.
    const isFound = draft.fields.expires?.others !== undefined;
    if (isFound) problems.push(toWarning("date-order", place, `${message}; taken as not expiring`));
    else problems.push(toError("date-order", place, message, { hint: HINT }));
  }
  if (published !== undefined && updated !== undefined && updated < published) {
    const place = draft.fields.updated?.place ?? draft.place;
    problems.push(toWarning("date-order", place, "updated before it was published; taken as not updated"));
  }
  if (updated !== undefined && updated > Math.max(options.now, published ?? options.now) + DAY_MS) {
    const place = draft.fields.updated?.place ?? draft.place;
    const hint = "state when it was last changed, or nothing";
    problems.push(
      toWarning("date-future", place, "updated lies in the future, and the feeds say so all the same", { hint }),
    );
  }
  return {
    ...(published !== undefined && { published }),
    ...(updated !== undefined && published !== undefined && updated >= published && { updated }),
    ...(expires !== undefined && published !== undefined && expires > published && { expires }),
    problems,
  };
}

/** What is wrong with a date as it is stated; undefined where nothing is. */
export function checkDate({ value, place }: Field, options: DateOptions): Problem | undefined {
  return findFault(parseDate(String(value), options), String(value), place);
}

function findFault(parsed: ReturnType<typeof parseDate>, stated: string, place: Place): Problem | undefined {
  if (parsed.kind !== "date") return toDateProblem(parsed, stated, place);
  if (parsed.instant >= FIRST_PLAUSIBLE) return undefined;
  return toError("date-invalid", place, `"${shorten(stated)}" is a day before the year 1000`, { hint: HINT });
}

/** A day that states no hour, or is a zone's own, may have begun elsewhere. */
const DAY_MS = 86_400_000;

type Misread = Exclude<ReturnType<typeof parseDate>, { kind: "date" }>;

function toDateProblem(misread: Misread, stated: string, place: Place): Problem {
  const text = shorten(stated);
  switch (misread.kind) {
    case "invalid":
      return toError("date-invalid", place, `"${text}" is not a date`, {
        hint: ASKED_OF_DISK.test(text)
          ? `neither the file nor git is asked for it: ${HINT}, or put the day before the file's name: 2026-08-31-heat.md`
          : HINT,
      });
    case "impossible":
      return toError("date-impossible", place, `"${text}" is on no calendar`, { hint: HINT });
    case "ambiguous": {
      const hint = `write ${misread.candidates.join(" or ")}`;
      return toError("date-ambiguous", place, `"${text}" can be read in two ways`, { hint });
    }
  }
}

/** Eleventy's and Hugo's words for a date that is to be looked up; another machine would find another. */
const ASKED_OF_DISK = /^(?:(?:git )?(?:last modified|created)|:git)$/i;

/** `2026-08-31-heat.md` or `2026-08-31-heat/index.md`, as many blogs name their files; Jekyll's may lack zeros, Zola's have the time too. */
export function findDateInName(key: string): string | undefined {
  return /(?:^|\/)(\d{4}-\d{1,2}-\d{1,2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)[-_. ][^/]*(?:\/index\.[^/]*)?$/.exec(
    key,
  )?.[1];
}
