import type { Draft } from "../../model/article.ts";
import { parseDate } from "../../model/date.ts";
import { type Place, type Problem, toError, toWarning } from "../../model/problem.ts";
import type { Instant } from "../../model/values.ts";
import type { Fields } from "./schema.ts";

/** The article's dates, or what is wrong with them. */
export type Dates = {
  readonly published?: Instant;
  readonly updated?: Instant;
  readonly expires?: Instant;
  readonly problems: readonly Problem[];
};

const HINT = "write it as 2026-08-31 or 2026-08-31T09:00:00+02:00";

/** Strict ISO first, otherwise the article's language; a date without a zone is in `zone`. */
export function parseDates(fields: Fields, draft: Draft, options: { language?: string; zone: string }): Dates {
  const problems: Problem[] = [];
  const parse = (name: "published" | "updated" | "expires", text: string | undefined) => {
    if (text === undefined) return undefined;
    const parsed = parseDate(text, options);
    if (parsed.kind === "date") return parsed.instant;
    problems.push(toDateProblem(parsed, text, draft.fields[name]?.place ?? draft.place));
    return undefined;
  };
  const stated = fields.published ?? findDateInName(draft.key);
  const published = parse("published", stated);
  const updated = parse("updated", fields.updated);
  const expires = parse("expires", fields.expires);
  // One that is stated and is no text has its problem already.
  if (stated === undefined && draft.fields.published === undefined) problems.push(toDateMissing(draft));
  if (published !== undefined && expires !== undefined && expires <= published) {
    const place = draft.fields.expires?.place ?? draft.place;
    problems.push(toError("date-order", place, "the article expires before it is published", { hint: HINT }));
  }
  if (published !== undefined && updated !== undefined && updated < published) {
    const place = draft.fields.updated?.place ?? draft.place;
    problems.push(toWarning("date-order", place, "updated before it was published; taken as not updated"));
  }
  return {
    ...(published !== undefined && { published }),
    ...(updated !== undefined && published !== undefined && updated >= published && { updated }),
    ...(expires !== undefined && { expires }),
    problems,
  };
}

type Misread = Exclude<ReturnType<typeof parseDate>, { kind: "date" }>;

function toDateProblem(misread: Misread, text: string, place: Place): Problem {
  switch (misread.kind) {
    case "invalid":
      return toError("date-invalid", place, `"${text}" is not a date`, { hint: HINT });
    case "impossible":
      return toError("date-impossible", place, `"${text}" is on no calendar`, { hint: HINT });
    case "ambiguous": {
      const hint = `write ${misread.candidates.join(" or ")}`;
      return toError("date-ambiguous", place, `"${text}" can be read in two ways`, { hint });
    }
  }
}

/** `2026-08-31-heat.md`, as many blogs name their files. */
function findDateInName(key: string): string | undefined {
  return /(?:^|\/)(\d{4}-\d{2}-\d{2})[-_. ][^/]*$/.exec(key)?.[1];
}

function toDateMissing(draft: Draft): Problem {
  const hint =
    draft.body.kind === "blocks"
      ? "write the date as a line of its own below the title, or put it before the file's name: 2026-08-31-heat.txt"
      : "state published: 2026-08-31, or put the date before the file's name: 2026-08-31-heat.md";
  return toError("date-missing", draft.place, "no date of publication was found", { hint });
}
