import { describe, expect, test } from "vitest";
import { splitCaption } from "../../../../../src/stages/read/text/lines/split-caption.ts";

describe("a caption", () => {
  test.each([
    ["The ferry in the harbour. (Ada Lovelace)", "The ferry in the harbour.", "Ada Lovelace"],
    ["The ferry in the harbour (Reuters)", "The ferry in the harbour", "Reuters"],
    ["The ferry in the harbour. Ada Lovelace (REUTERS)", "The ferry in the harbour.", "Ada Lovelace (REUTERS)"],
    ["The ferry in the harbour. example.org/Ada Lovelace", "The ferry in the harbour.", "example.org/Ada Lovelace"],
    ["The ferry in the harbour / Ada Lovelace", "The ferry in the harbour", "Ada Lovelace"],
    ["The ferry in the harbour. WXYZ", "The ferry in the harbour.", "WXYZ"],
    ["The ferry. Bild © Ada Lovelace (hr)", "The ferry.", "© Ada Lovelace (hr)"],
    [
      "The ferry Copyright 2026 The Sound. All rights reserved.",
      "The ferry",
      "Copyright 2026 The Sound. All rights reserved.",
    ],
    ["여객선이 항구에 있다. 홍길동 기자", "여객선이 항구에 있다.", "홍길동 기자"],
    ["港の船＝３日（山田花子撮影）", "港の船＝３日", "山田花子撮影"],
    ["港の船＝ＡＰ", "港の船", "ＡＰ"],
  ])("%j is parted from its credit", (line, text, credit) => {
    expect(splitCaption(line)).toEqual({ text, credit });
  });

  test.each([["Minister Ada Lovelace (ABC) and her colleague Mary Shelley (XYZ)"], ["The ferry in the year 1998"]])(
    "%j has none",
    (line) => {
      expect(splitCaption(line)).toEqual({ text: line, credit: "" });
    },
  );

  test("that says the same twice says it once", () => {
    expect(splitCaption("The old ferry The old ferry (Photo: Ada Lovelace)").text).toBe("The old ferry");
  });

  test("of nothing but a credit has no text", () => {
    expect(splitCaption("Image Credits: Ada Lovelace")).toEqual({ text: "", credit: "Ada Lovelace" });
    expect(splitCaption("Mary W. Shelley/Getty Images").text).toBe("");
  });
});
