import { describe, expect, it, test } from "vitest";
import { readJson } from "../../../../src/stages/read/json/read-json.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { failed, passed, problemsOf, toLine } from "../../../support/outcomes.ts";

const read = (text: string) => readJson(makeSeedText(text, "notes.json"), makeContext());
const readOne = (text: string) => {
  const outcomes = read(text);
  expect(outcomes).toHaveLength(1);
  return outcomes[0];
};
const linesOf = (text: string) => failed(readOne(text)).map(toLine);

test("an array of more than anybody's articles is refused as a whole", () => {
  const outcomes = read(`\n[${"0,".repeat(40_000)}0]`);
  expect(outcomes.map((outcome) => failed(outcome).map(toLine))).toEqual([
    ["seeds/notes.json:2:1 error json-invalid 40001 articles, more than 40000, are too many for a file"],
  ]);
});

test("an object of more names than anybody's article is refused", () => {
  const names = Array.from({ length: 10_001 }, (_, at) => [`name${at}`, 1] as const);
  expect(failed(readOne(JSON.stringify({ ...Object.fromEntries(names), text: "Hot" }))).map(toLine)).toEqual([
    "seeds/notes.json:1 error json-invalid 10002 names, more than 10000, are too many for an article",
  ]);
});

describe("a JSON object", () => {
  it("is one article, named by the seed's path, each field at its place", () => {
    const draft = passed(readOne('{\n  "title": "Heat",\n  "date": "2026-10-01",\n  "markdown": "It was *hot*."\n}\n'));
    expect(draft).toEqual({
      key: "notes.json",
      place: { file: "seeds/notes.json" },
      fields: {
        title: { value: "Heat", place: { file: "seeds/notes.json", line: 2, column: 3 } },
        published: { value: "2026-10-01", place: { file: "seeds/notes.json", line: 3, column: 3 } },
      },
      body: { kind: "markdown", markdown: "It was *hot*." },
      bodyPlace: { file: "seeds/notes.json", line: 4, column: 3 },
    });
  });

  it("has its body as Markdown, HTML or text, the text in paragraphs", () => {
    expect(passed(readOne('{"html": "<p>Hot</p>"}')).body).toEqual({ kind: "html", html: "<p>Hot</p>" });
    expect(passed(readOne(String.raw`{"text": "One\n  line.\n \n\nTwo."}`)).body).toEqual({
      kind: "blocks",
      blocks: [
        { kind: "paragraph", text: "One line." },
        { kind: "paragraph", text: "Two." },
      ],
    });
  });

  const blocksOf = (...lines: readonly string[]) => {
    const { body } = passed(readOne(JSON.stringify({ text: lines.join("\n") })));
    return body.kind === "blocks" ? body.blocks : [];
  };
  const paragraph = (text: string) => ({ kind: "paragraph", text });
  const list = (...items: readonly string[]) => ({ kind: "list", ordered: false, items });

  it("has the lists of its text, below an empty line or none", () => {
    expect(
      blocksOf("Please bring:", "- a hammer", "- a saw,", "  a sharp one", "", "Then:", "", "1. saw", "2) hammer"),
    ).toEqual([
      paragraph("Please bring:"),
      list("a hammer", "a saw, a sharp one"),
      paragraph("Then:"),
      { kind: "list", ordered: true, items: ["saw", "hammer"] },
    ]);
    expect(blocksOf("* a", "", "* b", "", "Text.")).toEqual([list("a", "b"), paragraph("Text.")]);
  });

  it.each([
    [
      "a dash that a wrapped line begins with",
      ["It turned", "- at last - and", "stopped."],
      ["It turned - at last - and stopped."],
    ],
    ["two of them", ["It", "- at last -", "turned", "- at night."], ["It - at last - turned - at night."]],
    ["what someone says", ["- At last, said Ann.", "", "She went."], ["- At last, said Ann.", "She went."]],
    ["dates", ["3. October: a fair", "7. November: a market"], ["3. October: a fair", "7. November: a market"]],
    ["a date within a sentence", ["It turned on", "3. October."], ["It turned on 3. October."]],
    ["a line of hyphens", ["One.", "", "- - - -", "- - - -", "", "Two."], ["One.", "- - - - - - - -", "Two."]],
  ])("takes %s for no list", (_name, lines, paragraphs) => {
    expect(blocksOf(...lines)).toEqual(paragraphs.map(paragraph));
  });

  it("may name its schema for editors, which is no field", () => {
    expect(passed(readOne('{"$schema": "https://x.example/", "text": "Hot"}')).fields).toEqual({});
  });

  it("places a name on one line too, and takes no value for a name", () => {
    const { fields } = passed(readOne('{"tags": ["title"], "title": "Heat", "text": "Hot"}'));
    expect(fields.title?.place).toEqual({ file: "seeds/notes.json", line: 1, column: 21 });
  });

  it("without a body says which names state one", () => {
    expect(linesOf('{"title": "Heat"}')).toEqual(["seeds/notes.json error body-empty the article has no body"]);
    expect(failed(readOne('{"title": "Heat", "markdown": 3}'))[0]?.hint).toBe(
      'state the text as one of "markdown", "html" or "text"',
    );
  });

  it("with two bodies keeps the first that says something, and tells of the other", () => {
    const outcome = readOne('{"title": "Heat",\n"text": "Hot.",\n"html": "<p>Hotter.</p>", "markdown": " "}');
    expect(passed(outcome).body).toEqual({ kind: "html", html: "<p>Hotter.</p>" });
    expect(problemsOf(outcome).map(toLine)).toEqual([
      'seeds/notes.json:2:1 warning part-dropped "text" is not published, since "html" is the text',
    ]);
  });

  it.each(["5", '"text"', "null", "true"])("is not %s", (text) => {
    expect(linesOf(text)).toEqual(["seeds/notes.json:1:1 error json-invalid this is not an article"]);
  });
});

describe("a JSON array", () => {
  const two = '[\n  {"id": "a", "title": "A", "text": "x"},\n  {"slug": "b",\n   "title": "B", "text": "y"}\n]\n';

  it("holds several articles, each named by its own id, address or slug", () => {
    expect(read(two).map((outcome) => passed(outcome).key)).toEqual(["notes.json#a", "notes.json#b"]);
  });

  it("places each article and each field", () => {
    const drafts = read(two).map(passed);
    expect(drafts.map(({ place }) => place)).toEqual([
      { file: "seeds/notes.json", line: 2, column: 3 },
      { file: "seeds/notes.json", line: 3, column: 3 },
    ]);
    expect(drafts.map(({ fields }) => fields.title?.place)).toEqual([
      { file: "seeds/notes.json", line: 2, column: 15 },
      { file: "seeds/notes.json", line: 4, column: 4 },
    ]);
  });

  it("is cut rightly whatever its strings hold", () => {
    const items = [
      { id: "a", title: 'brackets ]}, "quotes" \\ and\nlines', text: "[{" },
      { id: "b", title: "x", text: "\\" },
    ];
    const drafts = read(JSON.stringify(items, null, 1)).map(passed);
    expect(drafts.map(({ fields }) => fields.title?.value)).toEqual(items.map(({ title }) => title));
    expect(drafts[1]?.place.line).toBe(7);
  });

  it("cuts a string of megabytes", () => {
    const long = "x\\n".repeat(1_000_000);
    const [, second] = read(`[{"id": "a", "text": "${long}"},\n{"id": "b", "text": "y"}]`);
    expect(passed(second).place.line).toBe(2);
  });

  it("has a problem of its own for each article without an id, and keeps the others", () => {
    const [first, second, third] = read('[{"text": "x"},\n {"id": " ", "text": "y"}, {"id": 7, "text": "z"}]');
    expect(failed(first).map(toLine)).toEqual([
      "seeds/notes.json:1:2 error id-missing article 1 of this array has no id",
    ]);
    expect(failed(first)[0]?.hint).toContain('"id": "heat-wave"');
    expect(failed(second).map(toLine)).toEqual([
      "seeds/notes.json:2:2 error id-missing article 2 of this array has no id",
    ]);
    expect(passed(third).key).toBe("notes.json#7");
  });

  it("refuses the second of two articles with one id, naming the line of the first", () => {
    const [first, second] = read('[{"id": "a", "text": "x"},\n{"id": "a", "text": "y"}]');
    expect(passed(first).key).toBe("notes.json#a");
    expect(failed(second).map(toLine)).toEqual([
      'seeds/notes.json:2:1 error id-duplicate "a" is already the id of the article on line 1',
    ]);
  });

  it("has a problem for each item that is no article", () => {
    expect(read("[1, [2], null]").map((outcome) => failed(outcome).map(toLine))).toEqual([
      ["seeds/notes.json:1:2 error json-invalid this is not an article"],
      ["seeds/notes.json:1:5 error json-invalid this is not an article"],
      ["seeds/notes.json:1:10 error json-invalid this is not an article"],
    ]);
  });
});

describe("a text that is no JSON", () => {
  it.each([
    ["a word without quotes", '{\n "title": nope,\n "x": 1\n}', "2:11"],
    ["a comma too many", '{\n "a": 1,\n}', "3:1"],
    ["a comma too few", '{\n "a": 1\n "b": 2\n}', "3:2"],
    ["no colon", '{"a" 1}', "1:6"],
    ["a missing end", '{\n "a": [1, 2', "2:12"],
    ["single quotes", "{\n 'a': 1\n}", "2:2"],
    ["a line end in a string", '{\n "a": "one\n two"\n}', "2:7"],
    ["a foreign escape", String.raw`{"a": "\x41"}`, "1:7"],
    ["a leading zero", "[01]", "1:2"],
    ["something behind it", "{}\n{}", "2:1"],
    ["the wrong bracket", '{"a": [1, 2}', "1:12"],
    ["a comment", '{\n // mine\n "a": 1}', "2:2"],
    ["nothing at all that is JSON", "hello", "1:1"],
  ])("with %s is refused at its place", (_, text, place) => {
    const [problem] = failed(readOne(text));
    expect(toLine(problem ?? never())).toMatch(new RegExp(`^seeds/notes\\.json:${place} error json-invalid JSON: \\S`));
    expect(toLine(problem ?? never())).not.toContain("\n");
    expect(problem?.hint).toBe("a comma too many or too few, or a quote?");
  });
});

function never(): never {
  throw new Error("there is no problem");
}
