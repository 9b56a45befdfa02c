import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/model/article.ts";
import { validate } from "../../../src/stages/validate/validate.ts";
import { at, makeContext, makeDraft } from "../../support/make.ts";
import { failed, held, passed, problemsOf, toLine } from "../../support/outcomes.ts";

const GOOD = { title: "Heat", published: "2026-10-01" };
const context = makeContext();
const check = (fields: Parameters<typeof makeDraft>[0], own?: Partial<Draft>) =>
  validate(makeDraft(fields, own), context);

describe("validate", () => {
  it("gives every stated field its checked shape", () => {
    const draft = makeDraft({
      title: "  Heat\n wave ",
      published: "2026-10-01T09:00:00+02:00",
      updated: "2026-10-02",
      expires: "2027-01-01",
      draft: "no",
      id: "urn:heat",
      url: "https://heat.example",
      slug: "heat-wave",
      authors: [{ name: "Ada", url: "https://ada.example/", email: "ada@ada.example" }, "Ben"],
      agencies: "dpa",
      tags: ["Weather", "#summer, Weather"],
      language: "en_gb",
      standfirst: "It was hot.",
      summary: "Hot.",
      image: { url: "https://heat.example/sun.jpg", alt: "The sun" },
    });
    const { key, place, body } = draft;
    expect(passed(validate(draft, context))).toEqual({
      key,
      place,
      body,
      title: "Heat wave",
      published: at("2026-10-01T07:00:00Z"),
      updated: at("2026-10-02T00:00:00Z"),
      expires: at("2027-01-01T00:00:00Z"),
      id: "urn:heat",
      url: "https://heat.example/",
      slug: "heat-wave",
      authors: [{ name: "Ada", url: "https://ada.example/", email: "ada@ada.example" }, { name: "Ben" }],
      agencies: ["dpa"],
      tags: ["Weather", "summer"],
      language: "en-GB",
      standfirst: "It was hot.",
      summary: "Hot.",
      image: { url: "https://heat.example/sun.jpg", alt: "The sun" },
    });
  });

  it("asks for no more than a title, a date and a text", () => {
    const outcome = check(GOOD);
    expect(passed(outcome)).toMatchObject({ title: "Heat", authors: [], agencies: [], tags: [] });
    expect(problemsOf(outcome)).toEqual([]);
  });

  it("reports all problems of an article at once, in the order of their lines, errors first", () => {
    const problems = failed(
      check({
        title: " ",
        url: "heat.example",
        slug: "Heat Wave",
        language: "german",
        published: "2026-02-31",
        draft: "maybe",
        image: "sun.jpg",
        authors: { email: "x" },
      }),
    );
    expect(problems.map(toLine)).toEqual([
      "seeds/heat.md:2:8 error title-missing the article has no title",
      'seeds/heat.md:3:6 error url-invalid url "heat.example" is not a whole web address',
      'seeds/heat.md:4:7 error slug-invalid slug "Heat Wave" is not a slug',
      'seeds/heat.md:5:11 error language-invalid language "german" is not a language',
      'seeds/heat.md:6:12 error date-impossible "2026-02-31" is on no calendar',
      'seeds/heat.md:7:8 error field-invalid draft "maybe" is neither true nor false',
      expect.stringMatching(/^seeds\/heat.md:9:10 error field-invalid authors \{ email: 'x' \} is /),
      'seeds/heat.md:8:8 warning url-invalid image "sun.jpg" is not a whole web address',
    ]);
    expect(problems.filter(({ code }) => code !== "field-invalid").every(({ hint }) => hint !== undefined)).toBe(true);
  });

  it.each([
    ["markdown", { kind: "markdown", markdown: "Hot." }, /state title: … between two --- lines/],
    ["html", { kind: "html", html: "<p>Hot.</p>" }, /<title> or <h1>/],
    ["blocks", { kind: "blocks", blocks: [{ kind: "paragraph", text: "Hot." }] }, /line of its own at the top/],
  ] as const)("says how to state a title in %s", (_, body, hint) => {
    const [problem] = failed(check({ published: "2026-10-01" }, { body }));
    expect(problem).toMatchObject({ code: "title-missing", place: { file: "seeds/heat.md" } });
    expect(problem?.hint).toMatch(hint);
  });

  it("has one complaint, not two, of a title or a date that is no text", () => {
    expect(failed(check({ title: ["Heat"], published: { year: 2026 } })).map(toLine)).toEqual([
      "seeds/heat.md:2:8 error field-invalid title [ 'Heat' ] is not text",
      "seeds/heat.md:3:12 error field-invalid published { year: 2026 } is not text",
    ]);
  });

  it.each([
    ["nothing", { kind: "markdown", markdown: " \n" }],
    ["tags alone", { kind: "html", html: "<p>&nbsp;</p>\n<div></div>" }],
    ["no blocks", { kind: "blocks", blocks: [] }],
  ] as const)("refuses an article whose body is %s, unless its standfirst says it all", (_, body) => {
    expect(failed(check(GOOD, { body })).map(toLine)).toEqual([
      "seeds/heat.md error body-empty the article has no text",
    ]);
    expect(passed(check({ ...GOOD, standfirst: "It was hot." }, { body })).standfirst).toBe("It was hot.");
  });

  it("takes a picture alone for a body", () => {
    expect(check(GOOD, { body: { kind: "html", html: '<img src="https://heat.example/sun.jpg">' } }).kind).toBe("pass");
  });

  it("publishes without a picture that has no whole address, and warns", () => {
    const outcome = check({ ...GOOD, image: "sun.jpg" });
    expect(passed(outcome).image).toBeUndefined();
    expect(problemsOf(outcome).map(toLine)).toEqual([
      'seeds/heat.md:4:8 warning url-invalid image "sun.jpg" is not a whole web address',
    ]);
  });

  it("drops characters that no feed may hold, and names that hold nothing else", () => {
    const article = passed(
      check({ ...GOOD, title: "He\u0001at\uFFFE", authors: ["", "\u0007", "Ada"], tags: ["\u0000a"] }),
    );
    expect(article).toMatchObject({ title: "Heat", authors: [{ name: "Ada" }], tags: ["a"] });
  });

  it.each(["javascript:alert(1)", "ftp://x.example/", "//x.example/", "/heat", "http://"])(
    "refuses the url %s",
    (url) => {
      expect(failed(check({ ...GOOD, url }))[0]?.code).toBe("url-invalid");
    },
  );

  it.each(["Heat", "heat_wave", "-heat", "heat--wave", "hitze-ä", "a".repeat(81), "../heat"])(
    "refuses the slug %s",
    (slug) => {
      expect(failed(check({ ...GOOD, slug }))[0]?.code).toBe("slug-invalid");
    },
  );

  it.each([
    ["de", "de"],
    ["DE-at", "de-AT"],
    ["zh_hans", "zh-Hans"],
    ["iw", "he"],
  ])("reads the language %s as %s", (stated, language) => {
    expect(passed(check({ ...GOOD, language: stated })).language).toBe(language);
  });

  it.each(["german", "e", "de-", "English (UK)"])("refuses the language %s", (language) => {
    expect(failed(check({ ...GOOD, language }))[0]).toMatchObject({
      code: "language-invalid",
      hint: "write a BCP 47 tag: en, en-GB, de, zh-Hans",
    });
  });

  it("refuses an author's address outside ASCII, at which a feed reader crashed", () => {
    const [problem] = failed(check({ ...GOOD, authors: [{ name: "Jörg", email: "jörg@x.example" }] }));
    expect(problem).toMatchObject({ code: "field-invalid", place: { line: 4 } });
  });

  it("shows no more of a wrong value than its beginning, however deep it is", () => {
    let deep: unknown = "end";
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    const circle: unknown[] = [];
    circle.push(circle);
    for (const title of [deep, circle, { long: "x".repeat(10_000) }]) {
      const [problem] = failed(check({ ...GOOD, title }));
      expect(problem?.code).toBe("field-invalid");
      expect(problem?.message.length).toBeLessThan(100);
    }
  });
});

describe("unknown fields", () => {
  const findHint = (name: string) => {
    const place = { file: "seeds/heat.md", line: 9, column: 3 };
    const outcome = check(GOOD, { fields: { [name]: { value: "x", place } } });
    const [problem, ...others] = problemsOf(outcome);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "field-unknown", severity: "warning", place });
    expect(problem?.message).toBe(`"${name}" is not a field that feedmill knows`);
    return problem?.hint;
  };

  it.each([
    ["titel", "title"],
    ["Title", "title"],
    ["tag", "tags"],
    ["publishd", "published"],
    ["lanugage", "language"],
    ["stand-first", "standfirst"],
    ["sumary", "summary"],
    ["expire", "expires"],
    ["autors", "authors"],
  ])("warn, and %s is told to be %s", (name, nearest) => {
    expect(findHint(name)).toBe(`did you mean ${nearest}?`);
  });

  it.each(["layout", "weight", "x", "__proto__x", "constructor"])(
    "that resemble none, such as %s, name them all",
    (name) => {
      expect(findHint(name)).toMatch(/^the known fields are title, published, .*, image$/);
    },
  );
});

describe("what is held", () => {
  it("is a draft, whatever else is wrong with it", () => {
    for (const draft of [true, "true", "yes"]) {
      expect(held(check({ draft, published: "never" }))).toEqual({
        kind: "hold",
        reason: "draft",
        place: { file: "seeds/heat.md", line: 2, column: 8 },
      });
    }
  });

  it("is not an article before its date: whoever publishes knows the moment, and waits for it", () => {
    const due = at("2026-11-01T00:00:01Z");
    expect(passed(check({ ...GOOD, published: "2026-11-01T00:00:01Z" })).published).toBe(due);
  });

  it("is an article from the moment on at which it expires", () => {
    expect(held(check({ ...GOOD, expires: "2026-11-01T00:00:00Z" }))).toEqual({
      kind: "hold",
      reason: "expired",
      place: { file: "seeds/heat.md", line: 4, column: 10 },
    });
    expect(check({ ...GOOD, expires: "2026-11-01T00:00:01Z" }).kind).toBe("pass");
  });

  it("is not an article with errors: those come first", () => {
    expect(failed(check({ title: "", published: "2030-01-01" }))[0]?.code).toBe("title-missing");
  });

  it("expires at midnight of the configured zone, summer time included", () => {
    const now = (moment: string) => makeContext({ config: { zone: "Europe/Berlin" }, now: moment });
    const draft = makeDraft({ ...GOOD, published: "2026-06-01", expires: "2026-07-01" });
    expect(validate(draft, now("2026-06-30T21:59:59Z")).kind).toBe("pass");
    expect(held(validate(draft, now("2026-06-30T22:00:00Z"))).reason).toBe("expired");
  });
});
