import { expect, it } from "vitest";
import type { Field } from "../../../src/model/article.ts";
import { pass } from "../../../src/model/problem.ts";
import { passOverUseless } from "../../../src/stages/validate/pass-over.ts";
import { validate } from "../../../src/stages/validate/validate.ts";
import { at, makeContext, makeDraft } from "../../support/make.ts";
import { failed, passed, problemsOf, toLine } from "../../support/outcomes.ts";

/** A field as the page states it several times, one a line. */
const found = (...values: readonly unknown[]): Field => {
  const [first, ...others] = values.map(
    (value, index): Field => ({ value, place: { file: "p.html", line: index + 1 } }),
  );
  if (first === undefined) throw new Error("a field has a value");
  return { ...first, others };
};
const check = (fields: Readonly<Record<string, Field>>, key = "p.html") => {
  const stated = { title: found("Heat"), published: found("2026-05-01"), ...fields };
  const usable = passOverUseless(makeDraft({}, { key, place: { file: key }, fields: stated }), makeContext());
  const valid = validate(passed(usable), makeContext());
  return valid.kind === "pass" ? pass(valid.value, [...problemsOf(usable), ...valid.warnings]) : valid;
};

it("what a page states in vain gives way to the next that it states, with a warning for each", () => {
  const outcome = check({ published: found("Invalid date", "0000-00-00", "0001-01-01", "2026-05-02") });
  expect(passed(outcome).published).toBe(at("2026-05-02T00:00:00Z"));
  expect(problemsOf(outcome).map(toLine)).toEqual([
    'p.html:1 warning date-invalid "Invalid date" is not a date; passed over',
    'p.html:2 warning date-impossible "0000-00-00" is on no calendar; passed over',
    'p.html:3 warning date-invalid "0001-01-01" is a day before the year 1000; passed over',
  ]);
});

it.each([
  ["updated", "-0001-11-30T00:00:00+00:00", "date-invalid"],
  ["updated", "yesterday", "date-invalid"],
  ["expires", "never", "date-invalid"],
  ["slug", "/news/mill/", "slug-invalid"],
  ["url", "https://", "url-invalid"],
  ["image", { url: "a word" }, "url-invalid"],
])("what an article can do without is left out: %s %j", (name, value, code) => {
  const outcome = check({ [name]: found(value) });
  expect(passed(outcome)).not.toHaveProperty(name);
  expect(problemsOf(outcome)).toMatchObject([{ severity: "warning", code }]);
});

it("a date of publication that is none is an error where nothing else is stated, not even in the file's name", () => {
  const published = found("Invalid date", "soon");
  expect(failed(check({ published })).map(toLine)).toEqual([
    'p.html:1 error date-invalid "Invalid date" is not a date',
  ]);
  expect(passed(check({ published }, "2026-05-04-p.html")).published).toBe(at("2026-05-04T00:00:00Z"));
});

it("an unreadable draft is not published for it", () => {
  expect(failed(check({ draft: found("perhaps") }))).toMatchObject([{ severity: "error", code: "field-invalid" }]);
});

it("dates are read in the language of the page", () => {
  expect(passed(check({ language: found("de"), published: found("3. Mai 2026") })).published).toBe(
    at("2026-05-03T00:00:00Z"),
  );
});

it("an expiry before publication is what pages say to caches", () => {
  const outcome = check({ expires: found("Mon, 26 Jul 1997 05:00:00 GMT") });
  expect(passed(outcome)).not.toHaveProperty("expires");
  expect(problemsOf(outcome).map(toLine)).toEqual([
    "p.html:1 warning date-order the article expires before it is published; taken as not expiring",
  ]);
});

it("a picture by its path is a whole address, also where it is not the first", () => {
  const outcome = check({ image: found({ url: "a word" }, { url: "/img/heat.jpg" }) });
  expect(passed(outcome).image).toEqual({ url: "https://news.example/img/heat.jpg" });
});
