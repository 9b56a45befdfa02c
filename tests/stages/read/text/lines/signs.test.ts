import { describe, expect, it } from "vitest";
import { DIGIT, KIND_OF, MARK, OTHER, toSmall } from "../../../../../src/stages/read/text/lines/signs.ts";
import { splitLines } from "../../../../../src/stages/read/text/lines/split-lines.ts";

const units = Array.from({ length: 0x1_0000 }, (_, unit) => unit).filter((unit) => unit < 0xd800 || unit >= 0xe000);
const signs = units.map((unit) => String.fromCharCode(unit));

describe("the table of signs", () => {
  it("has letters and digits where Unicode has them, and nowhere else", () => {
    const wrong = signs.filter((sign) => {
      const kind = KIND_OF[sign.charCodeAt(0)] ?? OTHER;
      return (kind >= DIGIT && kind !== MARK) !== /[\p{L}\p{N}]/u.test(sign);
    });
    expect(wrong).toEqual([]);
  });

  it("has the small letter of each capital of Latin, Greek, Cyrillic and Armenian", () => {
    const wrong = signs
      .filter(
        (sign) => /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}]/u.test(sign) && sign.charCodeAt(0) < 0x590,
      )
      .filter(
        (sign) => sign.toLowerCase().length === 1 && toSmall(sign.charCodeAt(0)) !== sign.toLowerCase().charCodeAt(0),
      );
    expect(wrong).toEqual([]);
  });
});

it.each(["⺀", "㈀", "\u0e31", "—", "☞ ©", "🌾"])("a line of %s alone says nothing", (text) => {
  expect(splitLines(text)).toEqual([]);
});
