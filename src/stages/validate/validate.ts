import { type Draft, FIELD_NAMES, FILE_NAME, type Valid } from "../../model/article.ts";
import type { Config } from "../../model/config.ts";
import { ALL_SPELLINGS } from "../../model/field-names.ts";
import { isLocalPath } from "../../model/local-path.ts";
import { findNearestName } from "../../model/nearest-name.ts";
import { fail, type Outcome, type Place, type Problem, pass, toWarning } from "../../model/problem.ts";
import { isProjectFile } from "../../model/project-file.ts";
import { shorten } from "../../model/shorten.ts";
import type { Context } from "../../model/stage.ts";
import { checkBody } from "./check-body.ts";
import { parseDates } from "./dates.ts";
import { findDoubts } from "./doubts.ts";
import { UNKNOWN_TYPE } from "./files.ts";
import { toTextMissing, toTitleMissing } from "./missing.ts";
import type { Fields } from "./schema.ts";
import { checkShapes } from "./shapes.ts";
import { withSitePaths } from "./site-paths.ts";

/** Draft → Valid: every field checked, all problems of the article at once; drafts and expired articles held. An embargo is for the store to keep, which knows when it ends. */
export function validate(stated: Draft, { config, now }: Context): Outcome<Valid> {
  const draft = withSitePaths(stated, config.url);
  const costly = checkBody(draft);
  if (costly !== undefined) return fail(costly);
  const { fields, problems: misshapen } = checkShapes(draft);
  if (fields.draft === true || isPaper(draft))
    return { kind: "hold", reason: "draft", place: draft.fields.draft?.place ?? draft.place };
  const language = fields.language ?? config.language;
  const { problems: misdated, ...dates } = parseDates(fields, draft, { language, zone: config.zone, now });
  const problems = [
    ...[...misshapen, ...findMissing(draft, fields), ...misdated],
    ...[...findDoubts(draft, config.leastConfidence), ...findUntyped(draft, fields, config), ...findUnknown(draft)],
  ].toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  const [firstError, ...otherErrors] = problems.filter((problem) => problem.severity === "error");
  const warnings = problems.filter((problem) => problem.severity === "warning");
  const { published, expires } = dates;
  const { title } = fields;
  if (firstError !== undefined) return fail(firstError, ...otherErrors, ...warnings);
  // Missing ones are among the errors above; the compiler can't know.
  if (title === undefined || published === undefined) return fail(toTitleMissing(draft));
  if (expires !== undefined && expires <= now) {
    return { kind: "hold", reason: "expired", place: draft.fields.expires?.place ?? draft.place };
  }
  return pass(toValid(draft, { ...fields, title }, { ...dates, published }), warnings);
}

/** A project's README or CHANGELOG. A date that was merely recognised in it makes no article of it. */
function isPaper({ key, fields: { published } }: Draft): boolean {
  return isProjectFile(key) && (published === undefined || published.confidence !== undefined);
}

type Dates = Pick<Valid, "published" | "updated" | "expires">;

function toValid(draft: Draft, fields: Fields & { title: string }, dates: Dates): Valid {
  const { draft: _draft, published: _published, updated: _updated, expires: _expires, language, ...others } = fields;
  const isLikely = draft.fields.language?.origin === FILE_NAME;
  return {
    ...others,
    ...(language !== undefined && (isLikely ? { likelyLanguage: language } : { language })),
    ...dates,
    key: draft.key,
    place: draft.place,
    ...(draft.isOfFeed && { isOfFeed: true }),
    authors: fields.authors ?? [],
    agencies: fields.agencies ?? [],
    tags: fields.tags ?? [],
    body: draft.body,
  };
}

function findMissing(draft: Draft, fields: Fields): readonly Problem[] {
  const hasText = !isBlank(draft) || [fields.standfirst, fields.summary].some(Boolean);
  return [
    // One that is stated and is no text has its problem already.
    ...(isVisible(fields.title) || (fields.title === undefined && draft.fields.title) ? [] : [toTitleMissing(draft)]),
    ...(hasText ? [] : [toTextMissing(draft)]),
  ];
}

/** Some signs have no ink, such as a space of no width. */
function isVisible(title = ""): boolean {
  return /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(title);
}

function isBlank({ body }: Draft): boolean {
  switch (body.kind) {
    case "markdown":
      return body.markdown.trim() === "";
    case "html":
      return body.html.replace(/<(?!img\b)[^<>]*>|&nbsp;/gi, "").trim() === "";
    case "blocks":
      return body.blocks.length === 0;
  }
}

function findUntyped(draft: Draft, { enclosures = [] }: Fields, { pages }: Pick<Config, "pages">): readonly Problem[] {
  // Of such a file beside a seed it is told later that it is not published at all.
  const untyped = enclosures.filter(({ type, url }) => type === UNKNOWN_TYPE && !(pages && isLocalPath(url)));
  const hint = "state it: { url: …, type: audio/mpeg }";
  return untyped.map(({ url }) =>
    toWarning(
      "enclosure-invalid",
      draft.fields.enclosures?.place ?? draft.place,
      `the media type of ${url} can't be told`,
      { hint },
    ),
  );
}

function findUnknown(draft: Draft): readonly Problem[] {
  const unknown = Object.entries(draft.fields).filter(([name]) => !(FIELD_NAMES as readonly string[]).includes(name));
  const [, other] = unknown[MOST_UNKNOWN] ?? [];
  const rest = `${unknown.length - MOST_UNKNOWN} more names are not fields that feedmill knows`;
  return [
    ...unknown.slice(0, MOST_UNKNOWN).map(([name, { place }]) => toUnknown(name, place)),
    ...(other === undefined ? [] : [toWarning("field-unknown", other.place, rest)]),
  ];
}

/** Somebody's data, not misspelt fields. */
const MOST_UNKNOWN = 20;

function toUnknown(name: string, place: Place): Problem {
  const others = ALL_SPELLINGS.filter((spelling) => spelling !== name);
  const nearest = findNearestName(name, others);
  const hint = nearest === undefined ? `the known fields are ${FIELD_NAMES.join(", ")}` : `did you mean ${nearest}?`;
  return toWarning("field-unknown", place, `"${shorten(name)}" is not a field that feedmill knows`, { hint });
}
