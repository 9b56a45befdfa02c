import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openReaders } from "../../../src/stages/read/index.ts";
import { makeContext, makeSource } from "../../support/make.ts";
import { failed, passed, problemsOf, toLine } from "../../support/outcomes.ts";

async function read(seed: string, side: string | Uint8Array, path = "heat.md") {
  const source = makeSource(seed, path);
  const place = { file: `seeds/${path}.yaml` };
  const readSource = await openReaders([path]);
  return readSource({ ...source, side: { place, bytes: Buffer.from(side) } }, makeContext());
}
const readFields = async (seed: string, side: string, path?: string) =>
  passed((await read(seed, side, path))[0]).fields;
const ARTICLE = "---\ntitle: Heat\npublished: 2026-07-01\nauthors: [Ada]\n---\n\nIt was hot.\n";

describe("a side file", () => {
  it("adds fields and overrides those of its seed, each at its place", async () => {
    const fields = await readFields(ARTICLE, "# of the desk\ntitle:  Hot days\ntags: [weather, sun]\n");
    expect(fields.title).toEqual({ value: "Hot days", place: { file: "seeds/heat.md.yaml", line: 2, column: 9 } });
    expect(fields.tags).toEqual({
      value: ["weather", "sun"],
      place: { file: "seeds/heat.md.yaml", line: 3, column: 7 },
    });
    expect(fields.published).toMatchObject({ value: "2026-07-01", place: { file: "seeds/heat.md", line: 3 } });
    expect(fields.authors?.value).toEqual(["Ada"]);
  });

  it.each([
    ["heat.txt", "Heat wave\n\nIt was hot in all of the country, and no rain fell.\n"],
    ["heat.html", "<h1>Heat wave</h1><p>It was hot in all of the country, and no rain fell.</p>"],
    ["heat.json", '{ "title": "Heat wave", "text": "It was hot in all of the country." }'],
    ["heat.eml", "From: Ada <a@x.example>\nSubject: Heat wave\nContent-Type: text/plain\n\nIt was hot.\n"],
  ])("gives %s what it can't say itself", async (path, text) => {
    const fields = await readFields(text, "title: Hot days\npublished: 2026-07-01\nlanguage: en-GB\n", path);
    expect([fields.title?.value, fields.published?.value, fields.language?.value]).toEqual([
      "Hot days",
      "2026-07-01",
      "en-GB",
    ]);
  });

  it("takes away what it states as nothing, under any name of the field", async () => {
    for (const nothing of ["author: null", "authors: ~", "authors:", 'authors: ""'])
      expect(Object.keys(await readFields(ARTICLE, nothing))).toEqual(["title", "published"]);
  });

  it("understands the names of site generators, as front matter does", async () => {
    const fields = await readFields(ARTICLE, "date: 2026-07-03\ncategories: [sun]\nweight: 3\n");
    expect([fields.published?.value, fields.tags?.value, fields.weight]).toEqual(["2026-07-03", ["sun"], undefined]);
    expect((await readFields(ARTICLE, "published: false\n")).draft?.value).toBe(true);
  });

  it("may have the fences of front matter around it, or be JSON", async () => {
    for (const side of ["---\ntitle: Hot\n---\n", "---\ntitle: Hot\n", '{ "title": "Hot" }\n', "title: Hot\r\n"])
      expect((await readFields(ARTICLE, side)).title?.value).toBe("Hot");
    expect((await readFields(ARTICLE, "---\ntitle: Hot\n---\n")).title?.place.line).toBe(2);
  });

  it("that states nothing changes nothing", async () => {
    for (const side of ["", "\n\n", "# later\n", "---\n---\n", "{}\n"])
      expect((await readFields(ARTICLE, side)).title?.value).toBe("Heat");
  });

  it.each([
    ["a: [1\n", "heat.md.yaml:2:1", "YAML: "],
    ["title: a\ntitle: b\n", "heat.md.yaml:2:1", "YAML: duplicated mapping key"],
    ["title: Heat: a story\n", "heat.md.yaml:1:12", "YAML: "],
    ["- title\n", "heat.md.yaml:1", "this is not a list of fields"],
    ["just words\n", "heat.md.yaml:1", "this is not a list of fields"],
  ])("that can't be read (%j) is a problem of the article, at its place", async (side, place, message) => {
    const [problem, ...others] = failed((await read(ARTICLE, side))[0]);
    expect(others).toEqual([]);
    expect(problem && toLine(problem)).toContain(`seeds/${place} error side-file-invalid ${message}`);
    expect(problem?.hint).toBeDefined();
  });

  it("that is no text is refused, and one in another encoding is read with a warning", async () => {
    const binary = failed((await read(ARTICLE, new Uint8Array([0, 1, 2, 0, 0, 3])))[0]);
    expect(binary.map(toLine)).toEqual([expect.stringContaining("heat.md.yaml error encoding-binary")]);
    const [latin] = await read(ARTICLE, Buffer.from("title: Hitze und D\xfcrre\n", "latin1"));
    expect(passed(latin).fields.title?.value).toBe("Hitze und Dürre");
    expect(problemsOf(latin).map(toLine)).toEqual([
      expect.stringContaining("heat.md.yaml:1 warning encoding-converted"),
    ]);
  });

  it("of a seed with several articles states what they share", async () => {
    const two = '[{ "id": "a", "title": "A", "text": "x", "tags": ["old"] }, { "id": "b", "title": "B", "text": "y" }]';
    const outcomes = await read(two, "authors: Ada\ntags: [new]\n", "two.json");
    expect(outcomes.map((outcome) => passed(outcome).fields.authors?.value)).toEqual(["Ada", "Ada"]);
    expect(outcomes.map((outcome) => passed(outcome).fields.tags?.value)).toEqual([["new"], ["new"]]);
  });

  it.each(["id", "url", "slug", "title"])("of a seed with several articles can't state their %s", async (name) => {
    const two = '[{ "id": "a", "title": "A", "text": "x" }, { "id": "b", "title": "B", "text": "y" }]';
    const outcomes = await read(two, `tags: [a]\n${name}: heat\n`, "two.json");
    expect(outcomes.flatMap(failed).map(toLine)).toEqual([
      expect.stringContaining(`two.json.yaml:2:${name.length + 3} error side-file-invalid the ${name} can't be`),
    ]);
  });

  it("leaves what is wrong with its seed as it is", async () => {
    const outcomes = await read("{ oops", "title: Heat\n", "heat.json");
    expect(outcomes.flatMap(failed).map(({ code }) => code)).toEqual(["json-invalid"]);
  });

  it("never makes the reader crash, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.uint8Array()), async (side) => {
        const outcomes = await read(ARTICLE, side);
        expect(outcomes.length).toBe(1);
        for (const { place } of outcomes.flatMap(problemsOf)) expect(place.file).toBe("seeds/heat.md.yaml");
      }),
    );
  });
});
