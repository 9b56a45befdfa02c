import { describe, expect, test } from "vitest";
import { splitMaker } from "../../../../../src/stages/read/text/names/split-maker.ts";

const FERRY = "The ferry in the harbour.";
const LONG = "Ada Lovelace for The Sound via Westhaven Pictures";

describe("a caption without a sign of its credit", () => {
  test.each([
    [`${FERRY} Photo: ${LONG}`, FERRY, LONG],
    [`${FERRY}Photo: ${LONG}`, FERRY, LONG],
    [`${FERRY} Ada Lovelace`, FERRY, "Ada Lovelace"],
    [`${FERRY}Mary W. Shelley`, FERRY, "Mary W. Shelley"],
    ["港の船（Ｃ）海の通信社", "港の船", "（Ｃ）海の通信社"],
    [`${FERRY} (Ada Lovelace)`, FERRY, "Ada Lovelace"],
  ])("%j is parted from it", (line, text, credit) => {
    expect(splitMaker(line)).toEqual({ text, credit });
  });

  test.each([
    ["The ferry and its owner, Mrs. Ada Lovelace"],
    ["The ferry in the harbour. More News"],
    ["The ferry in the harbour: it sails in March"],
  ])("%j has none", (line) => {
    expect(splitMaker(line)).toEqual({ text: line, credit: "" });
  });
});
