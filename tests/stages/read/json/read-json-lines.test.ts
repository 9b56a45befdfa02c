import { describe, expect, it } from "vitest";
import { readJsonLines } from "../../../../src/stages/read/json/read-json-lines.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { failed, passed, toLine } from "../../../support/outcomes.ts";

const read = (text: string) => readJsonLines(makeSeedText(text, "notes.jsonl"), makeContext());

describe("JSON Lines", () => {
  it("are refused as a whole where they are more than anybody's articles", () => {
    const outcomes = read("{}\n".repeat(40_001));
    expect(outcomes.map((outcome) => failed(outcome).map(toLine))).toEqual([
      ["seeds/notes.jsonl:1 error json-invalid 40001 articles, more than 40000, are too many for a file"],
    ]);
  });

  it("hold an article a line, of any kind, each at its line", () => {
    const outcomes = read(
      '{"id": "a", "text": "x"}\n\n {"id": "b", "content_text": "y"}\n{"uri": "urn:c", "headline": "C"}\n',
    );
    expect(outcomes.map((outcome) => passed(outcome).key)).toEqual([
      "notes.jsonl#a",
      "notes.jsonl#b",
      "notes.jsonl#urn:c",
    ]);
    expect(outcomes.map((outcome) => passed(outcome).place.line)).toEqual([1, 3, 4]);
    expect(passed(outcomes[1]).fields.id?.place).toEqual({ file: "seeds/notes.jsonl", line: 3, column: 3 });
  });

  it("have a problem for each bad line at its place, and the others go on", () => {
    const outcomes = read(
      '{"id": "a", "text": "x"}\n{"id": "b", text: 1}\n[1]\n{"text": "y"}\n{"id": "a", "text": "z"}\n{"id": "c", "text": "x"}',
    );
    expect([passed(outcomes[0]).key, passed(outcomes[5]).key]).toEqual(["notes.jsonl#a", "notes.jsonl#c"]);
    expect(
      outcomes.slice(1, 5).map((outcome) =>
        failed(outcome)
          .map(toLine)[0]
          ?.replace(/JSON: .*/, "JSON"),
      ),
    ).toEqual([
      "seeds/notes.jsonl:2:13 error json-invalid JSON",
      "seeds/notes.jsonl:3:1 error json-invalid this is not an article",
      "seeds/notes.jsonl:4:1 error id-missing article 4 of this file has no id",
      'seeds/notes.jsonl:5:1 error id-duplicate "a" is already the id of the article on line 1',
    ]);
  });
});
