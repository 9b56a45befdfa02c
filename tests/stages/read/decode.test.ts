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
    [
      "one byte that is no character",
      Buffer.concat([Buffer.from("Größe\nÜber "), Buffer.from([0xf6]), Buffer.from("fter")]),
      2,
    ],
    ["its last character cut off", Buffer.from("Größe\nÜber und öfter Füße").subarray(0, -2), 2],
  ])("refuses UTF-8 with %s, at its line", (_, bytes, line) => {
    expect(problemsOf(decodeSeed(makeSource(bytes))).map(toLine)).toEqual([
      `seeds/heat.md:${line} error encoding-unknown this is UTF-8 that is not whole: a character is cut off or spoilt`,
    ]);
  });

  it.each([
    ["Shift_JIS", [0x96, 0xd2, 0x8f, 0x8b, 0x82, 0xcc, 0x89, 0xc4]],
    ["KOI8-R", [0xf6, 0xc1, 0xd2, 0xc1, 0x20, 0xd7, 0x20, 0xc4, 0xcf, 0xcc, 0xc9, 0xce, 0xc5]],
  ])("refuses what would be misread, as %s without a declaration", (_, bytes) => {
    expect(problemsOf(decodeSeed(makeSource(Buffer.from(bytes)))).map(({ code }) => code)).toEqual([
      "encoding-unknown",
    ]);
  });

  describe("of a page that declares its encoding", () => {
    const META = (label: string) => `<meta charset="${label}">`;
    const KANJI = [0x93, 0xfa, 0x96, 0x7b];
    const page = (head: string, bytes: readonly number[], path = "heat.html") =>
      decodeSeed(makeSource(Buffer.concat([Buffer.from(`${head}<p>`), Buffer.from(bytes)]), path));

    it.each([
      [META("Shift_JIS"), KANJI, "日本"],
      [META("euc-jp"), [0xc6, 0xfc, 0xcb, 0xdc], "日本"],
      [META("iso-2022-jp"), [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], "日本"],
      [META("gb2312"), [0xd6, 0xd0, 0xb9, 0xfa], "中国"],
      [META("windows-1251"), [0xc6, 0xe0, 0xf0, 0xe0], "Жара"],
      [META("iso-8859-2"), [0xa3, 0xf3, 0x64, 0xbc], "Łódź"],
      [META("iso-8859-1"), [0x47, 0x72, 0xf6, 0xdf, 0x65], "Größe"],
      ['<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', KANJI, "日本"],
      ["<!-- <meta charset=utf-16> --><META CONTENT='text/html;charset=SHIFT_JIS'>", KANJI, "日本"],
      ['<?xml version="1.0" encoding="windows-1251"?>', [0xc6, 0xe0, 0xf0, 0xe0], "Жара"],
    ])("reads what follows %s as that", (head, bytes, text) => {
      const outcome = page(head, bytes);
      expect(passed(outcome).text).toBe(`${head}<p>${text}`);
      expect(problemsOf(outcome)).toEqual([]);
    });

    it.each([
      ["no encoding's name", META("klingon"), [0xe9]],
      ["UTF-8, which it is not", META("utf-8"), [0xe9]],
      ["one that its bytes are not in", META("euc-jp"), [0xe9, 0x2e]],
    ])("converts one with %s as one that declares none", (_, head, bytes) => {
      const outcome = page(head, bytes);
      expect(passed(outcome).text).toContain("<p>é");
      expect(problemsOf(outcome).map(toLine)).toEqual([
        "seeds/heat.html:1 warning encoding-converted read as WINDOWS-1252, not UTF-8",
      ]);
    });

    it("believes bytes that are UTF-8 more than what they declare", () => {
      const outcome = page(META("shift_jis"), [...Buffer.from("日本")]);
      expect(passed(outcome).text).toContain("日本");
      expect(problemsOf(outcome)).toEqual([]);
    });

    it("warns of a text with a broken character", () => {
      const outcome = page(META("shift_jis"), [...Array.from({ length: 100 }, () => KANJI).flat(), 0x93]);
      expect(passed(outcome).text).toContain("日本日本");
      expect(problemsOf(outcome).map(toLine)).toEqual([
        "seeds/heat.html:1 warning encoding-converted read as SHIFT_JIS, not UTF-8",
      ]);
    });

    it("asks no Markdown that speaks of declarations", () => {
      expect(passed(page(META("shift_jis"), [0xe9], "heat.md")).text).toContain("é");
    });
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
