import { describe, expect, it, test } from "vitest";
import { parseFrontMatter } from "../../../../src/stages/read/front-matter/front-matter.ts";
import { makeSeedText } from "../../../support/make.ts";
import { failed, passed, toLine } from "../../../support/outcomes.ts";

const parse = (text: string) => parseFrontMatter(makeSeedText(text));
const valuesOf = (text: string) =>
  Object.fromEntries(Object.entries(passed(parse(text)).fields).map(([name, field]) => [name, field.value]));

describe("front matter", () => {
  it("is taken off the top, and the body keeps its line number", () => {
    expect(passed(parse("---\ntitle: Heat\n---\n\nIt was hot.\n"))).toEqual({
      values: { title: "Heat" },
      fields: { title: { value: "Heat", place: { file: "seeds/heat.md", line: 2, column: 8 } } },
      body: "\nIt was hot.\n",
      bodyLine: 4,
    });
  });

  it.each([
    ["no front matter", "Just text.\n"],
    ["an empty line above it", "\n---\ntitle: Heat\n---\n"],
    ["a rule across the page at the top", "---\n\nA text below a rule.\n"],
    ["two rules and text between", "----\nx\n----\n"],
  ])("leaves a text with %s as it is", (_, text) => {
    expect(passed(parse(text))).toEqual({ values: {}, fields: {}, body: text, bodyLine: 1 });
  });

  it("may be empty", () => {
    expect(passed(parse("---\n---\nText"))).toEqual({ values: {}, fields: {}, body: "Text", bodyLine: 3 });
  });

  it("may end with three dots, with spaces behind, or with the file", () => {
    expect(passed(parse("---  \ntitle: Heat\n...\nText")).body).toBe("Text");
    expect(passed(parse("---\ntitle: Heat\n--- \nText")).body).toBe("Text");
    expect(passed(parse("---\ntitle: Heat\n---")).body).toBe("");
  });

  it("ends at the first closing line, so that the body may have rules of its own", () => {
    expect(passed(parse("---\ntitle: Heat\n---\nOne\n\n---\n\nTwo")).body).toBe("One\n\n---\n\nTwo");
  });

  it("knows the other names of fields, and the field's own name wins", () => {
    expect(valuesOf("---\ndate: 2026-01-02\nauthor: Ada\ndescription: Hot\nlang: de\nagency: dpa\n---\n")).toEqual({
      published: "2026-01-02",
      authors: "Ada",
      summary: "Hot",
      language: "de",
      agencies: "dpa",
    });
    expect(valuesOf("---\npublished: 2026-01-02\ndate: 2020-01-01\n---\n")).toEqual({ published: "2026-01-02" });
  });

  it("leaves out what is stated as nothing", () => {
    expect(valuesOf('---\ntitle: Heat\nslug:\nid: ""\nurl: ~\n---\n')).toEqual({ title: "Heat" });
  });

  it("places each field on its line, at its value", () => {
    const { fields } = passed(parse('---\ntitle: Heat\n"slug":  heat\ntags:\n  - a\ndate: 2026-02-31\n---\n'));
    const places = Object.entries(fields).map(([name, { place }]) => `${name} ${place.line}:${place.column}`);
    expect(places.toSorted()).toEqual(["published 6:7", "slug 3:10", "tags 4:6", "title 2:8"]);
  });
});

describe("YAML front matter", () => {
  it("keeps an impossible date as it was written, for one parser judges all", () => {
    expect(valuesOf("---\npublished: 2026-02-31\nupdated: 2026-02-31T10:00:00Z\n---\n")).toEqual({
      published: "2026-02-31",
      updated: "2026-02-31T10:00:00Z",
    });
  });

  it("keeps numbers as they were written, and knows true, false and nothing", () => {
    expect(valuesOf("---\ntitle: 007\ntags: [3.10, 0x10, 1e3]\nid: 1_000\ndraft: true\nslug: null\n---\n")).toEqual({
      title: "007",
      tags: ["3.10", "0x10", "1e3"],
      id: "1_000",
      draft: true,
    });
  });

  it("has lists, maps and text of several lines", () => {
    const text = "---\nauthors:\n  - name: Ada\n    url: https://ada.example/\nsummary: >\n  one\n  two\n---\n";
    expect(valuesOf(text)).toEqual({ authors: [{ name: "Ada", url: "https://ada.example/" }], summary: "one two\n" });
  });

  it.each([
    ["an unquoted colon", "---\ntitle: Heat: a story\n---\n", "seeds/heat.md:2:12"],
    ["an unclosed quote", '---\ntitle: Heat\nslug: "heat\n---\n', "seeds/heat.md:4:1"],
    ["a tag that would run code", "---\ntitle: !!js/function x\n---\n", "seeds/heat.md:2"],
  ])("with %s is refused at its place, with a hint", (_, text, place) => {
    const [problem] = failed(parse(text));
    expect(toLine(problem ?? never())).toMatch(new RegExp(`^${place}[: ].*error front-matter-invalid YAML: `));
    expect(problem?.hint).toContain("in quotes");
  });

  it.each([
    ["---\ntitle: Heat\ntags:\n\t- a\n---\n", "4:1", /^YAML: tab characters/, "indent with spaces"],
    ["---\ntitle: Heat\n'title' : Cold\n---\n", "3:2", /mapping key "title"$/, "state each name once"],
    ["---\ntitle: Heat\nx: { y: 1, y: 2 }\n---\n", "3:12", /mapping key "y"$/, "state each name once"],
    ["---\ntitle: Heat\ntags: &a [a, *a]\n---\n", "3", /within what it names$/, "write the value itself, and put"],
    ["---\ntitle: *Heat\n---\n", "2:9", /alias "Heat"$/, "put one that begins with * or & in quotes"],
  ])("%j is refused with a hint of its own", (text, place, message, hint) => {
    const [problem] = failed(parse(text));
    expect(toLine(problem ?? never())).toMatch(new RegExp(`^seeds/heat.md:${place} error front-matter-invalid YAML: `));
    expect(problem?.message).toMatch(message);
    expect(problem?.hint).toContain(hint);
  });

  it("has no empty items in its lists, and words for yes and no in its tags", () => {
    expect(valuesOf("---\ntags: [yes, true, 2026, ~]\nauthors:\n  - Ada\n  -\n---\n")).toEqual({
      tags: ["yes", "true", "2026"],
      authors: ["Ada"],
    });
  });

  it.each([
    ["a list", "---\n- title\n---\n"],
    ["a lone value", "---\nHeat\n---\n"],
  ])("that is %s is no list of fields", (_, text) => {
    const problems = failed(parse(text));
    expect(problems.map(toLine)).toEqual(["seeds/heat.md:2 error front-matter-invalid this is not a list of fields"]);
    expect(problems[0]?.hint).toBe("write one `name: value` on each line");
  });

  it("that never ends is a problem at its beginning", () => {
    const problems = failed(parse("---\ntitle: Heat\n\nIt was hot.\n"));
    expect(problems.map(toLine)).toEqual(["seeds/heat.md:1 error front-matter-invalid no --- ends this"]);
    expect(problems[0]?.hint).toBe("end it with a line of its own: ---");
  });

  it("refuses aliases that unfold to billions of values", () => {
    const levels = "bcdefghi".split("").map((name, at) => {
      const alias = `*${"abcdefgh"[at]}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => alias).join(", ")}]`;
    });
    const [problem] = failed(parse(`---\na: &a [x, x, x]\n${levels.join("\n")}\ntags: *i\n---\n`));
    expect(problem).toMatchObject({ code: "front-matter-invalid", place: { file: "seeds/heat.md", line: 4 } });
  });

  it("keeps __proto__ a field like any other", () => {
    const { fields } = passed(parse("---\n__proto__:\n  title: planted\n---\n"));
    expect(fields.title).toBeUndefined();
    expect(Object.keys(fields)).toEqual(["__proto__"]);
  });
});

describe("TOML front matter", () => {
  it("has the same fields, each at its place", () => {
    const { fields, body, bodyLine } = passed(parse('+++\ntitle = "Heat"\ntags = ["a", "b"]\n+++\nText'));
    expect(fields).toEqual({
      title: { value: "Heat", place: { file: "seeds/heat.md", line: 2, column: 9 } },
      tags: { value: ["a", "b"], place: { file: "seeds/heat.md", line: 3, column: 8 } },
    });
    expect([body, bodyLine]).toEqual(["Text", 5]);
  });

  it.each([
    "2026-08-31",
    "2026-08-31T09:00:00+02:00",
    "2026-08-31 09:00:00Z",
    "2026-08-31T09:00:00.5",
    "2026-02-31",
    "2026-02-30T25:00:00Z",
  ])("keeps the date %s as it was written, or refuses it, but never makes another of it", (date) => {
    const outcome = parse(`+++\npublished = ${date} # a comment\n+++\n`);
    if (outcome.kind === "pass") expect(passed(outcome).fields.published?.value).toBe(date);
    else expect(failed(outcome)[0]).toMatchObject({ code: "front-matter-invalid", place: { line: 2 } });
  });

  it.each([
    ["a value without quotes", "+++\ntitle = Heat\n+++\n", "seeds/heat.md:2:9"],
    ["a line of YAML", "+++\ntitle: Heat\n+++\n", "seeds/heat.md:2:"],
    ["a name stated twice", '+++\ntitle = "a"\ntitle = "b"\n+++\n', "seeds/heat.md:3:"],
  ])("with %s is refused at its place, with a hint", (_, text, place) => {
    const [problem] = failed(parse(text));
    expect(toLine(problem ?? never())).toContain(place);
    expect(toLine(problem ?? never())).toMatch(/ error front-matter-invalid TOML: \S/);
    expect(problem?.hint).toContain('name = "value"');
  });

  it("that never ends is a problem at its beginning", () => {
    const problems = failed(parse('+++\ntitle = "Heat"\n---\n'));
    expect(problems.map(toLine)).toEqual(["seeds/heat.md:1 error front-matter-invalid no +++ ends this"]);
  });
});

function never(): never {
  throw new Error("there is no problem");
}

test.each([
  ["YAML", `---\ntitle: Heat\n${"# a remark\n".repeat(50_000)}---\n`, 2],
  ["TOML", `+++\ntitle = "Heat"\n${"# a remark\n".repeat(50_000)}+++\n`, 2],
  ["JSON", `{\n"title": "Heat"${" \n".repeat(300_000)}}\n`, 1],
])("%s that is larger than anybody's fields is refused before it is parsed", (_, text, line) => {
  const [problem] = failed(parse(text));
  expect(problem).toMatchObject({ code: "front-matter-invalid", place: { file: "seeds/heat.md", line } });
  expect(problem?.message).toMatch(/ characters of fields, more than 500000, are too many for an article$/);
});

test("JSON states the line of each of its many fields", () => {
  const names = Array.from({ length: 2000 }, (_, at) => `"name${at}": "x"`);
  const read = passed(parse(`{\n${names.join(",\n")}\n}\n`));
  expect(read.fields.name0?.place.line).toBe(2);
  expect(read.fields.name1999?.place.line).toBe(2001);
});

test("TOML keeps each of its many dates as it is written", () => {
  const dates = Array.from({ length: 2000 }, (_, at) => `day${at} = 2026-02-31`);
  const read = passed(parse(`+++\ndate = 2026-08-31 # today\n${dates.join("\n")}\n[extra]\ndate = 2020-01-01\n+++\n`));
  expect(read.fields.published?.value).toBe("2026-08-31");
  expect(read.fields.day1999?.value).toBe("2026-02-31");
});
