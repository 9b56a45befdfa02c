import { describe, expect, test } from "vitest";
import { buildBlocks } from "../../../../../src/stages/read/text/body/build-blocks.ts";
import type { Judged } from "../../../../../src/stages/read/text/lines/judge-line.ts";
import { measureLines } from "../../../../../src/stages/read/text/lines/measure-lines.ts";
import { splitLines } from "../../../../../src/stages/read/text/lines/split-lines.ts";

const SHIP = "The old ferry in the harbour of the island";

function toCaptions(...texts: readonly string[]) {
  const lines = measureLines(splitLines(texts.join("\n")));
  return buildBlocks(lines.map((line): Judged => ({ ...line, label: "caption", confidence: 0.9 })));
}

describe("the lines of a picture", () => {
  test.each([
    [[SHIP, `${SHIP} / Ada Lovelace / The Sound`], SHIP, "Ada Lovelace / The Sound"],
    [[`${SHIP}.`, `${SHIP}.Archive of the sound`], `${SHIP}.`, "Archive of the sound"],
    [[`${SHIP}.`, `Camera Icon${SHIP}. Credit: Ada Lovelace`], `${SHIP}.`, "Ada Lovelace"],
    [[SHIP, `${SHIP} on a day without wind`], `${SHIP} on a day without wind`, undefined],
    [[`${SHIP}.`, `${SHIP}. It was sold.`], `${SHIP}. It was sold.`, undefined],
    [[`${SHIP} ${SHIP}`], SHIP, undefined],
    [[`${SHIP}.`, `${SHIP}. Ada LOVELACE/AFP`, "Photo: A. Lovelace/AFP"], `${SHIP}.`, "A. Lovelace/AFP"],
  ])("%j are one caption", (texts, text, credit) => {
    expect(toCaptions(...texts)).toEqual([{ kind: "caption", text, ...(credit !== undefined && { credit }) }]);
  });

  test("end with its credit, unless that stands first", () => {
    expect(toCaptions(SHIP, "Photo: Ada Lovelace", "A storm in the sound")).toEqual([
      { kind: "caption", text: SHIP, credit: "Ada Lovelace" },
      { kind: "caption", text: "A storm in the sound" },
    ]);
    expect(toCaptions("Photo: Ada Lovelace", SHIP)).toEqual([{ kind: "caption", text: SHIP, credit: "Ada Lovelace" }]);
  });
});
