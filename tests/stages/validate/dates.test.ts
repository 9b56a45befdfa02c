import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validate } from "../../../src/stages/validate/validate.ts";
import { at, makeContext, makeDraft } from "../../support/make.ts";
import { failed, passed, problemsOf, toLine } from "../../support/outcomes.ts";

const check = (fields: Parameters<typeof makeDraft>[0], key = "heat.md", zone = "UTC") =>
  validate(makeDraft({ title: "Heat", ...fields }, { key }), makeContext({ config: { zone } }));
const publishedOf = (published: string, language?: string, zone?: string) =>
  passed(check({ published, ...(language !== undefined && { language }) }, "heat.md", zone)).published;

describe("a date of publication", () => {
  it("is strict ISO first, in the configured zone where it states none", () => {
    expect(publishedOf("2026-07-01")).toBe(at("2026-07-01T00:00:00Z"));
    expect(publishedOf("2026-07-01", "en", "Europe/Berlin")).toBe(at("2026-06-30T22:00:00Z"));
    expect(publishedOf("2026-01-15 09:30", "en", "Asia/Tokyo")).toBe(at("2026-01-15T00:30:00Z"));
    expect(publishedOf("2026-07-01T09:00:00-05:00", "en", "Asia/Tokyo")).toBe(at("2026-07-01T14:00:00Z"));
  });

  it("is otherwise what it says in the article's language", () => {
    expect(publishedOf("3. Oktober 2026", "de")).toBe(at("2026-10-03T00:00:00Z"));
    expect(publishedOf("3 octobre 2026", "fr")).toBe(at("2026-10-03T00:00:00Z"));
    expect(publishedOf("2026年10月3日", "ja")).toBe(at("2026-10-03T00:00:00Z"));
    expect(publishedOf("October 3, 2026", "en")).toBe(at("2026-10-03T00:00:00Z"));
  });

  it.each(["2026-02-31", "2026-02-29", "2026-13-01", "2026-04-31T10:00:00Z", "2026-01-01T25:00", "31 February 2026"])(
    "that the calendar has not is an error, never another day: %s",
    (published) => {
      const problems = failed(check({ published }));
      expect(problems.map(toLine)).toEqual([
        `seeds/heat.md:3:12 error date-impossible "${published}" is on no calendar`,
      ]);
      expect(problems[0]?.hint).toBe("write it as 2026-08-31 or 2026-08-31T09:00:00+02:00");
    },
  );

  it.each(["Last Modified", "Created", "git Last Modified", "git Created", ":git"])(
    "is not looked up as a generator would: %s is refused, unless the file's name has a date",
    (published) => {
      const [problem] = failed(check({ published }));
      expect(problem).toMatchObject({ code: "date-invalid", hint: expect.stringMatching(/^neither the file nor git/) });
      const named = passed(check({ published }, "2026-07-01-heat.md"));
      expect(named.published).toBe(at("2026-07-01T00:00:00Z"));
      expect(problemsOf(check({ published: "2026-07-01", updated: published }))).toEqual([]);
    },
  );

  it.each([
    ["blog/2026-07-01-heat/index.md", "2026-07-01T00:00:00Z"],
    ["2026-07-01T08:30:00Z_heat.md", "2026-07-01T08:30:00Z"],
    ["2026-07-01.md", "2026-07-01T00:00:00Z"],
  ])("may be in the name %s", (key, published) => {
    expect(passed(check({}, key)).published).toBe(at(published));
  });

  it("is never rolled over: what is read is what was written, for any numbers at all", () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2026 }), two(15), two(40), (year, month, day) => {
        const published = `${year}-${month}-${day}`;
        const outcome = check({ published });
        if (outcome.kind === "fail") expect(failed(outcome)[0]?.code).toBe("date-impossible");
        else if (outcome.kind === "pass")
          expect(new Date(outcome.value.published).toISOString().slice(0, 10)).toBe(published);
      }),
    );
  });

  it.each(["yesterday", "20261001", "true", "12:30", "the 3rd"])("that is none is said to be none: %s", (published) => {
    expect(failed(check({ published })).map(toLine)).toEqual([
      `seeds/heat.md:3:12 error date-invalid "${published}" is not a date`,
    ]);
  });

  it("that can be read in two ways is refused with both", () => {
    const [problem] = failed(check({ published: "03/10/2026" }));
    expect(problem).toMatchObject({ code: "date-ambiguous", place: { line: 3, column: 12 } });
    expect(problem?.hint).toMatch(/^write 2026-(03-10 or 2026-10-03|10-03 or 2026-03-10)$/);
  });

  it("is none before the year 1000, but an update is passed over", () => {
    expect(failed(check({ published: "0206-05-09" })).map(toLine)).toEqual([
      expect.stringMatching(/ error date-invalid "0206-05-09" is a day before the year 1000$/),
    ]);
    const outcome = check({ published: "1605-07-20", updated: "0001-01-01T00:00:00Z" });
    expect(passed(outcome)).not.toHaveProperty("updated");
  });

  it("is found before the file's name where no field states one", () => {
    expect(passed(check({}, "2026-10-05-heat.md")).published).toBe(at("2026-10-05T00:00:00Z"));
    expect(passed(check({}, "notes/2026-10-05.md")).published).toBe(at("2026-10-05T00:00:00Z"));
    expect(passed(check({}, "_posts/2026-5-4-heat.md")).published).toBe(at("2026-05-04T00:00:00Z"));
    expect(passed(check({ published: "2026-10-01" }, "2026-10-05-heat.md")).published).toBe(at("2026-10-01T00:00:00Z"));
    expect(failed(check({}, "2026-02-31-heat.md")).map(toLine)).toEqual([
      'seeds/2026-02-31-heat.md error date-impossible "2026-02-31" is on no calendar',
    ]);
  });

  it.each(["heat-2026-10-05.md", "2026-10-05/heat.md", "12026-10-05-heat.md"])("is not found in the name %s", (key) => {
    expect(failed(check({}, key)).map(toLine)).toEqual([
      `seeds/${key} error date-missing no date of publication was found`,
    ]);
  });

  it("that is missing is asked for as the format states it", () => {
    expect(failed(check({}))[0]?.hint).toMatch(/^state published: 2026-08-31/);
    const text = makeDraft(
      { title: "Heat" },
      { body: { kind: "blocks", blocks: [{ kind: "paragraph", text: "Hot." }] } },
    );
    expect(failed(validate(text, makeContext()))[0]?.hint).toMatch(/^write the date as a line of its own/);
  });
});

describe("the dates together", () => {
  const published = "2026-10-02T12:00:00Z";

  it("can't expire before publication", () => {
    for (const expires of ["2026-10-01", published]) {
      const problems = failed(check({ published, expires }));
      expect(problems.map(toLine)).toEqual([
        "seeds/heat.md:4:10 error date-order the article expires before it is published",
      ]);
    }
  });

  it("take an update before publication for none, and warn", () => {
    const outcome = check({ published, updated: "2026-10-01" });
    expect(passed(outcome).updated).toBeUndefined();
    expect(problemsOf(outcome).map(toLine)).toEqual([
      "seeds/heat.md:4:10 warning date-order updated before it was published; taken as not updated",
    ]);
  });

  it("warn of an update that is a day or more ahead, of the publication too where that is to come", () => {
    const linesOf = (from: string, updated: string) => problemsOf(check({ published: from, updated })).map(toLine);
    const warning =
      "seeds/heat.md:4:10 warning date-future updated lies in the future, and the feeds say so all the same";
    expect(passed(check({ published, updated: "2062-10-03" })).updated).toBe(at("2062-10-03T00:00:00Z"));
    expect(linesOf(published, "2062-10-03")).toEqual([warning]);
    expect(linesOf(published, "2026-11-02T00:00:01Z")).toEqual([warning]);
    expect(linesOf(published, "2026-11-02T00:00:00Z")).toEqual([]);
    expect(linesOf("2027-01-01", "2027-01-02")).toEqual([]);
    expect(linesOf("2027-01-01", "2027-02-02")).toEqual([warning]);
  });

  it("are each reported where they stand", () => {
    expect(failed(check({ published: "x", updated: "2026-02-31", expires: "z" })).map(toLine)).toEqual([
      'seeds/heat.md:3:12 error date-invalid "x" is not a date',
      'seeds/heat.md:4:10 error date-impossible "2026-02-31" is on no calendar',
      'seeds/heat.md:5:10 error date-invalid "z" is not a date',
    ]);
  });
});
