import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSeed } from "../../../src/stages/read/decode.ts";
import { makeSource } from "../../support/make.ts";
import { failed, passed, problemsOf, toLine } from "../../support/outcomes.ts";

const GERMAN = "Größe\nund Länge: 5 Äpfel\n";
const RUSSIAN = "Мельница мелет\nкаждый день, и хлеб всегда свеж.\n";

describe("decodeSeed", () => {
  it("takes UTF-8 as it is, without a warning", () => {
    const outcome = decodeSeed(makeSource("Größe 日本 🌾\n"));
    expect(passed(outcome).text).toBe("Größe 日本 🌾\n");
    expect(problemsOf(outcome)).toEqual([]);
  });

  it("keeps the path and the place of the seed", () => {
    expect(passed(decodeSeed(makeSource("x", "a/b.md")))).toEqual({
      path: "a/b.md",
      place: { file: "seeds/a/b.md" },
      text: "x",
    });
  });

  it("drops the byte-order mark and makes every line end a newline", () => {
    expect(passed(decodeSeed(makeSource("\uFEFFone\r\ntwo\rthree\n\r\nfour"))).text).toBe("one\ntwo\nthree\n\nfour");
  });

  it.each([
    ["marked little-endian UTF-16", Buffer.from(`\uFEFF${GERMAN}`, "utf16le"), GERMAN, "UTF-16LE"],
    ["marked big-endian UTF-16", Buffer.from(`\uFEFF${GERMAN}`, "utf16le").swap16(), GERMAN, "UTF-16BE"],
    ["unmarked little-endian UTF-16", Buffer.from(GERMAN, "utf16le"), GERMAN, "UTF-16LE"],
    ["unmarked big-endian UTF-16", Buffer.from(GERMAN, "utf16le").swap16(), GERMAN, "UTF-16BE"],
    ["unmarked UTF-16 in Cyrillic", Buffer.from(RUSSIAN, "utf16le"), RUSSIAN, "UTF-16LE"],
    ["unmarked UTF-16 with emoji", Buffer.from(`${GERMAN}🌾`, "utf16le"), `${GERMAN}🌾`, "UTF-16LE"],
  ])("converts %s with a warning", (_, bytes, text, name) => {
    const outcome = decodeSeed(makeSource(bytes));
    expect(passed(outcome).text).toBe(text);
    expect(problemsOf(outcome).map(toLine)).toEqual([
      `seeds/heat.md:1 warning encoding-converted read as ${name}, not UTF-8`,
    ]);
    expect(problemsOf(outcome)[0]?.hint).toBe("save the file as UTF-8");
  });

  it("converts Windows-1252 with a warning on the first line that is not UTF-8", () => {
    const bytes = Buffer.from([..."plain\nGr\xf6\xdfe: 5 \x80 \x84so\x93\n"].map((sign) => sign.charCodeAt(0)));
    const outcome = decodeSeed(makeSource(bytes));
    expect(passed(outcome).text).toBe("plain\nGröße: 5 € „so“\n");
    expect(problemsOf(outcome).map(toLine)).toEqual([
      "seeds/heat.md:2 warning encoding-converted read as WINDOWS-1252, not UTF-8",
    ]);
  });

  it.each([
    ["a PDF", Buffer.from("%PDF-1.7 all in ASCII\n")],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
    ["a JPEG", Buffer.from("\xff\xd8\xff\xe0 JFIF", "latin1")],
    ["an archive", Buffer.from("PK\x03\x04\x14\x00", "latin1")],
    ["a text with a zero in it", Buffer.from("An honest text,\0 but for one byte of it.\n")],
    ["control characters by the dozen", Buffer.from(Array.from({ length: 200 }, (_, at) => (at % 30) + 1))],
    ["zeros alone", Buffer.alloc(64)],
  ])("refuses %s", (_, bytes) => {
    const [problem, ...others] = failed(decodeSeed(makeSource(bytes)));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "encoding-binary", severity: "error", place: { file: "seeds/heat.md" } });
    expect(problem?.hint).toContain("give it the ending of its kind");
  });

  it.each([
    ["no byte", ""],
    ["white space alone", " \n\t\r\n"],
    ["a byte-order mark alone", "\uFEFF"],
    ["a marked UTF-16 of nothing", Buffer.from([0xff, 0xfe])],
  ])("says that a file of %s is empty", (_, content) => {
    const problems = failed(decodeSeed(makeSource(content)));
    expect(problems.map(toLine)).toEqual(["seeds/heat.md error seed-empty the file is empty"]);
    expect(problems[0]?.hint).toBe("write the article, or delete it");
  });

  it("reads back any text that was saved as UTF-8", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => value.trim() !== "");
    fc.assert(
      fc.property(text, (words) => {
        const written = `The text is: ${words}`.replaceAll("\r", "").replace(/\p{Cc}/gu, "");
        expect(passed(decodeSeed(makeSource(written))).text).toBe(written);
      }),
    );
  });

  it("has an answer for any bytes at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const outcome = decodeSeed(makeSource(bytes));
        expect(outcome.kind === "pass" || problemsOf(outcome).length === 1).toBe(true);
      }),
    );
  });
});
