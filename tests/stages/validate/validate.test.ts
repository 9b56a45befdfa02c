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
        image: "../sun.jpg",
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
      'seeds/heat.md:8:8 warning url-invalid image "../sun.jpg" is neither a web address nor a picture beside the seed',
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

  it("names the item of a list that is wrong, and says how to write it", () => {
    const problems = failed(check({ ...GOOD, title: true, tags: ["a", { heat: "wave" }], authors: ["Ada", ["Ben"]] }));
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      ["title true is not text", 'write it as text, in quotes: "true"'],
      ["tags { heat: 'wave' } is not text", 'write it as text, in quotes: "Heat: a story"'],
      ["authors [ 'Ben' ] is neither a name nor { name, url, email }", undefined],
    ]);
  });

  it.each(["\u200b", " \u2060\ufeff ", "\u3164"])("has no title in %j, which nobody can see", (title) => {
    expect(failed(check({ ...GOOD, title })).map(({ code }) => code)).toEqual(["title-missing"]);
  });

  it("leaves out the address that is written behind an author's name", () => {
    const authors = ["Ada <ada@x.example>", "<ben@x.example>", "Cem <3"];
    expect(passed(check({ ...GOOD, authors })).authors).toEqual([{ name: "Ada" }, { name: "Cem <3" }]);
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

  it.each([
    "../sun.jpg",
    "img/../../sun.jpg",
    "sun",
    ".sun.jpg",
    "sun.pdf",
    "c:\\sun.jpg",
    "file:///sun.jpg",
    "a//b.jpg",
  ])("publishes without a picture that can't be addressed, such as %s, and warns", (address) => {
    const outcome = check({ ...GOOD, image: address });
    expect(passed(outcome).image).toBeUndefined();
    expect(problemsOf(outcome).map(toLine)).toEqual([
      `seeds/heat.md:4:8 warning url-invalid image "${address}" is neither a web address nor a picture beside the seed`,
    ]);
  });

  it.each([
    ["sun.jpg", "sun.jpg"],
    ["./img/sun.jpg", "img/sun.jpg"],
    ["img/the%20sun.PNG", "img/the sun.PNG"],
    ["100%.png", "100%.png"],
  ])("takes %s for a picture beside the seed", (stated, path) => {
    expect(passed(check({ ...GOOD, image: { url: stated, alt: "Sun" } })).image).toEqual({ url: path, alt: "Sun" });
  });

  it("takes a picture's path from the root of the site for one of the site", () => {
    expect(passed(check({ ...GOOD, image: "/img/sun.jpg" })).image).toEqual({
      url: "https://news.example/img/sun.jpg",
    });
    expect(passed(check({ ...GOOD, image: { url: "/sun.jpg", alt: "Sun" } })).image).toEqual({
      url: "https://news.example/sun.jpg",
      alt: "Sun",
    });
    expect(passed(check({ ...GOOD, image: "//x.example/sun.jpg" })).image).toBeUndefined();
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

  it.each(["Heat-Wave", "heat_wave", "HEAT_WAVE"])("takes the slug %s of another generator as one of ours", (slug) => {
    expect(passed(check({ ...GOOD, slug })).slug).toBe("heat-wave");
  });

  it.each(["Heat Wave", "_heat", "-heat", "heat--wave", "hitze-ä", "a".repeat(81), "../heat"])(
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

  it("is only likely to be in the language of its file's name", () => {
    const language = { value: "io", place: { file: "seeds/socket.io.md" }, origin: "file name" };
    const article = passed(check({}, { fields: { ...makeDraft(GOOD).fields, language } }));
    expect(article).toMatchObject({ likelyLanguage: "io" });
    expect(article).not.toHaveProperty("language");
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

describe("what is larger than anybody's article has it", () => {
  it.each([
    [{ title: "a".repeat(2001) }, `field-invalid title "${"a".repeat(58)}… is longer than 2000 characters`],
    [{ url: `https://x.example/${"a".repeat(8000)}` }, "url-invalid url "],
    [{ published: "2026 ".repeat(1000) }, "date-invalid "],
    [{ tags: Array.from({ length: 1001 }, (_, at) => `t${at}`) }, "field-invalid tags "],
    [{ tags: Array.from({ length: 1001 }, (_, at) => `t${at}`).join() }, "field-invalid tags "],
    [{ authors: Array.from({ length: 1001 }, (_, at) => `Ada ${at}`) }, "field-invalid authors "],
    [{ agencies: Array.from({ length: 1001 }, (_, at) => `a${at}`) }, "field-invalid agencies "],
    [
      { enclosures: Array.from({ length: 1001 }, (_, at) => `https://x.example/${at}.mp3`) },
      "field-invalid enclosures ",
    ],
  ])("is refused, and shown by its beginning: case %#", (own, start) => {
    const [problem] = failed(check({ ...GOOD, ...own }));
    expect(`${problem?.code} ${problem?.message}`.startsWith(start)).toBe(true);
    expect(problem?.message.length).toBeLessThan(200);
    expect(problem?.hint).toMatch(/\S/);
  });

  it("is a field's name of a page's length, which is shown by its beginning", () => {
    const { fields } = makeDraft({});
    const long = { ...fields, ["title".repeat(5000)]: { value: 1, place: { file: "seeds/heat.md", line: 4 } } };
    const problem = problemsOf(check(GOOD, { fields: { ...makeDraft(GOOD).fields, ...long } }))[0];
    expect(problem?.message).toBe(`"${"title".repeat(12).slice(0, 59)}…" is not a field that feedmill knows`);
    expect(problem?.hint).toMatch(/^the known fields are /);
  });

  it("is not a thousand tags", () => {
    const tags = Array.from({ length: 1000 }, (_, at) => `t${at}`);
    expect(passed(check({ ...GOOD, tags })).tags).toEqual(tags);
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

  it("names twenty unknown fields, and counts the others", () => {
    const others = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`x${at}`, at]));
    const problems = problemsOf(check({ ...GOOD, ...others }));
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 21 }, () => "field-unknown"));
    expect(problems.at(-1)?.message).toBe("99980 more names are not fields that feedmill knows");
  });

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
    ["pubDat", "pubDate"],
    ["catgories", "categories"],
    ["lastmodd", "lastmod"],
  ])("warn, and %s is told to be %s", (name, nearest) => {
    expect(findHint(name)).toBe(`did you mean ${nearest}?`);
  });

  it.each(["layout", "weight", "x", "__proto__x", "constructor"])(
    "that resemble none, such as %s, name them all",
    (name) => {
      expect(findHint(name)).toMatch(/^the known fields are title, published, .*, image, enclosures$/);
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

describe("an entry of somebody's feed", () => {
  const bad = {
    url: "javascript:alert(1)",
    language: "German",
    updated: "yesterday",
    enclosures: [{ url: "ftp://heat.example/a.mp3" }, { url: "https://heat.example/b.mp3" }],
  };

  it("is published without what is wrong in it and need not be there, with a warning", () => {
    const outcome = check({ ...GOOD, ...bad }, { isOfFeed: true });
    const { url, language, updated, enclosures } = passed(outcome);
    expect([url, language, updated]).toEqual([undefined, undefined, undefined]);
    expect(enclosures).toEqual([{ url: "https://heat.example/b.mp3", type: "audio/mpeg" }]);
    const codes = problemsOf(outcome).map(({ code }) => code);
    expect(codes).toEqual(["url-invalid", "language-invalid", "date-invalid", "url-invalid"]);
  });

  it("is refused for its title and date, and for what a side file says of it", () => {
    const outcome = check({ title: {}, published: "yesterday" }, { isOfFeed: true });
    expect(failed(outcome).map(({ code }) => code)).toEqual(["field-invalid", "date-invalid"]);
    const language = { value: "German", place: { file: "seeds/heat.xml.yaml" } };
    expect(failed(check(GOOD, { isOfFeed: true, fields: { language } })).map(({ code }) => code)).toEqual([
      "language-invalid",
    ]);
  });
});
